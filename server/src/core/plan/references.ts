import type { Document } from '../model/document.js';
import { numberKey } from '../model/mentions.js';
import { parseNumeral } from '../model/numerals.js';
import { pattern } from '../model/pattern.js';
import { overlapsAny, type Place, type Span, withoutBlanks } from '../text.js';
import type { Plan, TaskReference } from './plan.js';
import { readPlan } from './readPlan.js';
import { isShortName } from './resolve.js';

const numeral = '(?:\\d{1,3}(?!\\d)(?:\\.\\d{1,2}(?!\\d))?|[一二三四五六七八九十百零]{1,6})';
const group = `[（(]${numeral}[）)]`;
const link = '(?:以及|[、和及与至到]|[—–－～~\\-]{1,2})';
const measure = `(?:(?:中的?|的)?第(?<measure>${numeral})[项条个点](?:具体|重点|主要)?措施)?`;
const kinds = '(?:重点|主要|目标|改革|工作|具体|建设|规划|治理){0,3}';
/** 第20项, 第十八、十九项任务, 第十八项、第十九项任务, 第（二）部分第3项任务, 第二十项任务第四项措施. */
const ordinal = pattern(
  new RegExp(
    `第[ 　]?(?:(?<section>(?:${group}|${numeral}))部分(?:中的?|的|里的)?第?)?(?<list>${numeral}(?:项?(?:${kinds}任务)?${link}第?${numeral}){0,11})项(?<task>${kinds}任务)?${measure}(?!目)`,
  ),
);
/** 任务20, 任务二十, 任务18—20, 任务（二）3, 任务20第四项措施. */
const plain = pattern(
  new RegExp(
    `任务[ 　]?(?<group>${group})?(?<list>${numeral}(?:${link}(?:任务)?${numeral}){0,11})${measure}`,
  ),
);
/** （二）3 right behind the name of a plan. */
const grouped = new RegExp(
  `(?<group>${group})(?<list>${numeral}(?:${link}${numeral}){0,11})(?:项(?<task>${kinds}任务)?)?${measure}`,
  'y',
);
const numbers = new RegExp(`(?<link>${link})?(?:任务)?第?(?<value>${numeral})`, 'g');
const range = /^[至到—–－～~-]/;

/** What may follow 任务20; everything else makes it a quantity or a word (任务十分, 任务20万亩). */
const behindDigits =
  /^(?:$|[\s　，,。；;：:、）)】”》！？|（(—]|的|中|里|要求|提出|明确|部署|规定|安排|所|和|与|及|牵头|责任|由|已|均|分别|进展|落实|推进|有关|相关)/;
/** Behind one Chinese numeral less: 任务一完成, 任务三落实, 任务一是 count nothing. */
const behindHan = /^(?:$|[\s　，,。；;：:、）)】”》！？|（(]|的|中的|要求|提出|明确|部署|所列|和|与|及)/;
/** What follows a task that is named in passing and does not head a line of its own. */
const inSentence = /^(?:的|中|里|要求|提出|明确|部署|规定|安排|所列)/;
/** 第一项任务是…: the speaker counts his own. */
const ownCount = /^(?:[，,]?(?:就?是|主要是|即)|为|[：:])/;
const before =
  /(?:^|[，,。；;：:、（(“【\s　|》）)]|[和与及对将为按由在从以把的中该了]|落实|完成|推进|推动|对照|承接|承担|围绕|执行|实施|细化|根据|按照|依据|对应|涉及|贯彻|聚焦|关于|抓好|做好|开展|牵头|负责|参与|参加|配合|其中|上述|有关|相关)(?:重点|主要|目标|改革|工作|规划|建设|治理){0,3}$/;
/** Before one of few items a document's own count is as likely: only words of carrying out will do. */
const beforeFew =
  /(?:落实|对照|承接|承担|围绕|执行|实施|细化|根据|按照|依据|对应|涉及|贯彻|聚焦|关于|上述|（|\()(?:重点|主要|目标|改革|工作|规划|建设|治理){0,3}$/;
/** Before 方案第20项. */
const beforeName =
  /(?:^|[，,。；;：:、（(“《【\s　]|[和与及对将为按由在从以把该市省县区]|落实|完成|推进|推动|对照|承接|承担|围绕|执行|实施|细化|根据|按照|依据|对应|涉及|贯彻|聚焦|关于|上级|上述|市政府|省政府)$/;
/** Between the name of a plan and what is cited of it. */
const between =
  '(?:文件|文)?(?:中|里)?(?:的|(?:所列|列明|列出|明确|提出|部署|确定|规定|安排|下达|要求)的?){0,2}(?:重点|主要|目标|改革|工作|具体){0,2}$';
const afterTitle = new RegExp(`^(?:[（(][^（）()\\n]{1,60}[）)]){0,2}${between}`);
const afterNumber = new RegExp(`^[）)]?${between}`);
const bareName = new RegExp(
  `(?<name>(?:工作|实施|专项|行动)?(?:方案|规划|计划)|工作要点|任务(?:清单|分工|台账))${between}`,
);
/** Titles whose items are no tasks. */
const statute =
  /(?:法|条例|规定|办法|细则|规则|解释|决定|批复|标准|法典|准则|章程|协议|合同|公约|制度|规范|通告|公告|书)(?:[（(][^（）()]*[）)])?$/;

/** Whether a text may hold a reference to a task at all; asked before anything is parsed. */
export const mayNameTask =
  /^任务[ \t]*:|任务[ 　]?[（(\d一二三四五六七八九十]|项[一-鿿]{0,6}任务|(?:方案|规划|计划|要点|清单|台账|分工|号)[》）)]?[^\n]{0,40}(?:第|[（(][一二三四五六七八九十]{1,3}[）)]\d)/m;

interface Named {
  readonly plan?: NonNullable<TaskReference['plan']>;
  readonly statute: boolean;
}

/**
 * Where a document says which tasks of a plan it carries out, by place. Of a document that is a plan
 * itself only what cannot be its own tasks counts.
 */
export function taskReferences(document: Document): readonly TaskReference[] {
  return document.once('taskReferences', () =>
    mayNameTask.test(document.text) ? findReferences(document, readPlan(document)) : [],
  );
}

function findReferences(document: Document, own: Plan | undefined): TaskReference[] {
  return [...stated(document), ...inText(document, own)].sort(
    (a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1],
  );
}

const statedNumber = new RegExp(
  `(?<link>[至到—–－～~\\-]{1,2}(?=[\\d一二三四五六七八九十]))?(?:任务|第)?(?<group>${group})?(?<value>${numeral})(?![\\d万亿年月日%])`,
  'g',
);

/** Front matter `任务: [20, 20.4, "（二）3"]`. */
function* stated(document: Document): Generator<TaskReference> {
  for (const { span } of document.frontMatter?.fields.get('任务')?.values ?? []) {
    const written = document.slice(span);
    let previous: Listed | undefined;
    for (const match of written.matchAll(statedNumber)) {
      const { value = '', group: mark, link: dash } = match.groups ?? {};
      const end = span.start + match.index + match[0].length;
      const listed = readNumber(value, end - value.length);
      if (!listed) continue;
      const prefix = groupOf(mark);
      const start = end - value.length - (mark?.length ?? 0);
      if (dash && previous) yield* implied(previous, listed, prefix, { from: 'frontMatter' });
      yield {
        task: `${prefix}${listed.number}`,
        ...(listed.measure === undefined ? {} : { measure: listed.measure }),
        at: [start, end],
        numberAt: listed.at,
        from: 'frontMatter',
      };
      previous = listed;
    }
  }
}

function* inText(document: Document, own: Plan | undefined): Generator<TaskReference> {
  const { text } = document;
  const found: { span: Span; named: Named | undefined; references: TaskReference[] }[] = [];
  const numbersItself = () => document.once('numbersTasksItself', () => listsOwnTasks(document));
  for (const match of document.matches(ordinal, { outside: 'both' })) {
    const { span, named: part } = match;
    if (overlapsAny(statuteSpans(document), span)) continue;
    const named = namedBefore(document, span.start);
    if (named?.statute && !part.task) continue;
    if (!named) {
      if (!part.task || ownCount.test(text.slice(span.end, span.end + 4))) continue;
      if (numbersItself() || !standsAlone(document, span, part)) continue;
    }
    const section = part.section;
    const bracketed = section !== undefined && /^[（(]/.test(section);
    const about = {
      ...(section !== undefined && !bracketed ? { section: Math.trunc(numeralValue(section)) } : {}),
    };
    found.push({
      span,
      named,
      references: listed(
        match.group('list') as Span,
        span,
        bracketed ? section : undefined,
        part.measure,
        text,
        {
          ...about,
          ...planOf(named),
        },
      ),
    });
  }
  for (const match of document.matches(plain, { outside: 'both' })) {
    const { span, named: part } = match;
    const rest = text.slice(span.end, Math.min(span.end + 4, document.blockAt(span.start)?.content.end ?? 0));
    const short = /^[一二三四五六七八九十]$/.test(part.list ?? '') && !part.measure;
    if (!part.measure && !(short ? behindHan : behindDigits).test(rest)) continue;
    const named = namedBefore(document, span.start);
    if (!named && (numbersItself() || !standsAlone(document, span, part))) continue;
    found.push({
      span,
      named,
      references: listed(match.group('list') as Span, span, part.group, part.measure, text, planOf(named)),
    });
  }
  for (const end of [
    ...document.titles.map(({ span }) => span.end),
    ...document.documentNumbers.map(({ span }) => span.end),
  ]) {
    grouped.lastIndex = text[end] === '）' || text[end] === ')' ? end + 1 : end;
    const match = grouped.exec(text);
    const named = match && namedBefore(document, match.index);
    if (!match || !named || named.statute) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    if (!/项/.test(match[0]) && !behindDigits.test(text.slice(span.end, span.end + 4))) continue;
    const { group: mark = '', list = '', measure: step } = match.groups ?? {};
    const from = match.index + mark.length;
    found.push({
      span,
      named,
      references: listed({ start: from, end: from + list.length }, span, mark, step, text, planOf(named)),
    });
  }
  const taken = new Set<number>();
  const states = document.frontMatter?.fields.has('任务') === true;
  for (const { named, references } of found) {
    const mayBeOwn = own !== undefined && (!named?.plan || isSame(own, named.plan));
    if (mayBeOwn && !states) continue;
    for (const reference of references) {
      // A draft that is a plan and states the tasks of another has few of its own.
      if (
        mayBeOwn &&
        own.tasks.some(({ id, number }) => id === reference.task || String(number) === reference.task)
      )
        continue;
      if (!reference.implied && taken.has(reference.numberAt[0])) continue;
      taken.add(reference.numberAt[0]);
      yield reference;
    }
  }
}

type About = Pick<TaskReference, 'plan' | 'section'>;

interface Listed {
  readonly number: number;
  readonly measure?: number;
  readonly at: Place;
}

/** The references of a list of numbers: 18、19、20 or 18至20. */
function listed(
  list: Span,
  whole: Span,
  mark: string | undefined,
  step: string | undefined,
  text: string,
  about: About,
): TaskReference[] {
  const prefix = groupOf(mark);
  const out: TaskReference[] = [];
  const matches = [...text.slice(list.start, list.end).matchAll(numbers)];
  let previous: Listed | undefined;
  for (const [i, match] of matches.entries()) {
    const value = match.groups?.value as string;
    const one = readNumber(value, list.start + match.index + match[0].length - value.length);
    if (!one) return [];
    if (previous && range.test(match.groups?.link ?? ''))
      out.push(...implied(previous, one, prefix, { from: 'text', ...about }));
    const last = i === matches.length - 1;
    const own = last && step !== undefined ? numeralValue(step) : one.measure;
    out.push({
      task: `${prefix}${one.number}`,
      ...(own === undefined ? {} : { measure: own }),
      at: [i === 0 ? whole.start : one.at[0], last ? whole.end : list.start + match.index + match[0].length],
      numberAt: one.at,
      from: 'text',
      ...about,
    });
    previous = one;
  }
  return out;
}

/** More tasks than this at once are no range of tasks. */
const longestRange = 60;

function* implied(
  first: Listed,
  last: Listed,
  prefix: string,
  about: About & Pick<TaskReference, 'from'>,
): Generator<TaskReference> {
  if (last.number - first.number > longestRange) return;
  const at: Place = [first.at[0], last.at[1]];
  for (let number = first.number + 1; number < last.number; number++)
    yield { task: `${prefix}${number}`, at, numberAt: at, implied: true, ...about };
}

/** 20.10 is measure 10 of task 20: the text counts, not the number it would be. */
function readNumber(written: string, start: number): Listed | undefined {
  const [head = '', tail] = written.split('.');
  const number = parseNumeral(head);
  if (!(number > 0)) return undefined;
  const step = tail === undefined ? undefined : parseNumeral(tail);
  if (step === 0) return undefined;
  return { number, at: [start, start + head.length], ...(step === undefined ? {} : { measure: step }) };
}

function numeralValue(written: string): number {
  return parseNumeral(written.replace(/[（()）]/g, ''));
}

const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** （二） however it is written. */
function groupOf(mark: string | undefined): string {
  if (mark === undefined) return '';
  const value = numeralValue(mark);
  const ten = value > 10 && value < 20 ? `十${han[value - 11]}` : han[value - 1];
  return `（${ten ?? value}）`;
}

function planOf(named: Named | undefined): Pick<TaskReference, 'plan'> {
  return named?.plan ? { plan: named.plan } : {};
}

/** Citations of laws; 《…工作方案》第20项 looks like one, but has neither 条 nor the name of a law. */
function statuteSpans(document: Document): readonly Span[] {
  return document.once('taskReferences.statutes', () =>
    document.lawCitations
      .filter(
        ({ groups, name }) =>
          groups.some(({ level }) => level === '条' || level === '款' || level === '目') ||
          (groups.length > 0 && statute.test(name)),
      )
      .map(({ span }) => span),
  );
}

/** The plan whose name stands right before `start`. */
function namedBefore(document: Document, start: number): Named | undefined {
  const { text } = document;
  const block = document.blockAt(start);
  const from = Math.max(block?.content.start ?? 0, start - 200);
  const citation = lastBefore(document.citations, ({ title }) => title.span, start);
  if (
    citation &&
    citation.title.span.end > from &&
    afterTitle.test(text.slice(citation.title.span.end, start))
  )
    return ofTitle(document, citation.name, citation.number && numberKey(citation.number));
  const number = lastBefore(document.documentNumbers, ({ span }) => span, start);
  if (number && number.span.end > from && afterNumber.test(text.slice(number.span.end, start)))
    return { plan: { number: numberKey(number) }, statute: false };
  const tail = text.slice(Math.max(from, start - 40), start);
  const bare = bareName.exec(tail);
  // 整改方案第3项, 问题清单第3项 are others; 本方案 is the document itself.
  if (!bare || !beforeName.test(tail.slice(0, bare.index))) return undefined;
  return ofTitle(document, bare.groups?.name as string, undefined);
}

/** The last of `items` (by start) that ends at `start` or before. */
function lastBefore<T>(items: readonly T[], span: (item: T) => Span, start: number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (span(items[middle] as T).start < start) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  return item && span(item).end <= start ? item : undefined;
}

/** 《方案》 stands for what it abbreviates, else it says only what kind of plan is meant. */
function ofTitle(document: Document, name: string, number: string | undefined): Named {
  const short = document.lawAbbreviations.find((one) => one.name === name);
  const citation =
    short && document.citations.find(({ title }) => title.span.start === short.full.span.start);
  const full = withoutBlanks(citation?.name ?? name);
  const key = number ?? (citation?.number && numberKey(citation.number));
  if (statute.test(full)) return { plan: { title: full, ...(key ? { number: key } : {}) }, statute: true };
  return { plan: { title: full, ...(key ? { number: key } : {}) }, statute: false };
}

/** Whether 任务20 stands where a task is named, not where a word or a heading ends in 任务. */
function standsAlone(
  document: Document,
  { start, end }: Span,
  { list = '', measure: step }: Readonly<Record<string, string | undefined>>,
): boolean {
  const { text } = document;
  const block = document.blockAt(start);
  if (!block || block.role === 'title' || block.role === 'contents') return false;
  const head = text.slice(Math.max(block.content.start, start - 12), start);
  if (/本(?:方案|规划|计划|通知|意见|要点|清单)(?:的|中的?)?$/.test(head) || !before.test(head)) return false;
  const states = document.frontMatter?.fields.has('任务') || document.frontMatter?.fields.has('依据');
  const follows = inSentence.test(text.slice(end, end + 4));
  if (/^[一二三四五六七八九十]$/.test(list) && !step && !states && !follows && !beforeFew.test(head))
    return false;
  // At the head of a line a first task begins the document's own list.
  return head !== '' || states === true || follows;
}

/** 任务一：… 任务二：… at the head of lines or cells: a document with tasks of its own. */
function listsOwnTasks(document: Document): boolean {
  if (document.frontMatter?.fields.has('任务')) return false;
  const first = /^(?:[^\n]{0,6}[ 　、.．|])?(?:任务[一1]|第一项任务)(?![\d一二三四五六七八九十])/;
  return document.blocks.some(
    ({ kind, content }) =>
      kind !== 'opaque' &&
      first.test(document.text.slice(content.start, Math.min(content.end, content.start + 20))),
  );
}

function isSame(own: Plan, { title, number }: NonNullable<TaskReference['plan']>): boolean {
  return (
    (number !== undefined && number === own.number) ||
    (number === undefined && title !== undefined && isShortName(title)) ||
    (title !== undefined && [own.title, ...own.names].includes(title))
  );
}
