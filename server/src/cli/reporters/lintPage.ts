import type { Finding } from '../../core/lint/lint.js';
import { pathFrom, type ReportContext, type RuleFacts, severities, severityNames } from './context.js';
import { script, style } from './lintPageParts.js';
import { html, htmlPage } from './htmlPage.js';
import { type FileReport, type Report, type Summary, summarise, placeName } from './report.js';

/** Characters of a line shown on either side of a place. */
const room = 60;
/** Longer bars than these make no chart. */
const mostBars = 10;

/**
 * One page that needs nothing else: a browser loads nothing for it and runs only its own script, which filters.
 * Without the script it shows everything; on paper it shows what is filtered.
 */
export function lintPage(report: Report, context: ReportContext): string {
  const summary = summarise(report);
  const found = report.files.filter((file) => file.findings.length > 0);
  const clean = report.files.filter((file) => file.findings.length === 0);
  const date = context.date;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  const stamp = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return htmlPage({
    title: `公文校对报告`,
    style,
    script,
    body: `<header>
<p class="what">公文校对报告</p>
<h1>${headline(summary, found.length)}</h1>
<p class="date"><time datetime="${stamp}">${day}</time>　gongwen ${html(context.version)}</p>
</header>
<main>
${failures(context.failures)}
${overview(summary, clean.length)}
${charts(found, context)}
${filters(found, context)}
${found.map((file, i) => fileSection(file, i, context)).join('\n')}
<p class="none" hidden>没有符合条件的问题。</p>
${cleanList(clean)}
${basis(found, context)}
</main>
<footer><p>“错误”违反标准的“应当”或者有关规定，须改；“警告”应当核对；“提示”是“一般”“宜”一类的要求，供斟酌。每一处列出依据的标准、条号和规则的名称；规则的理由见文末。</p></footer>`,
  });
}

function headline({ files, error, warning, info }: Summary, found: number): string {
  // Nothing could be read, of which the page tells below.
  if (files === 0) return '没有检查任何文档';
  if (error + warning + info === 0) return `检查了${files}篇，没有发现问题`;
  return `检查了${files}篇，${found}篇有问题`;
}

function failures(list: readonly string[]): string {
  if (list.length === 0) return '';
  return `<section class="failures"><h2>未能检查</h2><ul>${list.map((one) => `<li>${html(one)}</li>`).join('')}</ul></section>`;
}

function overview(summary: Summary, clean: number): string {
  const all = summary.error + summary.warning + summary.info;
  const number = (kind: string, label: string, n: number, unit: string) =>
    `<div class="count ${kind}"><dt>${label}</dt><dd><b>${n}</b>${unit}</dd></div>`;
  let x = 0;
  const bars = severities
    .map((severity) => {
      const width = all === 0 ? 0 : (summary[severity] / all) * 100;
      const bar = `<rect class="${severity}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"></rect>`;
      x += width;
      return bar;
    })
    .join('');
  const label = severities.map((severity) => `${severityNames[severity]}${summary[severity]}处`).join('，');
  return `<section class="overview" aria-label="总览">
${all === 0 ? '' : `<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="ground" width="100" height="10"></rect>${bars}</svg>`}
<dl class="counts">${severities.map((one) => number(one, severityNames[one], summary[one], '处')).join('')}${number('fixable', '可自动修复', summary.fixable, '处')}${number('clean', '没有问题', clean, '篇')}</dl>
</section>`;
}

interface Tally {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly counts: Record<Finding['severity'], number>;
  readonly all: number;
}

function tally(
  entries: Iterable<readonly [key: string, finding: Finding]>,
  name: (key: string) => { label: string; title: string },
): Tally[] {
  const counts = new Map<string, Record<Finding['severity'], number>>();
  for (const [key, { severity }] of entries) {
    const count = counts.get(key) ?? { error: 0, warning: 0, info: 0 };
    count[severity]++;
    counts.set(key, count);
  }
  return [...counts]
    .map(([key, count]) => ({
      key,
      ...name(key),
      counts: count,
      all: count.error + count.warning + count.info,
    }))
    .sort((a, b) => b.all - a.all || b.counts.error - a.counts.error || (a.key < b.key ? -1 : 1));
}

function byRule(found: readonly FileReport[], { rules }: ReportContext): Tally[] {
  return tally(
    found.flatMap((file) => file.findings.map((finding) => [finding.rule, finding] as const)),
    (id) => ({ label: rules.get(id)?.summary ?? id, title: `${rules.get(id)?.summary ?? ''}（${id}）` }),
  );
}

function byFile(found: readonly FileReport[]): Tally[] {
  return tally(
    found.flatMap((file, i) => file.findings.map((finding) => [String(i), finding] as const)),
    (i) => {
      const path = shownPath(found[Number(i)] as FileReport);
      return { label: path, title: path };
    },
  );
}

function shownPath(file: FileReport): string {
  return pathFrom(process.cwd(), file.path);
}

function charts(found: readonly FileReport[], context: ReportContext): string {
  if (found.length === 0) return '';
  const chart = (heading: string, filter: 'rule' | 'file', tallies: readonly Tally[], unit: string) => {
    const most = Math.max(...tallies.map((one) => one.all));
    const rows = tallies.slice(0, mostBars).map((one) => {
      let x = 0;
      const bars = severities
        .map((severity) => {
          const width = (one.counts[severity] / most) * 100;
          const bar = `<rect class="${severity}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"></rect>`;
          x += width;
          return bar;
        })
        .join('');
      return `<li><button type="button" data-filter="${filter}" data-value="${html(one.key)}" title="${html(one.title)}"><span class="label">${html(one.label)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bars}</svg><b>${one.all}</b></button></li>`;
    });
    const rest = tallies.slice(mostBars);
    const more =
      rest.length === 0
        ? ''
        : `<p class="rest">其余${rest.length}${unit}共${rest.reduce((sum, one) => sum + one.all, 0)}处</p>`;
    return `<section class="chart"><h2>${heading}</h2><ul>${rows.join('')}</ul>${more}</section>`;
  };
  const files = found.length > 1 ? chart('各篇', 'file', byFile(found), '篇') : '';
  return `<div class="charts">${chart('各条规则', 'rule', byRule(found, context), '条规则')}${files}</div>`;
}

function filters(found: readonly FileReport[], context: ReportContext): string {
  if (found.length === 0) return '';
  const options = (list: readonly Tally[]) =>
    list.map((one) => `<option value="${html(one.key)}">${html(one.label)}（${one.all}）</option>`).join('');
  const chip = (value: string, label: string) =>
    `<label class="chip"><input type="radio" name="severity" value="${value}"${value === '' ? ' checked' : ''}><span>${label}</span></label>`;
  return `<form class="filters" hidden>
<fieldset><legend>级别</legend>${chip('', '全部')}${severities.map((one) => chip(one, severityNames[one])).join('')}</fieldset>
<label>规则 <select name="rule"><option value="">全部规则</option>${options(byRule(found, context))}</select></label>
<label${found.length > 1 ? '' : ' hidden'}>文件 <select name="file"><option value="">全部文件</option>${options(byFile(found))}</select></label>
<button type="reset">清除</button>
<output class="shown"></output>
</form>`;
}

function fileSection(file: FileReport, index: number, context: ReportContext): string {
  const { document, findings } = file;
  const genre = document.genre ? `<span class="genre">${html(document.genre.name)}</span>` : '';
  const counts = severities
    .map((severity) => ({ severity, n: findings.filter((one) => one.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `<span class="tag ${severity}">${severityNames[severity]} ${n}</span>`);
  return `<section class="file" data-file="${index}">
<h2><span class="path">${html(shownPath(file))}</span>${genre}${counts.join('')}</h2>
<ol>
${findings.map((finding) => item(file, finding, context)).join('\n')}
</ol>
</section>`;
}

function item(file: FileReport, finding: Finding, { rules, cite }: ReportContext): string {
  const { document } = file;
  const { severity, rule, message, clauses, fixes = [], related = [], span } = finding;
  // Most messages name their clause themselves, but a reader looks for it in one place.
  const cited = clauses.slice(0, 2).map(cite);
  const fix = fixes[0];
  const others = related
    .map((one) => {
      return `<li>${placeName(file, one.span.start)}：${html(one.message)}</li>`;
    })
    .join('');
  return `<li class="finding ${severity}" data-severity="${severity}" data-rule="${html(rule)}">
<span class="line">${placeName(file, span.start)}</span>
<div class="what"><p class="message"><span class="tag ${severity}">${severityNames[severity]}</span>${html(message)}</p>
<p class="quote">${excerpt(document.source, finding)}</p>${others === '' ? '' : `<ul class="related">${others}</ul>`}
<p class="basis">${[...new Set(cited)].map((name) => `<span class="clause">${html(name)}</span>`).join('')}${rules.get(rule)?.rationale ? `<a href="#${anchor(rule)}">${html(rule)}</a>` : html(rule)}${fix ? `<span class="fix">${fix.safe ? '可自动修复' : '建议'}：${html(fix.title)}</span>` : ''}</p></div>
</li>`;
}

/** The part of the line around the place, with the place marked. */
function excerpt(source: FileReport['document']['source'], { span }: Finding): string {
  const line = source.lineSpan(source.lineIndexAt(span.start));
  const start = Math.min(span.start, line.end);
  const end = Math.max(start, Math.min(span.end, line.end));
  const from = whole(source.text, Math.max(line.start, start - room));
  const to = whole(source.text, Math.min(line.end, end + room));
  const marked = source.text.slice(start, end);
  const shown = marked.length > 120 ? `${marked.slice(0, whole(marked, 116))}…` : marked;
  const before = source.text.slice(from, start).trimStart();
  // An empty place stands between two characters.
  const mark =
    shown.trim() === '' ? `<mark class="gap">${html(shown)}</mark>` : `<mark>${html(shown)}</mark>`;
  return `${from > line.start ? '…' : ''}${html(before)}${mark}${html(source.text.slice(end, to))}${to < line.end ? '…' : ''}`;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function cleanList(clean: readonly FileReport[]): string {
  if (clean.length === 0) return '';
  return `<details class="faultless"><summary>没有问题的${clean.length}篇</summary><ul>${clean.map((file) => `<li>${html(shownPath(file))}</li>`).join('')}</ul></details>`;
}

/** Why: each rule that found something, once. */
function basis(found: readonly FileReport[], context: ReportContext): string {
  const used = byRule(found, context).flatMap(({ key }) => context.rules.get(key) ?? []);
  if (used.length === 0) return '';
  return `<section class="rules"><h2>依据</h2>${used.map((rule) => ruleNote(rule, context)).join('')}</section>`;
}

function ruleNote(rule: RuleFacts, { cite }: ReportContext): string {
  const cited = [...new Set(rule.clauses.map(cite))];
  return `<article id="${anchor(rule.id)}"><h3>${html(rule.summary)} <code>${html(rule.id)}</code></h3><p>${html(rule.rationale)}</p>${cited.length > 0 ? `<p class="cited">${cited.map(html).join('；')}</p>` : ''}</article>`;
}

function anchor(rule: string): string {
  return `rule-${rule.replace(/[^a-z0-9]+/gi, '-')}`;
}
