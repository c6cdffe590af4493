import type { Block, Document } from '../model/document.js';
import { inQuotation } from '../model/closing.js';
import { agencyEndings } from '../standards/wording.js';
import type { Span } from '../text.js';
import { bareOf } from './bare.js';
import { withoutBlanks } from '../text.js';
import type { CaseKind, CasePart, CasePartKind } from './caseDocument.js';

/** How an authority calls itself. */
export const selfWord =
  '(?:[本我](?:行政)?(?:复议)?(?:机关|机构|府|局|厅|部|委|署|院|支队|总队|大队|会|办|镇|乡|街道|单位|中心|人民政府))';
/** Whoever asks, answers or joins, with a bracket or a name behind: 申请人（张某）. */
const party = (word: string) => `(?:${word}(?:[（(][^（）()]{1,20}[）)]|[一二三四五六七八九十\\d]{1,2})?)`;
const colon = '[:：]';
const stop = '[:：，,]';

interface Opening {
  readonly kind: CasePartKind;
  /** Matched at the start of a line, its mark and blanks left out. */
  readonly pattern: RegExp;
  /** The higher, the surer; a surer one goes before an earlier one. */
  readonly strength: number;
  /** Also inside a line, behind 。 */
  readonly inside?: true;
  /** Only in this kind of document. */
  readonly only?: CaseKind;
}

const openings: readonly Opening[] = [
  {
    kind: 'request',
    pattern: new RegExp(
      `^(?:${party('申请人')}(?:的)?(?:行政)?(?:复议)?(?:请求|要求)(?:事项)?(?:为|是)?|(?:行政)?复议请求(?:事项)?|请求事项|请求)${colon}`,
    ),
    strength: 3,
    inside: true,
  },
  {
    kind: 'request',
    pattern: new RegExp(`^${party('申请人')}(?:的)?(?:行政)?(?:复议)?请求[，,]?(?=[^:：。]{2})`),
    strength: 1,
    inside: true,
  },
  {
    kind: 'claim',
    pattern: new RegExp(
      `^(?:${party('申请人')}(?!请求)[^，。：:]{0,12}(?:称|认为|主张|意见|理由)(?:是|为|如下)?|(?:主要|申请|复议)?(?:的)?(?:事实(?:和|与|及|、)理由|理由(?:和|与|及)事实|申请理由|理由)(?:是|为|如下)?)${colon}`,
    ),
    strength: 3,
    inside: true,
  },
  {
    kind: 'claim',
    pattern: new RegExp(`^${party('申请人')}(?:诉|述|申请)?称[，,]`),
    strength: 2,
  },
  {
    kind: 'answer',
    pattern: new RegExp(
      `^${party('被申请人')}[^，。：:]{0,14}(?:称|认为|答复|答辩|意见)(?:是|为|如下)?${colon}`,
    ),
    strength: 3,
    inside: true,
  },
  {
    kind: 'answer',
    pattern: new RegExp(
      `^${party('被申请人')}(?:书面)?(?:[答辩]|答复|答辩|复议答复|书面答复)?(?:意见)?称[，,]`,
    ),
    strength: 2,
  },
  {
    kind: 'answer',
    pattern: new RegExp(
      `^${party('被申请人')}(?:在[^，。]{2,16}内|逾期|收到[^，。]{2,16}后)?[，,]?(?:均?未|没有)[^，。]{0,20}(?:答复|答辩)`,
    ),
    strength: 2,
    inside: true,
  },
  {
    kind: 'thirdPartyClaim',
    pattern: new RegExp(`^${party('第三人')}[^，。：:]{0,20}(?:称|意见|认为|主张)(?:是|为|如下)?${colon}`),
    strength: 3,
  },
  {
    kind: 'thirdPartyClaim',
    pattern: new RegExp(`^${party('第三人')}[^，。：:]{0,10}(?:述|陈述|答辩|辩)?称[，,]`),
    strength: 2,
  },
  {
    kind: 'thirdPartyClaim',
    pattern: new RegExp(
      `^${party('第三人')}(?:在[^，。]{2,16}内)?[，,]?(?:均?未|没有)[^，。]{0,16}(?:意见|答辩|陈述|参加)`,
    ),
    strength: 2,
  },
  {
    kind: 'findings',
    pattern: new RegExp(
      `^(?:${selfWord})?(?:依法|公开|另)?经(?:${selfWord})?(?:依法|公开|书面|开庭)?(?:审理|审查|调查|核查|听证|复核)[，,]?(?:${selfWord})?(?:查明|认定|核实)(?:的?事实)?(?:如下)?${stop}?`,
    ),
    strength: 4,
    inside: true,
  },
  {
    kind: 'findings',
    pattern: new RegExp(
      `^(?:${selfWord})?(?:(?:现|已|审理)?查明(?:的事实|事实)?(?:如下)?${stop}|(?:认定|查明)(?:的)?(?:案件)?事实(?:如下)?${colon}|案件事实${colon})`,
    ),
    strength: 3,
  },
  {
    kind: 'findings',
    pattern: new RegExp(`^(?:经查明?|经核查|经核实|经调查)${stop}`),
    strength: 2,
    inside: true,
  },
  {
    kind: 'findings',
    pattern: new RegExp(
      `^(?:${selfWord})?经(?:依法|书面)?审[查理]${stop}(?!${selfWord}|[^。]{0,80}(?:不符合|符合))`,
    ),
    strength: 1,
  },
  {
    kind: 'reasons',
    pattern: new RegExp(
      `^(?:经(?:依法)?(?:审查|审理|研究|集体讨论|查)[，,])?(?:综上[，,]|综上所述[，,]|据此[，,])?${selfWord}(?:经(?:审[查理]|集体讨论|研究))?[，,]?认为${stop}?`,
    ),
    strength: 3,
    inside: true,
  },
  {
    kind: 'reasons',
    pattern:
      /^(?:(?:你|您|贵)(?:单位|公司|店|户)?(?:[（(][^（）()]{1,6}[）)])?|当事人|上述|以上|该)[^。，]{0,40}行为[^。]{0,24}(?:违反|构成|属于)/,
    strength: 1,
    inside: true,
    only: 'penalty',
  },
];

const handedIn = (word: string, things: string) =>
  new RegExp(
    `^(?:${party(word)}(?:(?:向(?!被申请人)|为|在|于|就|同时|另|还|随|围绕|均|一并|[，,])[^。：:]{0,40}?)?(?:提交|提供|出示|举示|附)(?:了|的|以下|下列|如下|有关|相关|主要|书面)*[^。：:]{0,24}(?:${things})|${party(word)}(?:提交|提供|出示|的)*(?:${things}|材料)[^。]{0,10}${colon}|(?:为证明|为支持)[^。，]{0,16}(?:主张|请求)[，,]${party(word)}[^。]{0,24}(?:${things}|材料))`,
  );
const startOf = {
  applicantEvidence: handedIn('申请人', '证据|复印件|材料(?=有|如下|[:：])'),
  respondentEvidence: handedIn('被申请人', '证据|依据|复印件|材料(?=有|如下|[:：])'),
  thirdPartyEvidence: handedIn('第三人', '证据|复印件|材料(?=有|如下|[:：])'),
  evidence: new RegExp(
    `^(?:(?:以上|上述|前述)[^。，]{0,20}(?:事实|证据)[，,]?[^。]{0,16}(?:有|由|经)[^。]{0,400}(?:证实|佐证|为证|在案|证明|等证据|审查|质证)|(?:关于|对于?|针对)?[^。]{0,24}(?:证据|材料)(?:的)?(?:认定|采信|认证|审查认定|质证|分析)(?:意见)?(?:如下)?[:：，,。]|(?:关于|对于?|针对)(?:[^。，]{0,24}(?:提交|提供|出示)的|以上|上述|各方|双方|本案|争议的?)[^。，]{0,16}证据|${selfWord}(?:经审[查核理][，,]?)?(?:对|围绕)[^。]{0,30}证据|(?:经|庭审|听证)[^。，]{0,10}质证|[^。：:]{0,24}证据[，,]?[^。]{0,24}(?:认定|认证|确认|采信|评析|分析)(?:意见)?如下|(?:对(?:于)?)?证据[一二三四五六七八九十\\d][^。]{0,120}(?:采信|采纳|异议|确认|认可|证实))`,
  ),
  procedure: new RegExp(
    `^(?:${selfWord}|行政复议机构|复议机构|复议期间|行政复议期间|审理期间|审理过程中|审理中|本案|案件审理|因|经[^，。]{0,16}(?:负责人)?批准|为[^，。]{2,20}[，,]${selfWord}|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日[，,]?(?:${selfWord}|行政复议机构|经|因|本案|申请人[^，。]{0,12}(?:补正|听证|阅)))`,
  ),
};
/** The authority itself weighs the evidence, wherever that stands. */
const judged = new RegExp(
  `^[^。：:]{0,24}证据[^。：:]{0,16}${selfWord}[^。：:]{0,12}(?:认定|认证|确认|采信|评析|分析)(?:意见)?如下|^[^。，：:]{0,16}证据(?:及其?|的)(?:认定|认证|采信|审查认定)(?:情况|意见)?(?:如下)?${colon}`,
);
const procedureWord =
  /听取|听证|中止|恢复(?:审理|审查)|延长|延期|复议委员会|查阅|勘验|鉴定|转送|公告|追加|通知[^。]{0,12}参加|送达|补正|普通程序|简易程序|受理|调解|和解|撤回/;
const continues = /^(?:另|又|还|再|同时)(?:经)?(?:审理)?查(?:明|证)?[:：，,]/;
const lead = 600;

interface Start {
  readonly kind: CasePartKind;
  /** Index of the line. */
  readonly line: number;
  readonly opening: Span;
  readonly strength: number;
  readonly inside: boolean;
}

export interface PartsOptions {
  readonly kind: CaseKind;
  readonly lines: readonly Block[];
  /** Index in `lines` of the first line behind the parties. */
  readonly from: number;
}

const behindMain: ReadonlySet<CasePartKind> = new Set(['procedure', 'evidence', 'cause']);

/** The parts of a case document from its title to its end. */
export function readParts(document: Document, { kind, lines, from }: PartsOptions): CasePart[] {
  const first = lines[0];
  if (!first) return [];
  const closing = readClosing(document, lines, from);
  const body: Reader = { document, lines, from, to: closing.from, kind };
  const starts = bodyStarts(body);
  const tail = tailStarts(body, starts);
  const operative = tail.find((start) => start.kind === 'operative')?.opening.start;
  // What is asked or told of the procedure behind the main text belongs to that text.
  const kept = starts.filter(
    (start) => operative === undefined || start.opening.start < operative || !behindMain.has(start.kind),
  );
  const all = [...kept, ...tail, ...closing.starts].sort((a, b) => a.opening.start - b.opening.start);
  const head: Start = {
    kind: 'head',
    line: 0,
    opening: { start: first.content.start, end: first.content.start },
    strength: 0,
    inside: false,
  };
  return assemble(lines, [head, ...all], from);
}

interface Reader {
  readonly document: Document;
  readonly lines: readonly Block[];
  readonly from: number;
  readonly to: number;
  readonly kind: CaseKind;
}

/** Where the words of a line begin behind its mark, 一、 or （一）. */
function wordsOf(document: Document, block: Block): Span {
  let { start } = block.content;
  if (block.marker && block.marker.span.start === start && block.marker.span.end < block.content.end)
    start = block.marker.span.end;
  while (start < block.content.end && /[\s　*#]/.test(document.text[start] as string)) start++;
  return { start, end: block.content.end };
}

function* candidates(reader: Reader): Generator<Start> {
  const { document, lines, from, to } = reader;
  for (let i = from; i < to; i++) {
    const words = wordsOf(document, lines[i] as Block);
    yield* openingsAt(reader, words, i, false);
    const text = document.slice(words);
    for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) {
      const start = words.start + at + 1;
      if (start >= words.end) break;
      if (/[申被第经本我请行你当上以]/.test(document.text[start] as string) && !inQuotation(document, start))
        yield* openingsAt(reader, { start, end: words.end }, i, true);
    }
  }
}

function* openingsAt(
  { document, kind }: Reader,
  span: Span,
  line: number,
  inside: boolean,
): Generator<Start> {
  const bare = bareOf(document, span, 120);
  for (const one of openings) {
    if ((inside && !one.inside) || (one.only && one.only !== kind)) continue;
    const match = one.pattern.exec(bare.text);
    if (!match) continue;
    yield {
      kind: one.kind,
      line,
      opening: bare.span(0, match[0].length),
      strength: one.strength - (inside ? 0.5 : 0),
      inside,
    };
    return;
  }
}

function best(starts: readonly Start[], kind: CasePartKind, after = -1, before = Number.POSITIVE_INFINITY) {
  let found: Start | undefined;
  for (const start of starts) {
    if (start.kind !== kind || start.opening.start <= after || start.opening.start >= before) continue;
    if (!found || start.strength > found.strength) found = start;
  }
  return found;
}

function surely(start: Start | undefined): Start | undefined {
  return start && start.strength >= 3 ? start : undefined;
}

/** From 案由 to 本机关认为. */
function bodyStarts(reader: Reader): Start[] {
  const { document, lines, from, to } = reader;
  const all = [...candidates(reader)];
  const out: Start[] = [];
  const answer = best(all, 'answer');
  const claim = best(all, 'claim', -1, answer && answer.strength >= 3 ? answer.opening.start : undefined);
  const request = best(all, 'request', -1, claim?.opening.start) ?? best(all, 'request');
  const spoken = Math.max(
    answer?.opening.start ?? -1,
    claim?.opening.start ?? -1,
    request?.opening.start ?? -1,
  );
  const reasonsBefore = all.findLast((start) => start.kind === 'reasons' && start.strength >= 3)?.opening
    .start;
  const findings =
    best(all, 'findings', spoken, reasonsBefore) ?? surely(best(all, 'findings', -1, reasonsBefore));
  const reasons =
    best(all, 'reasons', findings?.opening.start ?? spoken) ??
    best(all, 'reasons', findings?.opening.start ?? -1);
  const limit = findings?.opening.start ?? reasons?.opening.start ?? Number.POSITIVE_INFINITY;
  // 申请人请求撤销… in the middle of what the applicant says opens nothing.
  const requestStands =
    request &&
    (request.strength >= 2 || !claim || request.opening.start < claim.opening.start) &&
    request.opening.start < limit;
  if (requestStands) out.push(request);
  if (claim && claim.opening.start < limit) out.push(claim);
  if (answer && answer.opening.start < limit) out.push(answer);
  for (const start of all) {
    if (start.kind !== 'thirdPartyClaim' || start.opening.start >= limit) continue;
    if (start.strength < 2 || (answer && start.opening.start < (claim?.opening.start ?? 0))) continue;
    // Several third parties may speak one after another.
    out.push(start);
  }
  if (findings) out.push(findings);
  if (reasons) out.push(reasons);
  out.sort((a, b) => a.opening.start - b.opening.start);
  if (from < to && (out[0]?.line ?? to) >= from) {
    const words = wordsOf(document, lines[from] as Block);
    if (!out.some((start) => start.opening.start === words.start))
      out.unshift({
        kind: 'cause',
        line: from,
        opening: { start: words.start, end: words.start },
        strength: 0,
        inside: false,
      });
  }
  return withLines(reader, out);
}

/** Adds what only its place among the others tells: evidence, steps of the procedure. */
function withLines({ document, lines, from, to }: Reader, known: readonly Start[]): Start[] {
  const out: Start[] = [];
  let k = 0;
  let current: CasePartKind = 'head';
  const said = new Set<CasePartKind>();
  // A party may say 上述事实有…证据证实 too, as long as the findings are still to come.
  const complete = known.some(({ kind }) => kind === 'findings');
  let reasonsLine = to;
  for (const start of known) if (start.kind === 'reasons') reasonsLine = start.line;
  for (let i = from; i < to; i++) {
    const opened = known[k]?.line === i;
    while (known[k]?.line === i) {
      const start = known[k++] as Start;
      out.push(start);
      current = start.kind;
      said.add(current);
    }
    if (opened || i >= reasonsLine) continue;
    const words = wordsOf(document, lines[i] as Block);
    const text = withoutBlanks(document.text.slice(words.start, Math.min(words.end, words.start + lead)));
    const next = kindOfLine(text, current, said, complete);
    if (!next || next === current) continue;
    out.push({
      kind: next,
      line: i,
      opening: { start: words.start, end: openingEnd(document, words, next) },
      strength: 1,
      inside: false,
    });
    current = next;
    said.add(next);
  }
  return out;
}

function kindOfLine(
  text: string,
  current: CasePartKind,
  said: ReadonlySet<CasePartKind>,
  complete: boolean,
): CasePartKind | undefined {
  const found = said.has('findings');
  if (found) {
    if (current !== 'findings' && continues.test(text)) return 'findings';
    if (startOf.evidence.test(text)) return 'evidence';
    return current === 'findings' && isProcedure(text) ? 'procedure' : undefined;
  }
  if (said.has('claim') || said.has('request')) {
    if (!said.has('answer') && startOf.applicantEvidence.test(text)) return 'applicantEvidence';
    if (startOf.respondentEvidence.test(text)) return 'respondentEvidence';
    if (startOf.thirdPartyEvidence.test(text)) return 'thirdPartyEvidence';
    if (said.has('answer') && startOf.applicantEvidence.test(text)) return 'applicantEvidence';
    if (judged.test(text) || (!complete && said.has('answer') && startOf.evidence.test(text)))
      return 'evidence';
  }
  return isProcedure(text) ? 'procedure' : undefined;
}

function isProcedure(text: string): boolean {
  return startOf.procedure.test(text) && procedureWord.test(text.slice(0, 200));
}

/** 申请人提交的证据有： — to the colon when it comes soon. */
function openingEnd(document: Document, words: Span, kind: CasePartKind): number {
  if (kind === 'procedure') return words.start;
  const at = document.text.slice(words.start, Math.min(words.end, words.start + 60)).search(/[:：。]/);
  return at < 0 || document.text[words.start + at] === '。' ? words.start : words.start + at + 1;
}

/** How many words of deciding are looked at in one sentence. */
const mostTried = 200;
/** How far before 本机关决定 its 根据 may stand. */
const farthestBasis = 500;
const basis = '(?:根据|依据|依照|按照)';
const following = '作出?(?:如下|以下)(?:行政)?(?:复议|处罚|处理)?(?:的)?决定';
/** How a main text begins, behind its 根据. */
const selfDecides = new RegExp(
  [
    `${selfWord}(?:经(?:集体讨论|研究|审[查理])[，,]?)?(?:现|拟)?(?:依法)?(?:${following}|决定|(?=责令|给予|处以))`,
    `(?:现|特)?(?:依法)?(?:${following}|决定如下|决定[:：]|[现特](?:答复|告知|通知)如下|达成(?:如下|以下)(?:调解)?(?:协议|意见))`,
    '(?<=[，,])(?:现|并)?(?:依法)?决定(?=不予受理|予以|受理|驳回|维持|撤销|变更|确认|责令|终止|中止|延期|延长|停止执行|恢复|对你|对当事人|给予|处以)',
    '(?<=[，,])现?(?:予以受理|答复如下|通知如下|告知如下)',
    '(?<=[，,])(?=(?:现|并)?(?:依法)?(?:责令|给予|处以)(?:你|当事人))',
    '请(?:你|贵|您)?(?:[们方]|机关|单位|局|公司|人民政府)?(?:自收到|在收到|于|按时|准时)',
  ].join('|'),
  'g',
);
const remedies = '(?:起诉|诉讼|复议|裁决)';
/** How a notice of remedies reads wherever it stands. */
const noticeSentence = new RegExp(
  `(?:[如若][^。]{0,40}不服|不服(?:的)?本|对本[^，。]{0,24}(?:不服|有异议))[^。]{0,160}${remedies}|(?:可以?|有权)[^。]{0,60}(?:收到|接到|送达)本[^。]{0,100}${remedies}|本(?:行政)?(?:复议)?(?:决定|裁决)(?:书)?为最终(?:裁决|决定)`,
);
/** What is one behind the main text. */
const laterNotice = new RegExp(
  `(?:可以?|有权|应当先?)[^。]{0,80}(?:提起|申请)[^。]{0,40}${remedies}|(?:逾期|期满|既)(?:未|不)[^。]{0,60}(?:强制执行|申请执行)`,
);
const effectSentence =
  /^(?:上述[^。]{0,40}[，,])?(?:本|此)(?:行政)?(?:复议)?(?:决定书?|调解书|裁决书?|通知书?)[^。]{0,60}(?:法律效力|生效)/;

/** 主文, 权利告知 and what is said of the effect; sentence by sentence, from behind. */
function tailStarts({ document, lines, from, to, kind }: Reader, starts: readonly Start[]): Start[] {
  const reasons = starts.findLast(({ kind }) => kind === 'reasons');
  const findings = starts.findLast(({ kind }) => kind === 'findings' || kind === 'evidence');
  const spoken = starts.findLast(({ kind }) =>
    ['request', 'claim', 'answer', 'respondentEvidence', 'applicantEvidence'].includes(kind),
  );
  const base = reasons ?? findings;
  const firstLine = base?.line ?? (spoken ? spoken.line + 1 : from);
  const after = base?.opening.start ?? spoken?.opening.start ?? -1;
  let operative: Start | undefined;
  const last: { readonly sentence: Span; readonly text: string; readonly line: number }[] = [];
  for (let i = firstLine; i < to; i++) {
    for (const sentence of sentencesOf(document, lines[i] as Block)) {
      if (sentence.start < after) continue;
      const text = document.slice(sentence);
      last.push({
        sentence,
        text: text.length < 600 ? text.replace(/《[^《》]{0,80}》/g, '《》') : '',
        line: i,
      });
      const found = operativeIn(document, sentence, i);
      if (found && found.opening.start >= after) operative = better(operative, found, kind);
    }
  }
  if (!operative && kind !== 'decision' && kind !== 'dismissal' && kind !== 'nonAcceptance') {
    for (const { sentence, line } of last) {
      operative ??= basedOn(document, sentence, line);
      if (operative) break;
    }
  }
  const out: Start[] = operative ? [operative] : [];
  for (const { sentence, text, line } of last) {
    if (operative && sentence.start <= operative.opening.start) continue;
    if (!operative && line < to - lastLines) continue;
    const isNotice = noticeSentence.test(text) || (operative !== undefined && laterNotice.test(text));
    const isEffect = !isNotice && text.length < 160 && effectSentence.test(text);
    if (!isNotice && !isEffect) continue;
    out.push({
      kind: isEffect ? 'effect' : 'notice',
      opening: { start: sentence.start, end: sentence.start },
      line,
      strength: 1,
      inside: sentence.start !== (lines[line] as Block).content.start,
    });
  }
  return dedupe(out);
}

/** Without a main text, only so many lines before the end may tell of remedies. */
const lastLines = 6;

function better(old: Start | undefined, fresh: Start, kind: CaseKind): Start {
  if (!old) return fresh;
  // Notices say first what is decided; decisions last.
  const first = ['correction', 'reply', 'hearing', 'acceptance'].includes(kind);
  return first || fresh.strength < old.strength ? old : fresh;
}

function* sentencesOf(document: Document, block: Block): Generator<Span> {
  const { start, end } = block.content;
  let from = start;
  for (
    let at = document.text.indexOf('。', from);
    at >= 0 && at < end;
    at = document.text.indexOf('。', at + 1)
  ) {
    if (inQuotation(document, at)) continue;
    let to = at + 1;
    while (to < end && /[”’）)]/.test(document.text[to] as string)) to++;
    yield { start: from, end: to };
    from = to;
    while (from < end && /[\s　]/.test(document.text[from] as string)) from++;
  }
  if (from < end) yield { start: from, end };
}

function operativeIn(document: Document, sentence: Span, line: number): Start | undefined {
  const text = document.slice(sentence);
  let found: Start | undefined;
  let tried = 0;
  for (const match of text.matchAll(selfDecides)) {
    const at = match.index;
    if (++tried > mostTried) break;
    if (inQuotation(document, sentence.start + at)) continue;
    if (document.titleSpans.length > 0 && document.inTitle(sentence.start + at)) continue;
    const shift = Math.max(0, at - farthestBasis);
    const from = lastBasis(document, text.slice(shift, at), sentence.start + shift);
    let end = sentence.start + at + match[0].length;
    while (/[:：，,]/.test(document.text[end] ?? '') && end < sentence.end) end++;
    const itself = new RegExp(`^${selfWord}`).test(match[0]);
    if (from < 0 && !itself && !/[:：]$|如下|协议/.test(document.text.slice(sentence.start, end))) continue;
    const start = sentence.start + (from < 0 ? at : shift + from);
    const strength = /[:：]$/.test(document.text.slice(start, end)) ? 2 : 1;
    if (found && found.strength > strength) continue;
    found = { kind: 'operative', line, opening: { start, end }, strength, inside: true };
    break;
  }
  return found;
}

const basedClause =
  /(?<=^|[，,；;。\s　])(?:根据|依据|依照|按照)《[^《》]{2,40}》[^。；;]{0,120}?(?:规定)?[，,]/;

/** 根据《中华人民共和国行政复议法》第三十九条的规定，本案中止审理: a notice decides without saying so. */
function basedOn(document: Document, sentence: Span, line: number): Start | undefined {
  const text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
  const match = basedClause.exec(text);
  if (!match || inQuotation(document, sentence.start + match.index)) return undefined;
  const start = sentence.start + match.index;
  return {
    kind: 'operative',
    line,
    opening: { start, end: start + match[0].length },
    strength: 1,
    inside: true,
  };
}

/** The last 根据 outside quotations, when it opens the clause that leads to the decision. */
function lastBasis(document: Document, before: string, shift: number): number {
  let last = -1;
  for (const match of before.matchAll(new RegExp(basis, 'g'))) {
    const at = match.index;
    if (inQuotation(document, shift + at) || document.inTitle(shift + at)) continue;
    // 其依据 and 适用依据 are nouns.
    if (at > 0 && !/[，,。；;：:、\s　并现故]/.test(before[at - 1] as string)) continue;
    last = at;
  }
  return last;
}

function dedupe(starts: readonly Start[]): Start[] {
  const out: Start[] = [];
  for (const start of [...starts].sort((a, b) => a.opening.start - b.opening.start)) {
    if (out.at(-1)?.kind !== start.kind) out.push(start);
  }
  return out;
}

const dateLine =
  /^(?:[^，。：:]{0,40}[\s　]*)?(?:(?:19|20)[\dX×xX*]{2}|[二2][〇零○OＯ0][〇零○一二三四五六七八九十OＯ\d]{1,3})年[\dX×x*一二三四五六七八九十〇]{0,3}月[\dX×x*一二三四五六七八九十〇]{0,3}日(?:[（(][^（）()]{0,12}[）)])?$/;
const sealLine = /^[（(][^（）()]{0,20}(?:印章|盖章|公章|印)[^（）()]{0,6}[）)]$/;
const signer = /^[\u4e00-\u9fff（）()X×*·]{2,40}$/;
const annexLine =
  /^附(?:件|录|注)?[:：]|^附[:：]?(?:相关|本案|适用|有关)?(?:的)?(?:法律|法规|法条|条文|规定)|^附(?:件|录)?[一二三\d]?$/;

interface Closing {
  readonly starts: readonly Start[];
  /** Index of the first line of signature or annex. */
  readonly from: number;
}

/** 落款 and 附, read from the end. */
function readClosing(document: Document, lines: readonly Block[], from: number): Closing {
  const starts: Start[] = [];
  let end = lines.length;
  const at = (line: number, kind: CasePartKind): Start => {
    const { start } = (lines[line] as Block).content;
    return { kind, line, opening: { start, end: start }, strength: 0, inside: false };
  };
  const bare = (i: number) => bareOf(document, (lines[i] as Block).content, 100).text;
  // The last date that stands alone; 附 behind it or before it.
  let date = -1;
  for (let i = lines.length - 1; i >= from; i--) {
    const { content } = lines[i] as Block;
    if (content.end - content.start <= 70 && dateLine.test(bare(i))) {
      date = i;
      break;
    }
  }
  let annex = -1;
  for (let i = Math.max(from, date + 1); i < lines.length; i++) {
    if (annexLine.test(bare(i))) {
      annex = i;
      break;
    }
  }
  if (annex >= 0) {
    starts.push(at(annex, 'annex'));
    end = annex;
  }
  let first = -1;
  if (date >= 0 && (annex >= 0 || lines.length - date <= 4)) {
    first = date;
    const alone = new RegExp(`${agencyEndings}$`);
    for (let i = date - 1; i >= from && i >= date - 4; i--) {
      const text = bare(i);
      if (!sealLine.test(text) && !(signer.test(text) && alone.test(text.replace(/[（(].*[）)]$/, ''))))
        break;
      first = i;
    }
  } else if (annex < 0 && lines.length - 1 >= from && !(date >= 0)) {
    // An authority that signed without a date.
    const i = lines.length - 1;
    const text = bare(i);
    if (signer.test(text) && new RegExp(`${agencyEndings}$`).test(text)) first = i;
  }
  if (first >= 0) {
    starts.push(at(first, 'signature'));
    end = first;
    for (let i = first - 1; i >= from && i >= first - 30; i--) {
      if (!annexLine.test(bare(i))) continue;
      starts.push(at(i, 'annex'));
      end = i;
      break;
    }
  }
  return { starts: starts.sort((a, b) => a.opening.start - b.opening.start), from: end };
}

/** Cuts the text at the openings. */
function assemble(lines: readonly Block[], starts: readonly Start[], from: number): CasePart[] {
  const out: CasePart[] = [];
  const last = lines.at(-1) as Block;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as Start;
    const next = starts[i + 1];
    const begin =
      start.inside || start.kind === 'head'
        ? start.opening.start
        : lineStart(lines[start.line] as Block, start);
    const limit = next ? nextBegin(lines, next) : last.content.end;
    if (limit < begin) continue;
    const blocks: Block[] = [];
    for (let k = start.kind === 'head' ? 0 : start.line; k < lines.length; k++) {
      const block = lines[k] as Block;
      if (block.content.start >= limit) break;
      if (start.kind === 'head' && k >= from) break;
      blocks.push(block);
    }
    const lastBlock = blocks.at(-1);
    if (!lastBlock) continue;
    out.push({
      kind: start.kind,
      span: { start: begin, end: Math.min(limit, lastBlock.content.end) },
      opening: start.opening,
      blocks,
    });
  }
  return out;
}

function lineStart(block: Block, start: Start): number {
  return Math.min(block.content.start, start.opening.start);
}

function nextBegin(lines: readonly Block[], next: Start): number {
  return next.inside ? next.opening.start : lineStart(lines[next.line] as Block, next);
}
