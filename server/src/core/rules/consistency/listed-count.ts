import type { Document } from '../../model/document.js';
import { parseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { sentenceAfter } from '../../model/quantities.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

/** 省、市、县三级, 甲、乙、丙3个县: found at the unit. */
const behind = pattern(
  /(?<=(?:[^、，,。；;：:！？\d一二三四五六七八九十\s）)]|[）)])(?<n>[二三四五六七八九两]|十[一二三四五六]?|[2-9]|1\d))(?:级(?=[，,。；;、的）)]|联|贯|协|共|同|管|负|监|网|体|政府|财政|组织|服务|书记|党|干部|河长|林长|田长|人大|审|机|平台|法院|检|应急|指挥|部门|之间|均|分|上下|调解|便民|综治|公共|领导|物流|统)|个?(?:省|市|县|区|乡镇|镇|乡|州|街道|社区|部门|单位|方面|环节|领域|层面|阶段|要素)(?:[（(][^（）()\n]{1,10}[）)])?(?=[，,。；;：:的共开等试作为联和先]|均|分别|之间))/,
);
/** 前三名：甲、乙、丙, 前3名分别为…, 列前三位的是…. */
const ranked = pattern(
  /前(?<n>[二三四五六七八九两]|十|[2-9]|10)(?:名|位)(?:的)?(?:[\u4e00-\u9fff]{0,6}?)(?:(?:分别|依次)(?:为|是)?|为|是)?[：:]?(?=[\u4e00-\u9fffA-Za-z“])/,
);
/** A word that does not stand inside a name: the list begins later, or is none. */
const noName =
  /[是为有在对从由向把将被于以按到给使让等]|以及|其中|包括|方面|坚持|推进|加强|做好|落实|实现|建立|完善|开展|及时|进行/;

export default defineRule(
  {
    id: 'consistency/listed-count',
    clauses: ['CW-27', 'RL-27'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '“三级”“3个县”“前三名”与所列的个数相等',
    rationale:
      '“省、市、县三级”“甲县、乙县、丙县3个县”“前三名为甲、乙、丙”，数目应当与紧挨着的名称个数相同。名称中有“等”、夹有其他词语或者名称太长的不检查。',
    examples: [{ bad: '建立⟦省、市、县、乡三级⟧联动机制。', good: '建立省、市、县、乡四级联动机制。' }],
  },
  function* (document) {
    for (const match of document.matches(behind, { outside: 'titles' })) {
      const found = compareBehind(document, match);
      if (found) yield found;
    }
    for (const match of document.matches(ranked, { outside: 'titles' })) {
      const found = compareRanked(document, match);
      if (found) yield found;
    }
  },
);

/** Names back from `at` as long as they are short and joined by 、. */
function namesBefore(text: string, from: number, at: number): string[] | undefined {
  const words = text
    .slice(from, at)
    .replace(/[（(][^（）()]{1,12}[）)]/g, (note) => '　'.repeat(note.length));
  const clause = words.slice(
    Math.max(-1, ...[...'，,。；;：:！？“”《》'].map((mark) => words.lastIndexOf(mark))) + 1,
  );
  const pieces = clause.replace(/　/g, '').split('、');
  return pieces.length < 2 ? undefined : pieces;
}

function compareBehind(document: Document, match: PatternMatch): RawFinding | undefined {
  const { text } = document;
  const { start } = match.group('n') as Span;
  const { end } = match.span;
  const block = document.blockAt(start);
  const from = Math.max(block?.content.start ?? 0, start - 120);
  const names = namesBefore(text, from, start);
  if (!names) return undefined;
  const claimed = parseNumeral(match.named.n as string);
  const last = names.at(-1) as string;
  const middle = names.slice(1);
  // 国家、省级三级预警: 级 closes the name already.
  if (/(?:等|级)$/.test(last) || middle.some((name) => name === '' || name.length > 8 || noName.test(name)))
    return undefined;
  if (
    names.some((name) =>
      /[\d一二三四五六七八九十两]$|[\d二三四五六七八九十两](?:级|个|省|市|县|区|种|项|类|大)/.test(name),
    )
  )
    return undefined;
  const joints = names.reduce((so, name) => so + (name.match(/[和及与暨]/g) ?? []).length, 0);
  const least = names.length;
  if (claimed >= least && claimed <= least + joints) return undefined;
  // Names with a lead-in may hold a second list; only levels are a closed set of words.
  const levels = match.text.includes('级');
  if (levels ? !names.every((name, i) => isLevel(name, i === 0)) : Math.abs(claimed - least) > 2)
    return undefined;
  if (!levels && !sameKind(names)) return undefined;
  const first = levels
    ? levelStart(names[0] as string)
    : (names[0] as string).replace(/^.*[在对于从由向把将以为与](?=.{2})/, '');
  const length = names.join('、').length - (names[0] as string).length + first.length;
  const at = text.lastIndexOf(
    first + (text.slice(from, start).includes(`${first}、`) ? '、' : ''),
    start - 1,
  );
  const begin = at >= start - length - 24 && at >= from ? at : start - last.length;
  return {
    span: { start: begin, end },
    message: `“${text.slice(start, end)}”与所列的不符：前面列了${first}、${middle.join('、')}，是${least}个`,
  };
}

const level = /(?:国家|中央|省|市|州|盟|地|县|区|旗|乡镇|乡|镇|街道|街|镇街|社区|村|组|部|厅|局|处|科)级?$/;

function isLevel(name: string, first: boolean): boolean {
  // 省市、县三级 runs two of them together.
  if (/(?:省市|市县|县乡|县区|市区|省部|部省|乡村)$/.test(name)) return false;
  return first ? level.test(name) : new RegExp(`^${level.source}`).test(name);
}

function levelStart(name: string): string {
  return level.exec(name)?.[0] ?? name;
}

/** 青溪县、白石县、云山县: all of them end alike, the first behind a lead-in perhaps. */
function sameKind(names: readonly string[]): boolean {
  const end = (names.at(-1) as string).slice(-1);
  return '省市县区镇乡州局委厅部办'.includes(end) && names.every((name) => name.endsWith(end));
}

function compareRanked(document: Document, match: PatternMatch): RawFinding | undefined {
  const { text } = document;
  const { start, end } = match.span;
  if (!/[：:]$|(?:为|是|分别|依次)$/.test(match.text)) return undefined;
  const clause = text.slice(end, sentenceAfter(document, end).end).split(/[，,]/)[0] as string;
  const names = clause.replace(/[（(][^（）()]{1,20}[）)]/g, '').split('、');
  const claimed = parseNumeral(match.named.n as string);
  const joints = (clause.match(/[和及与]/g) ?? []).length;
  if (names.length < 2 || names.some((name) => name === '' || name.length > 14 || /等$|[\d%]/.test(name)))
    return undefined;
  if (claimed >= names.length && claimed <= names.length + joints) return undefined;
  if (Math.abs(claimed - names.length) > 2) return undefined;
  return {
    span: { start, end: end + clause.length },
    message: `“前${match.named.n}名（位）”其后列了${names.length}个，数目不符`,
  };
}
