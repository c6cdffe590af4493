/** The style of the page: plain, for a screen of any width and for A4 paper on its side. */
export const style = `
:root { --ink: #1f2328; --soft: #59636e; --line: #d8dde3; --paper: #fff; --ground: #f4f5f7; --red: #b3261e; --issued: #2c7a4b; --drafting: #c98a12; --open: #c3c9d0; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
header, main, footer { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; }
header .what { margin: 0; color: var(--red); font-weight: 600; letter-spacing: .12em; }
h1 { margin: 4px 0 6px; font: 600 26px/1.35 "Songti SC", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
h2 { margin: 0 0 10px; font-size: 17px; }
header .about, header .date { display: inline-block; margin: 0 1.5em 0 0; color: var(--soft); }
.overview { margin: 20px 0 16px; padding: 20px 24px; background: var(--paper); border: 1px solid var(--line); border-top: 3px solid var(--red); border-radius: 4px; }
.progress { display: flex; align-items: center; gap: 20px; }
.progress svg { flex: 1; height: 22px; border-radius: 3px; }
.share { font-size: 20px; white-space: nowrap; }
.share b { font-size: 38px; line-height: 1; font-weight: 600; font-variant-numeric: tabular-nums; }
.share small { margin-left: 6px; font-size: 14px; color: var(--soft); }
rect.ground { fill: #eceff2; } rect.issued { fill: var(--issued); } rect.drafting { fill: var(--drafting); } rect.open { fill: #dde1e6; }
.counts { display: flex; gap: 12px; margin: 16px 0 0; }
.count { flex: 1; padding: 8px 12px; border-left: 4px solid var(--line); background: #fafbfc; }
.count dt { color: var(--soft); font-size: 14px; } .count dd { margin: 0; color: var(--soft); }
.count b { margin-right: 3px; color: var(--ink); font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; }
.count.issued { border-color: var(--issued); } .count.drafting { border-color: var(--drafting); } .count.open { border-color: #8b949e; } .count.overdue { border-color: var(--red); } .count.overdue b { color: var(--red); }
.filters { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; margin: 0 -24px; padding: 10px 24px; background: var(--ground); }
.filters[hidden] { display: none; }
select { max-width: 20em; padding: 5px 8px; border: 1px solid #b8c0c8; border-radius: 4px; background: var(--paper); color: inherit; font: inherit; }
fieldset { display: flex; align-items: center; margin: 0; padding: 0; border: 0; }
legend { float: left; margin-right: 8px; padding: 0; }
.chip input { position: absolute; opacity: 0; }
.chip span { display: block; margin-left: -1px; padding: 4px 14px; border: 1px solid #b8c0c8; background: var(--paper); cursor: pointer; }
.chip:first-of-type span { border-radius: 4px 0 0 4px; } .chip:last-of-type span { border-radius: 0 4px 4px 0; }
.chip input:checked + span { position: relative; border-color: var(--red); background: var(--red); color: #fff; }
.chip input:focus-visible + span { outline: 2px solid #1b66d2; outline-offset: 1px; }
.shown { margin-left: auto; color: var(--soft); }
table { width: 100%; border-collapse: collapse; background: var(--paper); }
.tasks { border: 1px solid var(--line); table-layout: fixed; }
.tasks th, .tasks td { padding: 9px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.tasks thead th { background: #eceff2; font-weight: 600; white-space: nowrap; }
.tasks thead th:nth-child(1) { width: 4.6em; } .tasks thead th:nth-child(2) { width: 24%; } .tasks thead th:nth-child(3) { width: 25%; } .tasks thead th:nth-child(4) { width: 10em; }
.tasks .group th { background: #f7f8fa; color: var(--red); }
.tasks td.id { border-left: 5px solid var(--open); font-variant-numeric: tabular-nums; white-space: nowrap; }
.tasks .issued td.id { border-left-color: var(--issued); } .tasks .drafting td.id { border-left-color: var(--drafting); }
td.title { font-weight: 600; } td small { display: block; color: var(--soft); font-size: 13px; font-weight: 400; }
td.units { font-size: 14px; }
td.time small.late { color: var(--red); font-weight: 600; } td.time small.soon { color: #8a5a00; font-weight: 600; }
.mark { color: #8b949e; } .issued .mark { color: var(--issued); } .drafting .mark { color: var(--drafting); }
.open td.state { color: var(--soft); } .empty { color: #8b949e; }
td.state ul { margin: 6px 0 0; padding: 0; list-style: none; font-size: 14px; color: var(--ink); }
td.state li { margin-top: 5px; } td.state li small { display: inline; margin-left: .5em; }
.status { display: inline-block; margin-right: 6px; padding: 0 6px; border: 1px solid currentColor; border-radius: 3px; font-size: 12px; line-height: 1.5; white-space: nowrap; }
.status.issued { color: var(--issued); } .status.drafting { color: #8a5a00; }
.none { padding: 24px; text-align: center; color: var(--soft); background: var(--paper); }
.matrix { margin: 28px 0 0; } .scroll { overflow-x: auto; border: 1px solid var(--line); }
.matrix table { font-size: 13px; } .matrix thead th:not(:first-child) { min-width: 2.4em; width: 2.4em; }
.matrix th, .matrix td { padding: 5px 4px; border: 1px solid #e6e9ed; text-align: center; font-weight: 400; }
.matrix thead th { background: #eceff2; white-space: nowrap; }
.matrix tbody th, .matrix thead th:first-child { min-width: 20em; padding-left: 10px; text-align: left; }
.matrix td.issued { background: #e7f3ec; color: var(--issued); } .matrix td.drafting { background: #fbf1dc; color: #8a5a00; }
.legend, footer { color: var(--soft); font-size: 13px; } footer { padding-top: 16px; padding-bottom: 40px; }
@media (max-width: 760px) {
  header, main, footer { padding-left: 14px; padding-right: 14px; } .filters { margin: 0 -14px; padding: 10px 14px; position: static; }
  .counts { flex-wrap: wrap; } .count { flex: 1 1 28%; } h1 { font-size: 21px; } fieldset { flex-wrap: wrap; }
  .tasks, .tasks tbody, .tasks tr, .tasks td { display: block; width: auto; } .tasks thead { display: none; }
  .tasks td { border: 0; padding: 2px 12px; } .tasks tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
}
[hidden] { display: none !important; }
@media print {
  @page { size: A4 landscape; margin: 12mm 10mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: #fff; font-size: 10.5pt; } header, main, footer { max-width: none; padding: 0; }
  .filters fieldset, .filters .leads, .shown { display: none; } .filters { position: static; margin: 0; padding: 0 0 6px; background: none; }
  .filters .unit { display: none; } .filters.picked .unit { display: block; } select { border: 0; padding: 0; appearance: none; }
  .overview { padding: 10px 12px; margin: 10px 0; } .tasks thead { display: table-header-group; }
  tr, .matrix tr { break-inside: avoid; } .tasks .group { break-after: avoid; } .matrix { break-before: page; } .scroll { overflow: visible; }
  .matrix tbody th, .matrix thead th:first-child { min-width: 0; } footer { padding: 8px 0 0; }
}
`;

/** Filters the rows by unit and state, and counts what is shown. */
export const script = `
(() => {
  const form = document.querySelector('.filters');
  const rows = [...document.querySelectorAll('tr.task')];
  const groups = [...document.querySelectorAll('tr.group')];
  const none = document.querySelector('.none');
  const shown = document.querySelector('.shown');
  const set = (kind, value) => { for (const place of document.querySelectorAll('[data-count="' + kind + '"]')) place.textContent = String(value); };
  const update = () => {
    const unit = form.elements.unit ? form.elements.unit.value : '';
    const leads = form.elements.leads ? form.elements.leads.checked : false;
    const state = form.elements.state.value;
    form.classList.toggle('picked', unit !== '');
    const ofUnit = rows.filter((row) => unit === '' || (leads ? row.dataset.leads : row.dataset.units).split('|').includes(unit));
    const visible = new Set(ofUnit.filter((row) => state === '' || (state === 'overdue' ? 'overdue' in row.dataset : row.dataset.state === state)));
    for (const row of rows) row.hidden = !visible.has(row);
    for (const group of groups) group.hidden = ![...visible].some((row) => row.dataset.of === group.dataset.group);
    none.hidden = visible.size > 0;
    shown.textContent = visible.size === rows.length ? '共' + rows.length + '项任务' : '显示' + visible.size + '项，共' + rows.length + '项任务';
    const count = (state) => ofUnit.filter((row) => row.dataset.state === state).length;
    set('all', ofUnit.length);
    set('overdue', ofUnit.filter((row) => 'overdue' in row.dataset).length);
    set('share', ofUnit.length === 0 ? 0 : Math.round((count('issued') / ofUnit.length) * 100));
    let x = 0;
    for (const state of ['issued', 'drafting', 'open']) {
      set(state, count(state));
      const width = ofUnit.length === 0 ? 0 : (count(state) / ofUnit.length) * 100;
      const bar = document.querySelector('[data-bar="' + state + '"]');
      bar.setAttribute('x', x.toFixed(2));
      bar.setAttribute('width', width.toFixed(2));
      x += width;
    }
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  update();
})();
`;
