import type { Document, Part, Section } from '../model/document.js';
import type { UnitStatement } from './units.js';
import { withoutBlanks } from '../text.js';

/** The sections of a plan that are its tasks, in order. */
export interface TaskSections {
  /** The heading under which all of them stand. */
  readonly top?: Section;
  /** Each with the sub-heading it stands under, where there are several. */
  readonly tasks: readonly { readonly section: Section; readonly group?: Section }[];
}

interface Node {
  readonly section: Section;
  readonly parent: Node | undefined;
}

/** Titles of texts that set tasks. */
export const planTitle =
  /(?:方案|规划|计划|要点|任务分工|分工表|任务清单|任务书|纲要|行动)(?:[（(][^（）()]*[）)])*$/;
/** Those that set tasks only where they say who is to do them. */
export const maybePlanTitle = /(?:意见|措施|举措)(?:[（(][^（）()]*[）)])*$/;

const taskHeadings: readonly RegExp[] = [
  /(?:目标|主要|重点|工作|试点|具体|改革|年度|建设)?任务/,
  /重点工作|主要工作|工作重点|工作内容|重点内容|主要内容|重点项目|重点领域|重点行动/,
  /(?:工作|主要|重点|具体|政策|实施)?(?:措施|举措)/,
];
const otherHeading = /保障|组织|要求|原则|完成情况|背景|存在|分工方式|职责分工$/;

/** Sections around the tasks, where these are the sections of the highest level. */
const frameHeading = /总体|指导思想|原则|目标|背景|意义|保障|组织|要求|附则|时限|时间|步骤|进度/;

/** Tells the tasks by who is named as responsible for them, else by the heading they stand under. */
export function findTaskSections(
  document: Document,
  part: Part,
  statements: readonly UnitStatement[],
): TaskSections | undefined {
  const nodes = flatten(part.sections);
  const byUnits = carriers(document, nodes, statements);
  if (byUnits) return byUnits;
  const title = part.title ?? '';
  const names = title.match(/《[^《》]*》/g) ?? [];
  if (!planTitle.test(title) && !names.some((name) => /方案|规划|计划|要点|纲要|行动/.test(name)))
    return undefined;
  const headed = nodes
    .map(({ section }) => ({ section, heading: withoutBlanks(document.slice(section.heading)) }))
    .filter(({ heading }) => heading.length <= 24 && !otherHeading.test(heading));
  for (const words of taskHeadings) {
    for (const { section, heading } of headed) {
      if (!words.test(heading)) continue;
      const found = under(section);
      if (found.tasks.length >= 3) return found;
    }
  }
  return undefined;
}

function flatten(sections: readonly Section[], parent?: Node, out: Node[] = []): Node[] {
  for (const section of sections) {
    const node = { section, parent };
    out.push(node);
    flatten(section.children, node, out);
  }
  return out;
}

/** The numbered sections with units, and those beside them, when there are three. */
function carriers(
  document: Document,
  nodes: readonly Node[],
  statements: readonly UnitStatement[],
): TaskSections | undefined {
  const carrying = new Set<Node>();
  for (const { span } of statements) {
    let node = lastBefore(nodes, span.start);
    while (node && node.section.span.end < span.end) node = node.parent;
    if (node) carrying.add(node);
  }
  const lifted = lift(carrying);
  const counts = new Map<string, number>();
  for (const { section } of lifted) {
    const style = section.marker?.style;
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [style, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (count < 3) return undefined;
  const parents = new Set(
    [...lifted].filter(({ section }) => section.marker?.style === style).map((node) => node.parent),
  );
  const isTask = (node: Node) => lifted.has(node) || !frameHeading.test(document.slice(node.section.heading));
  const tasks = nodes.filter(
    (node) =>
      node.section.marker?.style === style && parents.has(node.parent) && (node.parent || isTask(node)),
  );
  const grouped = parents.size > 1;
  const tops = new Set([...parents].map((parent) => (grouped ? parent?.parent : parent)?.section));
  const top = tops.size === 1 ? [...tops][0] : undefined;
  return {
    ...(top ? { top } : {}),
    tasks: tasks.map(({ section, parent }) => ({
      section,
      ...(grouped && parent ? { group: parent.section } : {}),
    })),
  };
}

/** The last section that begins at or before `offset`; `nodes` are by place. */
function lastBefore(nodes: readonly Node[], offset: number): Node | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as Node).section.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}

/** Where of several points only the last ever names units, these are meant for all of them. */
function lift(carrying: ReadonlySet<Node>): ReadonlySet<Node> {
  const parents = new Set([...carrying].map((node) => node.parent));
  if (parents.size < 3 || parents.has(undefined)) return carrying;
  const sections = new Set([...carrying].map((node) => node.section));
  const groups = ([...parents] as Node[]).map((parent) => parent.section.children);
  const onlyLast = groups.every((group) =>
    group.every((section, i) => sections.has(section) === (i === group.length - 1)),
  );
  return onlyLast && groups.some((group) => group.length > 1) ? new Set([...parents] as Node[]) : carrying;
}

/** The points under a heading, or those under its sub-headings where most of these have some. */
function under(top: Section): TaskSections {
  const children = top.children.filter(({ marker }) => marker);
  const grouping = children.filter(
    (child) =>
      child.marker?.style !== 'digit' &&
      child.children.length > 0 &&
      child.children.every((one) => one.marker?.style === 'digit'),
  );
  const most = grouping.length * 2 > children.length && grouping.some((child) => child.children.length > 1);
  if (!most) return { top, tasks: children.map((section) => ({ section })) };
  return {
    top,
    tasks: children.flatMap((child) =>
      child.children.length > 0
        ? child.children.map((section) => ({ section, group: child }))
        : [{ section: child }],
    ),
  };
}
