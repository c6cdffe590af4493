import type { Coverage, CoveredTask } from '../../core/workspace/coverage.js';
import type { DocumentFacts } from '../../core/workspace/facts.js';
import { type Counts, countsOf, shownDate, shownPath, shownTime, stateNames, statusOf } from './coverage.js';
import { html, htmlPage } from './htmlPage.js';
import { script, style } from './coveragePageParts.js';
import { unitsOf } from './tasks.js';

/** More documents than this make no table that can be read on paper. */
const mostInMatrix = 60;

/**
 * One page that needs nothing else: a browser loads nothing for it and runs only its own script, which filters.
 * Without the script it shows everything; on paper it shows what is filtered.
 */
export function coveragePage(coverage: Coverage, unit: string | undefined): string {
  const { source, date, tasks } = coverage;
  const { plan } = source;
  const title = plan.title ?? '规划';
  const planDate = plan.date ? shownDate(plan.date) : '';
  return htmlPage({
    title: `${html(title)}落实情况`,
    style,
    script,
    body: `<header>
<p class="what">规划任务落实情况</p>
<h1>${html(title)}</h1>
<p class="about">${[plan.number, planDate]
      .filter(Boolean)
      .map((text) => html(text as string))
      .join('　')}</p>
<p class="date">截至<time datetime="${date}">${shownDate(date)}</time>${unit === undefined ? '' : `　${html(unit)}牵头或者参加的任务`}</p>
</header>
<main>
${overview(countsOf(tasks))}
${filters(tasks)}
${table(tasks)}
${matrix(tasks)}
</main>
<footer><p>落实情况依文稿写明的任务和状态得出：有文稿印发的为“已印发”，有文稿而未印发的为“起草中”，没有文稿的为“无人落实”。时限已过而未印发的为逾期。</p></footer>`,
  });
}

const states = ['issued', 'drafting', 'open'] as const;

function overview(counts: Counts): string {
  const share = counts.all === 0 ? 0 : Math.round((counts.issued / counts.all) * 100);
  const number = (kind: keyof Counts, label: string) =>
    `<div class="count ${kind}"><dt>${label}</dt><dd><b data-count="${kind}">${counts[kind]}</b>项</dd></div>`;
  let x = 0;
  const bars = states
    .map((state) => {
      const width = counts.all === 0 ? 0 : (counts[state] / counts.all) * 100;
      const bar = `<rect class="${state}" data-bar="${state}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"></rect>`;
      x += width;
      return bar;
    })
    .join('');
  return `<section class="overview" aria-label="总体进度">
<div class="progress"><span class="share"><b data-count="share">${share}</b>%<small>已印发</small></span>
<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="进度条"><rect class="ground" width="100" height="10"></rect>${bars}</svg></div>
<dl class="counts">${number('all', '任务')}${number('issued', stateNames.issued)}${number('drafting', stateNames.drafting)}${number('open', stateNames.open)}${number('overdue', '逾期')}</dl>
</section>`;
}

function filters(tasks: readonly CoveredTask[]): string {
  const count = new Map<string, number>();
  for (const { task } of tasks)
    for (const name of new Set(task.units.map((unit) => unit.name)))
      count.set(name, (count.get(name) ?? 0) + 1);
  const units = [...count].sort((a, b) => b[1] - a[1]);
  const options = units.map(([name, n]) => `<option value="${html(name)}">${html(name)}（${n}）</option>`);
  const state = (value: string, label: string) =>
    `<label class="chip"><input type="radio" name="state" value="${value}"${value === '' ? ' checked' : ''}><span>${label}</span></label>`;
  return `<form class="filters" hidden>
${
  units.length === 0
    ? ''
    : `<label class="unit">单位 <select name="unit"><option value="">全部单位</option>${options.join('')}</select></label>
<label class="leads"><input type="checkbox" name="leads"> 只看牵头</label>`
}
<fieldset><legend>状态</legend>${state('', '全部')}${states.map((one) => state(one, stateNames[one])).join('')}${state('overdue', '逾期')}</fieldset>
<output class="shown"></output>
</form>`;
}

const marks = { issued: '●', drafting: '◐', open: '○' } as const;

function table(tasks: readonly CoveredTask[]): string {
  const rows: string[] = [];
  let group: string | undefined;
  for (const covered of tasks) {
    const { task } = covered;
    if (task.group && task.group.mark !== group)
      rows.push(
        `<tr class="group" data-group="${html(task.group.mark)}"><th colspan="5" scope="rowgroup">${html(task.group.mark + task.group.title)}</th></tr>`,
      );
    group = task.group?.mark;
    rows.push(row(covered));
  }
  return `<table class="tasks">
<thead><tr><th scope="col">序号</th><th scope="col">任务</th><th scope="col">责任单位</th><th scope="col">时限</th><th scope="col">落实情况</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p class="none" hidden>没有符合条件的任务。</p>`;
}

function row(covered: CoveredTask): string {
  const { task, state, drafts, deadline, overdue } = covered;
  const leads = [...unitsOf(task, 'lead'), ...unitsOf(task, 'responsible')];
  const others = unitsOf(task, 'participant');
  const time = shownTime(covered);
  const data = [
    `data-state="${state}"`,
    overdue ? 'data-overdue' : '',
    `data-leads="${html(leads.join('|'))}"`,
    `data-units="${html([...leads, ...others].join('|'))}"`,
    task.group ? `data-of="${html(task.group.mark)}"` : '',
  ].filter(Boolean);
  return `<tr class="task ${state}" ${data.join(' ')}>
<td class="id">${html(task.id)}</td>
<td class="title">${html(task.title)}${task.measures.length > 0 ? `<small>${task.measures.length}条措施</small>` : ''}</td>
<td class="units">${leads.length > 0 ? html(leads.join('、')) : '<span class="empty">未写明</span>'}${others.length > 0 ? `<small>参加：${html(others.join('、'))}</small>` : ''}</td>
<td class="time">${deadline ? html(deadline.text) : '<span class="empty">未写明</span>'}${time ? `<small class="${overdue ? 'late' : 'soon'}">${time}</small>` : ''}</td>
<td class="state"><span class="mark">${marks[state]}</span> ${stateNames[state]}${drafts.length > 0 ? `<ul>${drafts.map(({ facts }) => draft(facts)).join('')}</ul>` : ''}</td>
</tr>`;
}

function draft(facts: DocumentFacts): string {
  const number = facts.number ? `<small>${html(facts.number.key)}</small>` : '';
  return `<li><span class="status ${statusClass(facts)}">${html(statusOf(facts))}</span>${html(facts.title ?? shownPath(facts))}${number}</li>`;
}

function statusClass({ status }: DocumentFacts): 'issued' | 'drafting' {
  return status === '印发' ? 'issued' : 'drafting';
}

/** Documents × tasks. */
function matrix(tasks: readonly CoveredTask[]): string {
  const documents = new Map<string, DocumentFacts>();
  for (const { drafts } of tasks) for (const { facts } of drafts) documents.set(facts.path, facts);
  if (documents.size === 0 || documents.size > mostInMatrix) return '';
  const head = tasks
    .map(({ task }) => `<th scope="col" title="${html(task.title)}">${html(task.id)}</th>`)
    .join('');
  const rows = [...documents.values()].map((facts) => {
    const cells = tasks.map(({ drafts, task }) => {
      const has = drafts.some((one) => one.facts.path === facts.path);
      return has
        ? `<td class="${statusClass(facts)}" title="${html(`任务${task.id}：${statusOf(facts)}`)}">${marks[statusClass(facts)]}</td>`
        : '<td></td>';
    });
    return `<tr><th scope="row">${html(facts.title ?? shownPath(facts))}</th>${cells.join('')}</tr>`;
  });
  return `<section class="matrix">
<h2>文稿与任务对照</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">文稿</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
<p class="legend">●印发　◐起草、送审或者未写状态</p>
</section>`;
}
