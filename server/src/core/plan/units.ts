import type { Block, Document } from '../model/document.js';
import { pattern } from '../model/pattern.js';
import { placeOf, type Span, spanAt } from '../text.js';
import type { TaskUnit, UnitRole } from './plan.js';

/** A bracket or a line that says who is responsible: （责任单位：市司法局牵头，市直有关单位参加）. */
export interface UnitStatement {
  /** With its brackets; of a line, all of it. */
  readonly span: Span;
  readonly units: readonly TaskUnit[];
}

/** What the words before a colon say of the names behind it; `none` for those that name no units. */
function roleOfLabel(label: string): UnitRole | 'none' | undefined {
  if (/(?:人|领导)$|时|范围|期限|进度|频次|目标|成果/.test(label)) return 'none';
  if (!/(?:单位|部门|机构|主体|处室|科室|机关|地区)$/.test(label))
    return /^(?:牵头|配合)$/.test(label) ? 'lead' : undefined;
  if (/牵头|主办|负责|主责/.test(label)) return 'lead';
  if (/配合|参加|参与|协办|协同|协助|会办|支持/.test(label)) return 'participant';
  if (/责任|落实|承办|实施|分工/.test(label)) return 'responsible';
  return undefined;
}

const labelSource = String.raw`[\u4e00-\u9fff]{2,8}[ 　]{0,2}[：:]`;
const labels = new RegExp(`(?<=^|[；;，,。、 　])${labelSource}`, 'g');
/** A label for units at the beginning of a line, or of a sentence at its end. */
const labelledLine =
  /(?<=^|[。；;])[ 　]{0,4}(?:\*\*)?(?:责任|牵头|负责|主办|配合|参加|参与|协办|落实|承办)(?:单位|部门|处室|科室|主体)[ 　]{0,2}[：:]/;

const rolesBehind: readonly (readonly [RegExp, UnitRole | 'shared' | 'inCharge'])[] = [
  [
    /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:共同|联合|总|负责)?牵头(?:负责|组织|实施|落实|推进|抓总)?$|为牵头单位$/,
    'lead',
  ],
  [
    /(?:依|依据|按|按照|根据)(?:各自)?(?:职责|职能|分工)(?:和?分工)?(?:分别|分头|共同)?(?:负责|落实|组织实施|实施)?$/,
    'shared',
  ],
  [/(?:积极|协同|共同|协助)?(?:配合|参加|参与|协助|协同|协办|协作|支持)(?:实施|落实)?$/, 'participant'],
  [/(?:共同|分别|分工|具体|组织)?(?:负责|主办|承办|落实|组织实施|实施)$/, 'inCharge'],
];

const unitEnding =
  /(?:[府会委办局厅部院署司团学校组位门构社馆站所队处科室台协联区县市省乡镇道村园厂企业心军旗州盟班]|银行|[农工中建交人分支]行|[海机]关)(?:[（(][^（）()]{1,20}[）)])?$/;
const notUnit = /[的是须请把由]|自行|应(?!急)|将(?!军)|为牵头|以下|下同|同上/;

function isUnit(name: string): boolean {
  return name.length >= 2 && name.length <= 36 && unitEnding.test(name) && !notUnit.test(name);
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Parts `text` at the characters of `separators` that stand outside brackets. */
function split(text: string, at: number, separators: RegExp): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i] ?? '';
    if (c === '（' || c === '(') depth++;
    else if (c === '）' || c === ')') depth = Math.max(0, depth - 1);
    if (i < text.length && (depth > 0 || !separators.test(c))) continue;
    tokens.push({ text: text.slice(from, i), at: at + from });
    from = i + 1;
  }
  return tokens;
}

interface Reading {
  readonly units: TaskUnit[];
  /** Whether a label or a role said that these are units. */
  said: boolean;
  /** How many names do not look like those of units. */
  strange: number;
}

/** The units that the inside of such a bracket names; `at` is where it begins in the source. */
export function parseUnits(inner: string, at: number): readonly TaskUnit[] | undefined {
  const reading: Reading = { units: [], said: false, strange: 0 };
  // 列第一位者为牵头单位，下同 is no unit.
  const text = inner.replace(/[^。；;，,]+/g, (words) =>
    /第一位|列第一|排第一|下同|以下责任/.test(words) ? '。'.repeat(words.length) : words,
  );
  const marks = [...text.matchAll(labels)].filter(
    ([label]) => roleOfLabel(label.replace(/[ 　：:]/g, '')) !== undefined,
  );
  const first = marks[0]?.index ?? text.length;
  readChunk(text.slice(0, first), at, undefined, reading);
  marks.forEach((mark, i) => {
    const role = roleOfLabel(mark[0].replace(/[ 　：:]/g, ''));
    if (role === 'none' || role === undefined) return;
    reading.said = true;
    const from = mark.index + mark[0].length;
    readChunk(text.slice(from, marks[i + 1]?.index ?? text.length), at + from, role, reading);
  });
  const { units, said, strange } = reading;
  if (!said || units.length === 0) return undefined;
  return strange > (marks.length > 0 ? units.length : units.length / 4) ? undefined : units;
}

function readChunk(text: string, at: number, labelled: UnitRole | undefined, reading: Reading): void {
  let pending: { name: string; span: Span }[] = [];
  const settle = (role: UnitRole) => {
    for (const { name, span } of pending) reading.units.push({ name, role, at: placeOf(span) });
    pending = [];
  };
  const take = (name: string, from: number) => {
    const lead = /^(?:由|及其他|及|和|以及|会同|其中)?/.exec(name)?.[0].length ?? 0;
    const words = name
      .slice(lead)
      .replace(/等?(?:有关|相关)(?:部门|单位)(?:等)?$/, (end, offset: number) =>
        end.startsWith('等') && offset > 0 ? '' : end,
      )
      .replace(/等(?:部门|单位|地区|机构)?$/, '');
    if (words === '') return;
    const start = from + lead;
    const before = pending.at(-1);
    // 各县区党委、政府 are one name.
    if (before && /党[工]?委$/.test(before.name) && /^(?:人民)?政府$/.test(words)) {
      pending[pending.length - 1] = {
        name: `${before.name}、${words}`,
        span: { start: before.span.start, end: start + words.length },
      };
      return;
    }
    const bare = words.replace(/[\s　*]/g, '');
    if (!isUnit(bare)) {
      reading.strange++;
      return;
    }
    pending.push({ name: bare, span: { start, end: start + words.length } });
  };
  for (const token of split(text, at, /[、，,；;。：:\n]/)) {
    const lead = token.text.length - token.text.trimStart().length;
    let words = token.text.trim();
    if (words === '') continue;
    const from = token.at + lead;
    const found = rolesBehind
      .map(([regex, role]) => ({ match: regex.exec(words), role }))
      .find(({ match }) => match);
    if (found?.match) words = words.slice(0, found.match.index);
    const parts = words.split(/(会同|及(?=各))/);
    let offset = 0;
    let joined = false;
    for (const part of parts) {
      if (part === '会同') {
        settle('lead');
        joined = true;
      } else if (part !== '及') take(part, from + offset);
      offset += part.length;
    }
    if (!found) continue;
    reading.said = true;
    const led = reading.units.some((unit) => unit.role === 'lead');
    if (joined) settle('participant');
    else if (found.role === 'shared') settle(led ? 'participant' : 'responsible');
    else if (found.role === 'inCharge') settle(led ? 'responsible' : 'lead');
    else settle(found.role);
  }
  settle(labelled ?? 'responsible');
}

/** 市数据局牵头，市档案馆配合。 as the last sentence of a line. */
const ledSentence = /(?<=[。；;])[^。；;（）()：:]{2,200}牵头[^。；;（）()：:]{0,200}[。；;]?$/;

/** A plan that says once that the first of several is the lead: 排在第一位的部门为牵头部门，下同. */
const firstLeads = pattern(/(?:排|列)(?:名|在)?(?:第一|首位)[^。；，,）)]{0,8}为牵头/);

/** Every statement of responsible units in these blocks, by start. */
export function findUnitStatements(document: Document, blocks: readonly Block[]): UnitStatement[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return [];
  const found: UnitStatement[] = [];
  const ranked = document.matches(firstLeads).length > 0;
  for (const pair of document.pairs.matched) {
    if (pair.span.start < first.span.start || pair.depth > 0 || (pair.open !== '（' && pair.open !== '('))
      continue;
    if (pair.span.end > last.span.end) break;
    const inner = document.slice(pair.inner);
    if (inner.length > 1000 || !/牵头|负责|责任|配合|参加|参与|落实|单位[：:]|职责/.test(inner)) continue;
    const units = parseUnits(inner, pair.inner.start);
    const equal = ranked && !/牵头(?!部门|单位)/.test(inner);
    if (units) found.push({ span: pair.span, units: equal ? byRank(units) : units });
  }
  const brackets = found.map(({ span }) => span);
  for (const block of blocks) {
    if (block.kind === 'opaque' || block.kind === 'table') continue;
    const line = document.slice(block.content);
    if (!/牵头|[位门室体][ 　]{0,2}[：:]/.test(line)) continue;
    const match = labelledLine.exec(line) ?? ledSentence.exec(line.slice(-600));
    if (!match || match.input.length - match.index > 1000) continue;
    const from = match.input === line ? match.index : line.length - match.input.length + match.index;
    const span = { start: block.content.start + from, end: block.content.end };
    if (spanAt(brackets, span.start)) continue;
    const units = parseUnits(line.slice(from).replace(/\*/g, ' '), span.start);
    if (units) found.push({ span, units });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Of units that are all in charge alike, the first is the lead. */
function byRank(units: readonly TaskUnit[]): readonly TaskUnit[] {
  if (units.length < 2 || units.some(({ role }) => role !== units[0]?.role)) return units;
  return units.map((unit, i) => ({ ...unit, role: i === 0 ? 'lead' : 'responsible' }));
}
