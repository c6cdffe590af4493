/** The style of the page: plain, for a screen of any width and for A4 paper. */
export const style = `
:root { --ink: #1f2328; --soft: #59636e; --line: #d8dde3; --paper: #fff; --ground: #f4f5f7; --red: #b3261e; --error: #b3261e; --warning: #b06f00; --info: #2f6db3; --fine: #2c7a4b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
header, main, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; }
header .what { margin: 0; color: var(--red); font-weight: 600; letter-spacing: .12em; }
h1 { margin: 4px 0 6px; font: 600 26px/1.35 "Songti SC", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
h2 { margin: 0 0 10px; font-size: 17px; }
header .date { margin: 0; color: var(--soft); }
.failures { margin: 20px 0 0; padding: 14px 24px; border: 1px solid var(--red); border-radius: 4px; background: #fdf3f2; }
.failures ul { margin: 0; padding-left: 1.2em; overflow-wrap: anywhere; }
.overview { margin: 20px 0 16px; padding: 20px 24px; background: var(--paper); border: 1px solid var(--line); border-top: 3px solid var(--red); border-radius: 4px; }
.overview svg { display: block; width: 100%; height: 18px; margin-bottom: 16px; border-radius: 3px; }
rect.ground { fill: #eceff2; } rect.error { fill: var(--error); } rect.warning { fill: #dfa030; } rect.info { fill: #7aa5d6; }
.counts { display: flex; gap: 12px; margin: 0; }
.count { flex: 1; padding: 8px 12px; border-left: 4px solid var(--line); background: #fafbfc; }
.count dt { color: var(--soft); font-size: 14px; } .count dd { margin: 0; color: var(--soft); }
.count b { margin-right: 3px; color: var(--ink); font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; }
.count.error { border-color: var(--error); } .count.error b { color: var(--error); } .count.warning { border-color: #dfa030; } .count.info { border-color: #7aa5d6; } .count.clean { border-color: var(--fine); }
.charts { display: flex; gap: 16px; align-items: flex-start; }
.chart { flex: 1; min-width: 0; padding: 16px 20px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.chart ul { margin: 0; padding: 0; list-style: none; }
.chart button { display: grid; grid-template-columns: minmax(0, 1fr) 34% 2.6em; gap: 10px; align-items: center; width: 100%; padding: 3px 4px; border: 0; border-radius: 3px; background: none; color: inherit; font: inherit; font-size: 14px; text-align: left; cursor: pointer; }
.chart button:hover, .chart button[aria-pressed="true"] { background: #eef1f4; } .chart button[aria-pressed="true"] .label { color: var(--red); font-weight: 600; }
.chart .label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chart svg { width: 100%; height: 12px; } .chart b { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
.rest { margin: 6px 4px 0; color: var(--soft); font-size: 13px; }
.filters { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; margin: 12px -24px 0; padding: 10px 24px; background: var(--ground); }
select, .filters button { max-width: 13em; padding: 5px 8px; border: 1px solid #b8c0c8; border-radius: 4px; background: var(--paper); color: inherit; font: inherit; }
.filters button { cursor: pointer; }
fieldset { display: flex; align-items: center; margin: 0; padding: 0; border: 0; }
legend { float: left; margin-right: 8px; padding: 0; }
.chip input { position: absolute; opacity: 0; }
.chip span { display: block; margin-left: -1px; padding: 4px 14px; border: 1px solid #b8c0c8; background: var(--paper); cursor: pointer; }
.chip:first-of-type span { border-radius: 4px 0 0 4px; } .chip:last-of-type span { border-radius: 0 4px 4px 0; }
.chip input:checked + span { position: relative; border-color: var(--red); background: var(--red); color: #fff; }
.chip input:focus-visible + span, button:focus-visible, select:focus-visible { outline: 2px solid #1b66d2; outline-offset: 1px; }
.shown { margin-left: auto; color: var(--soft); }
.file { margin: 12px 0 18px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.file h2 { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; margin: 0; padding: 10px 20px; border-bottom: 1px solid var(--line); background: #eceff2; font-size: 16px; overflow-wrap: anywhere; }
.file h2 .path { margin-right: auto; } .genre { color: var(--soft); font-size: 13px; font-weight: 400; }
.file ol { margin: 0; padding: 0; list-style: none; }
.finding { display: grid; grid-template-columns: 5.4em minmax(0, 1fr); padding: 12px 20px 10px 15px; border-left: 5px solid var(--line); border-bottom: 1px solid #e9ecef; }
.finding:last-child { border-bottom: 0; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: #dfa030; } .finding.info { border-left-color: #7aa5d6; }
.line { color: var(--soft); font-size: 14px; line-height: 24px; font-variant-numeric: tabular-nums; }
.message { margin: 0; font-weight: 500; overflow-wrap: anywhere; }
.tag { display: inline-block; margin-right: 8px; padding: 0 7px; border: 1px solid currentColor; border-radius: 3px; background: var(--paper); font-size: 12px; font-weight: 400; line-height: 1.6; white-space: nowrap; }
h2 .tag { margin: 0; } .tag.error { color: var(--error); } .tag.warning { color: #8a5a00; } .tag.info { color: var(--info); }
.quote { margin: 6px 0; padding: 5px 12px; background: #f7f8fa; font: 16px/1.7 "FangSong", "STFangsong", "Songti SC", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", serif; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { padding: 1px 0; background: #fde3a7; color: inherit; box-shadow: inset 0 -2px 0 #dfa030; }
.error mark { background: #fbd9d6; box-shadow: inset 0 -2px 0 var(--error); } .info mark { background: #dceafa; box-shadow: inset 0 -2px 0 #7aa5d6; }
mark.gap { padding: 1px 3px; }
.related { margin: 0 0 6px; padding-left: 1.2em; color: var(--soft); font-size: 14px; }
.basis { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
.basis a { color: var(--soft); } .clause { color: var(--ink); } .fix { color: var(--fine); }
.none { padding: 24px; text-align: center; color: var(--soft); background: var(--paper); }
.faultless { margin: 18px 0; padding: 10px 20px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; } .faultless summary { cursor: pointer; color: var(--fine); }
.faultless ul { margin: 6px 0 0; columns: 2; overflow-wrap: anywhere; font-size: 14px; }
.rules { margin: 28px 0 0; } .rules article { padding: 10px 20px; background: var(--paper); border: 1px solid var(--line); border-bottom: 0; scroll-margin-top: 64px; }
.rules article:last-child { border-bottom: 1px solid var(--line); } .rules article:target { background: #fff8e8; }
.rules h3 { margin: 0; font-size: 15px; } .rules code { margin-left: 6px; color: var(--soft); font-size: 12px; font-weight: 400; } .rules p { margin: 2px 0 0; font-size: 14px; } .rules .cited { color: var(--soft); font-size: 13px; }
footer { padding-top: 16px; padding-bottom: 40px; color: var(--soft); font-size: 13px; }
@media screen and (max-width: 760px) {
  header, main, footer { padding-left: 14px; padding-right: 14px; } .filters { margin: 12px -14px 0; padding: 10px 14px; position: static; }
  .counts, .charts { flex-wrap: wrap; } .count { flex: 1 1 28%; } .chart { flex: 1 1 100%; } h1 { font-size: 21px; } select { max-width: calc(100vw - 76px); }
  .finding { grid-template-columns: minmax(0, 1fr); padding: 10px 12px; } .file h2 { padding: 8px 12px; } .faultless ul { columns: 1; }
}
[hidden] { display: none !important; }
@media print {
  @page { size: A4; margin: 14mm 12mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: #fff; font-size: 10pt; } header, main, footer { max-width: none; padding: 0; }
  .filters { display: none; } .quote { font-size: 10.5pt; } .overview, .chart { padding: 8px 12px; }
  .chart .label { white-space: normal; }
  .finding, .rules article, .chart { break-inside: avoid; } .file h2, h3 { break-after: avoid; } .faultless { break-inside: avoid; } footer { padding: 8px 0 0; }
}
`;

/** Filters the findings by severity, rule and file; the bars of the charts choose a rule or a file. */
export const script = `
(() => {
  const form = document.querySelector('.filters');
  if (!form) return;
  const files = [...document.querySelectorAll('.file')];
  const findings = [...document.querySelectorAll('.finding')];
  const bars = [...document.querySelectorAll('[data-filter]')];
  const none = document.querySelector('.none');
  const shown = document.querySelector('.shown');
  const update = () => {
    const { severity, rule, file } = form.elements;
    let count = 0;
    for (const section of files) {
      let visible = 0;
      for (const finding of section.querySelectorAll('.finding')) {
        const fits = (severity.value === '' || finding.dataset.severity === severity.value)
          && (rule.value === '' || finding.dataset.rule === rule.value)
          && (file.value === '' || section.dataset.file === file.value);
        finding.hidden = !fits;
        if (fits) visible++;
      }
      section.hidden = visible === 0;
      count += visible;
    }
    for (const bar of bars) bar.setAttribute('aria-pressed', String(form.elements[bar.dataset.filter].value === bar.dataset.value));
    none.hidden = count > 0;
    shown.textContent = count === findings.length ? '共' + count + '处' : '显示' + count + '处，共' + findings.length + '处';
  };
  for (const bar of bars) bar.addEventListener('click', () => {
    const select = form.elements[bar.dataset.filter];
    select.value = select.value === bar.dataset.value ? '' : bar.dataset.value;
    update();
    if (select.value !== '') form.scrollIntoView({ block: 'start' });
  });
  form.addEventListener('input', update);
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  update();
})();
`;
