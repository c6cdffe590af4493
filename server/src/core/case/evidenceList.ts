import type { Document } from '../model/document.js';
import { parseNumeral } from '../model/numerals.js';
import type { Span } from '../text.js';
import { withoutBlanks } from '../text.js';
import type { CaseDocument, CasePart, CasePartKind } from './caseDocument.js';

/** Whose evidence it is. */
export type EvidenceSide = 'applicant' | 'respondent' | 'thirdParty';

/** The kinds of 《行政复议法》（2023年修订） article 43. */
export const evidenceKinds = [
  '书证',
  '物证',
  '视听资料',
  '电子数据',
  '证人证言',
  '当事人的陈述',
  '鉴定意见',
  '勘验笔录',
  '现场笔录',
] as const;

/** One piece of evidence as the document lists it. */
export interface ListedEvidence {
  /** 3 of 证据3; absent where names alone are listed. */
  readonly number?: number;
  /** Without blanks: 《劳动合同书》, 张某某的书面证言. */
  readonly name: string;
  /** The number and the name. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** All that is said of it where it is listed. */
  readonly entry: Span;
  readonly side?: EvidenceSide;
  /** 申请人, 被申请人, 第三人马某某; '' when the document does not say. */
  readonly by: string;
  /** One of the legal kinds, where the list names it. */
  readonly kind?: (typeof evidenceKinds)[number];
  /** The words between the name and what it is to prove that stand where a kind stands: 鉴定结论. */
  readonly kindSpan?: Span;
  /** Listed where the facts are found or the evidence is judged, not where the parties hand it in. */
  readonly judged: boolean;
  /** 上述事实有下列证据证实: the words by which the list itself adopts it. */
  readonly adoptedBy?: Span;
}

const sides: Partial<Record<CasePartKind, EvidenceSide>> = {
  applicantEvidence: 'applicant',
  respondentEvidence: 'respondent',
  thirdPartyEvidence: 'thirdParty',
  claim: 'applicant',
  answer: 'respondent',
  thirdPartyClaim: 'thirdParty',
};
const words: Readonly<Record<EvidenceSide, string>> = {
  applicant: '申请人',
  respondent: '被申请人',
  thirdParty: '第三人',
};

interface Mark {
  readonly at: number;
  readonly style: string;
  readonly number: number;
  /** Where the name begins. */
  readonly after: number;
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const marks: readonly { readonly style: string; readonly pattern: RegExp }[] = [
  {
    style: 'named',
    pattern:
      /(?<![对于与和及、，据至到])证据(?:材料)?[\s　]*(\d{1,3}|[一二三四五六七八九十]{1,3})[\s　]*(?:[:：.．][\s　]*|[、，,]?[\s　]*(?=《)|、(?!证据|[\d一二三四五六七八九十]))/g,
  },
  { style: 'digit', pattern: /(?<=^|[\n:：；;。，,、\s　])(\d{1,2})[.．、](?!\d)[\s　]*/g },
  { style: 'paren', pattern: /(?<=^|[\n:：；;。，,、\s　])[（(](\d{1,2})[）)][\s　]*/g },
  { style: 'circled', pattern: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])[\s　]*/g },
  { style: 'han', pattern: /(?<=^|[\n:：；;。])[\s　]*([一二三四五六七八九十]{1,3})、[\s　]*/g },
  { style: 'hanParen', pattern: /(?<=^|[\n:：；;。])[\s　]*[（(]([一二三四五六七八九十]{1,3})[）)][\s　]*/g },
];

/** The marks of the list that a text holds: of the style that comes first, rising. */
function marksIn(text: string): Mark[] {
  let best: Mark[] = [];
  for (const { style, pattern } of marks) {
    const found: Mark[] = [];
    for (const match of text.matchAll(pattern)) {
      const written = match[1] as string;
      const number = style === 'circled' ? circled.indexOf(written) + 1 : parseNumeral(written);
      // A lower or far higher number is something else: a section inside an item, an amount.
      const last = found.at(-1)?.number;
      if (Number.isNaN(number) || (last !== undefined && (number <= last || number > last + 3))) continue;
      const lead = match[0].search(/[^\s　]/);
      found.push({
        at: match.index + Math.max(0, lead),
        style,
        number,
        after: match.index + match[0].length,
      });
    }
    const first = found[0];
    if (!first || (style !== 'named' && first.number > 1 && found.length < 2)) continue;
    if (best.length === 0 || first.at < (best[0] as Mark).at) best = found;
  }
  return best;
}

const nameEnds = /[，,。；;：:\n]/;
const pairs: Readonly<Record<string, string>> = { '《': '》', '（': '）', '(': ')', '“': '”', '〔': '〕' };

/** Up to the first stop outside brackets and titles. */
function nameEnd(text: string, from: number, to: number): number {
  const open: string[] = [];
  for (let i = from; i < to; i++) {
    const character = text[i] as string;
    if (character === '\n') return i;
    const closing = pairs[character];
    if (closing) open.push(closing);
    else if (character === open.at(-1)) open.pop();
    else if (open.length === 0 && nameEnds.test(character)) return i;
  }
  return to;
}

/** Papers of the procedure that nobody judges as evidence, and law, which is basis and not evidence. */
const noEvidence =
  /^(?:行政复议申请书|复议申请书|授权委托书|行政复议答复书|委托书|律师事务所函|出庭函|目录|证据目录)(?:[（(].*[）)])?(?:复印件|原件|副本)?$|[《][^《》]*(?:法|条例|办法|细则|规则)(?:[（(].{1,12}[）)])?[》](?:（[^（）]*）)?(?:第.*)?(?:$|等)/;
const kindWord = /^(?:[\s　]*[，,（(][\s　]*)([一-鿿、]{2,8})(?=[，,。；;）)]|$)/;
const provider = /由(被申请人|申请人|第三人[^，。；提]{0,16})(?:提交|提供|出示)/;

interface Zone {
  readonly span: Span;
  readonly side?: EvidenceSide;
  readonly by: string;
  readonly judged: boolean;
  readonly adoptedBy?: Span;
}

const proving =
  /(?:以上|上述|前述)[^。，]{0,12}事实[^。：:]{0,12}(?:下列|以下|如下)[^。：:]{0,8}证据[^。：:]{0,8}?(证明|证实|佐证|为证|在案)[^。：:]{0,6}[:：]/;
const handsIn =
  /(?:提交|提供|出示|举示|附)了?(?:的|以下|下列|如下|有关|相关|主要){0,3}[^。，：:；《》]{0,16}(?:证据|材料|复印件)[^。：:；，]{0,12}[:：]/g;

function* zonesOf(document: Document, parts: readonly CasePart[]): Generator<Zone> {
  for (const part of parts) {
    const side = sides[part.kind];
    if (part.kind.endsWith('Evidence') && side) {
      const opening = document.text.slice(part.span.start, Math.max(part.opening.end, part.span.start + 30));
      const third = /第三人[^，。：:；提]{0,16}?(?=向|提交|提供|为|在|就|出示)/.exec(opening)?.[0];
      yield {
        span: { start: Math.max(part.opening.end, part.span.start), end: part.span.end },
        side,
        by: side === 'thirdParty' ? withoutBlanks(third ?? words[side]) : words[side],
        judged: false,
      };
    } else if (side) {
      // Several may hand in theirs one after another.
      const text = document.slice(part.span);
      const all = [...text.matchAll(handsIn)];
      for (const [i, found] of all.entries()) {
        const start = part.span.start + found.index + found[0].length;
        const end = part.span.start + (all[i + 1]?.index ?? text.length);
        const who = /第三人[^，。：:；提\n]{0,16}$/.exec(text.slice(0, found.index))?.[0];
        const by = side === 'thirdParty' && who ? withoutBlanks(who) : words[side];
        yield { span: { start, end }, side, by, judged: false };
      }
    } else if (part.kind === 'evidence' || part.kind === 'findings') {
      const text = document.slice(part.span);
      // 上述事实有下列证据证实：
      const from =
        part.kind === 'evidence' ? 0 : text.search(/(?:以上|上述|前述)[^。]{0,12}事实[^。]{0,24}证据/);
      if (from < 0) continue;
      const span = { start: part.span.start + from, end: part.span.end };
      const proof = proving.exec(text.slice(from, from + 80));
      const word = proof?.[1] as string;
      const at = span.start + (proof ? proof.index + proof[0].lastIndexOf(word) : 0);
      const adoptedBy = proof ? { adoptedBy: { start: at, end: at + word.length } } : {};
      yield { span, by: '', judged: true, ...adoptedBy };
    }
  }
}

/** The evidence that a case document lists, in its order. */
export function readListedEvidence(document: Document, { parts }: CaseDocument): readonly ListedEvidence[] {
  const out: ListedEvidence[] = [];
  for (const zone of zonesOf(document, parts)) {
    const text = document.slice(zone.span);
    const found = marksIn(text);
    if (found.length === 0) {
      if (!zone.judged) out.push(...namesIn(zone, text));
      continue;
    }
    found.forEach((mark, i) => {
      if (zone.judged && mark.style !== 'named' && !/下列|以下|如下/.test(text.slice(0, found[0]?.at)))
        return;
      const next = found[i + 1]?.at ?? endOfEntry(text, mark.after);
      const item = itemOf(zone, text, mark, next);
      if (!item) return;
      // The evidence part names again what the parties' lists have.
      if (zone.judged && out.some((one) => !one.judged && one.number === item.number)) return;
      out.push(item);
    });
  }
  return out;
}

/** The last entry goes to the end of its paragraph. */
function endOfEntry(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  return line < 0 ? text.length : line;
}

function itemOf(zone: Zone, text: string, mark: Mark, next: number): ListedEvidence | undefined {
  const end = nameEnd(text, mark.after, next);
  const name = withoutBlanks(text.slice(mark.after, end)).replace(/^\*+|\*+$/g, '');
  if (name.length < 2 || name.length > 80 || noEvidence.test(name)) return undefined;
  const at = (from: number, to: number): Span => ({
    start: zone.span.start + from,
    end: zone.span.start + to,
  });
  const trimmed = mark.after + text.slice(mark.after, end).trimEnd().length;
  const entry = text.slice(mark.at, next).trimEnd();
  const behind = text.slice(trimmed, next);
  const kindAt = kindWord.exec(behind);
  const stated = kindAt?.[1] as (typeof evidenceKinds)[number] | undefined;
  const given = provider.exec(entry)?.[1];
  const by = given ? withoutBlanks(given) : zone.by;
  const side = given ? sideOf(given) : zone.side;
  const kindStart = kindAt ? trimmed + kindAt[0].length - (kindAt[1] as string).length : 0;
  return {
    number: mark.number,
    name,
    span: at(mark.at, trimmed),
    nameSpan: at(mark.after, trimmed),
    entry: at(mark.at, mark.at + entry.length),
    ...(side ? { side } : {}),
    by,
    ...(stated && evidenceKinds.includes(stated) ? { kind: stated } : {}),
    ...(kindAt ? { kindSpan: at(kindStart, trimmed + kindAt[0].length) } : {}),
    judged: zone.judged,
    ...(zone.adoptedBy ? { adoptedBy: zone.adoptedBy } : {}),
  };
}

export function sideOf(word: string): EvidenceSide {
  if (word.startsWith('被')) return 'respondent';
  return word.startsWith('第三人') ? 'thirdParty' : 'applicant';
}

/** Names joined by 、 without numbers: 《…》、《…》等证据. */
function* namesIn(zone: Zone, text: string): Generator<ListedEvidence> {
  const stop = text.search(/[。\n]/);
  const list = stop < 0 ? text : text.slice(0, stop);
  if (list.length > 600) return;
  let from = 0;
  while (from < list.length) {
    let to = from;
    let depth = 0;
    for (; to < list.length; to++) {
      const character = list[to] as string;
      if (character in pairs) depth++;
      else if ('》）)”〕'.includes(character)) depth--;
      else if (depth <= 0 && /[、；;，,]/.test(character)) break;
    }
    const raw = list.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const kept = raw
      .trim()
      .replace(
        /等(?:\d+份|[一二三四五六七八九十]+份|有关|相关|主要)*(?:证据|材料|书证|文件|复印件|$).*$/,
        '',
      );
    const start = zone.span.start + from + lead;
    from = to + 1;
    const name = withoutBlanks(kept);
    if (name.length < 2 || name.length > 40 || noEvidence.test(name)) continue;
    if (
      /^证明|用以证|以证|作为|提交|依据|规定|没有|^(?:以上|上述|等|无|略)/.test(
        name.replace(/《[^《》]*》/g, ''),
      )
    )
      continue;
    const span = { start, end: start + kept.length };
    yield {
      name,
      span,
      nameSpan: span,
      entry: span,
      ...(zone.side ? { side: zone.side } : {}),
      by: zone.by,
      judged: false,
    };
  }
}
