import type { Document } from '../model/document.js';
import type { Span } from '../text.js';
import type { CaseDocument } from './caseDocument.js';
import { reasonWords } from './evidenceWords.js';

/** A fact on which the parties differ, as the findings tell it. */
export interface DisputedFact {
  /** What it is about: 工资是否付清的事实. */
  readonly about: Span;
  /** What the parties claim, with its topic. */
  readonly claims: Span;
  readonly span: Span;
  /** 本机关认定… to the end of its sentence. */
  readonly finding?: Span;
  readonly reason?: Span;
}

/** The facts in dispute and what is found of them. Kept per document. */
export function disputedFacts(document: Document, one: CaseDocument): readonly DisputedFact[] {
  return document.once('disputedFacts', () => readDisputedFacts(document, one));
}

const claims =
  /(?<!被)申请人(?:则|均)?(?:主张|认为|称|提出)[^。；]{2,200}?(?:被申请人|第三人)[^，。；]{0,20}?(?:则|均)?(?:主张|认为|称|辩称|答复称)[^。]{2,200}|(?:被申请人|第三人)(?:则|均)?(?:主张|认为|称)[^。；]{2,200}?(?<!被)申请人(?:则|均)?(?:主张|认为|称|提出)[^。]{2,200}/;
const contested = /对[^。，；]{2,40}(?:的)?(?:基本|主要)?事实[^。，；]{0,6}(?:有|存在|持|提出)(?:异议|争议)/;
const about = /^(?:关于|对于?|就)(?:有争议的事实[：:，,]?(?:关于)?)?([^，,。；：:]{2,60})/;
const stated = /本(?:行政复议)?(?:机关|机构|府|局|厅)(?:经审查|依法|据此)?[，,]?(?:认定|查明|确认)[^。]*/;
const finding =
  /(?:本(?:行政复议)?(?:机关|机构|府|局|厅)(?:经审查|依法|据此)?[，,]?(?:认定|查明|认为|确认|采信|对[^，。]{2,40}(?:采信|采纳|认定|确认))|(?:可以|应当|应予|足以|能够|不能|无法|依法|难以|不足以|故|综合)(?:认定|确认)|不?予以?(?:认定|采信|确认)|(?:证据|材料)[^，。]{0,12}(?:不能|能够|足以|不足以|可以)证明)[^。]*/;

function readDisputedFacts(document: Document, { parts }: CaseDocument): DisputedFact[] {
  const out: DisputedFact[] = [];
  for (const part of parts) {
    if (part.kind !== 'findings' && part.kind !== 'evidence' && part.kind !== 'reasons') continue;
    part.blocks.forEach((block, i) => {
      const start = Math.max(block.content.start, part.span.start);
      const end = Math.min(block.content.end, part.span.end);
      const text = document.text.slice(start, end);
      const topic = about.exec(text);
      const told = claims.exec(text);
      // 申请人认为…被申请人认为… also tells what happened; who states a fact 主张s it.
      const both = told && (topic || /主张/.test(told[0])) && /主张|事实|争议/.test(text);
      const found = both ? told : contested.exec(text);
      if (!found) return;
      const after = found.index + found[0].length;
      // 申请人对处罚决定认定的事实有异议，认为… of one piece of evidence is not a fact in dispute.
      if (!both && /证据|笔录|证言/.test(found[0])) return;
      const behind = text.slice(found.index);
      const inside = stated.exec(behind) ?? finding.exec(behind);
      const next = part.blocks[i + 1];
      const below =
        inside ||
        !next ||
        about.test(document.slice(next.content)) ||
        claims.test(document.slice(next.content))
          ? undefined
          : (stated.exec(document.slice(next.content)) ?? finding.exec(document.slice(next.content)));
      const at = inside
        ? start + found.index + inside.index
        : below && next
          ? next.content.start + below.index
          : 0;
      const decided = inside ?? below;
      const span = {
        start,
        end: decided && next && !inside ? Math.min(next.content.end, part.span.end) : end,
      };
      const word = /本(?:行政复议)?(?:机关|府|局|厅)/.exec(decided?.[0] ?? '');
      const from = inside ? start + firstReason(text, found, inside) : (next?.content.start ?? at);
      const why = document.text.slice(from, at);
      const rest = decided ? document.text.slice(at + (word?.[0].length ?? 0), Math.max(span.end, at)) : '';
      const hasReason = reason.test(why) || (decided !== undefined && later.test(rest));
      out.push({
        about: topic
          ? { start: start + topic[0].length - (topic[1] as string).length, end: start + topic[0].length }
          : { start: start + found.index, end: start + Math.min(after, found.index + 40) },
        claims: { start: topic ? start : start + found.index, end: start + found.index + found[0].length },
        span,
        ...(decided ? { finding: { start: at, end: at + decided[0].length } } : {}),
        ...(decided && hasReason
          ? {
              reason: reason.test(why)
                ? trimmed(document.text, from, at)
                : { start: at, end: at + decided[0].length },
            }
          : {}),
      });
    });
  }
  return out;
}

const reason = new RegExp(`${reasonWords.source}|证据|笔录|录像|查明|经审查[，,]`);
/** A reason behind the finding: 本机关认定…，理由是…; 证据3、证据4证明…. */
const later = /理由|因为|因(?!此)|由于|鉴于|证据|印证|证明|依据|根据|笔录|录像|没有提供|未提供|未提交/;

/** Where, between what the parties claim and what is found, a reason may begin. */
function firstReason(text: string, found: RegExpExecArray, inside: RegExpExecArray): number {
  const at = found.index + inside.index;
  const stop = text.lastIndexOf('。', at - 1);
  const joint = text
    .slice(found.index, at)
    .search(/[。；，,](?=经审查|因(?![此而])|由于|鉴于|根据|结合|综合|本案)/);
  if (joint >= 0) return found.index + joint + 1;
  return stop > found.index ? stop + 1 : at;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s　，,。；]/.test(text[start] as string)) start++;
  while (end > start && /[\s　，,。；]/.test(text[end - 1] as string)) end--;
  return { start, end };
}
