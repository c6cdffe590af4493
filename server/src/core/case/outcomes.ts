import type { Document } from '../model/document.js';
import type { Span } from '../text.js';
import type { CaseDocument, CasePart, Outcome } from './caseDocument.js';

interface Verb {
  readonly pattern: RegExp;
  readonly outcome: Outcome | ((words: string) => Outcome | undefined);
}

/** Longer phrases stand before the verbs they hold. */
const verbs: readonly Verb[] = [
  { pattern: /驳回[^。；;\n]{0,240}/g, outcome: rejected },
  { pattern: /责令[^。；;\n]{0,240}/g, outcome: ordered },
  {
    pattern: /确认[^。；;\n]{0,240}?(?:违法|无效)/g,
    outcome: (words) => (words.endsWith('违法') ? 'confirmUnlawful' : 'confirmInvalid'),
  },
  { pattern: /变更[^。；;\n]{0,240}|将[^。；;\n]{0,160}变更为[^。；;\n]{0,80}/g, outcome: 'change' },
  { pattern: /(?:部分)?撤销/g, outcome: 'revoke' },
  { pattern: /维持/g, outcome: 'uphold' },
  { pattern: /(?:由)?被申请人[^。；;，,\n《》]{0,60}(?:赔偿|补偿)申请人/g, outcome: 'compensate' },
];
/** A verb decides where its clause begins: 依法予以撤销, not 要求撤销. */
const clauseStart = /(?:^|[：:，,。；;\n、.．）)\s　]|决定|依法|予以|应予|应当|并|同时|现|由|对)$/;

function rejected(words: string): Outcome | undefined {
  const last = /^.*(请求|申请(?!人|书|表))/.exec(words)?.[1];
  return last === '请求' ? 'rejectRequest' : last === '申请' ? 'dismiss' : undefined;
}

function ordered(words: string): Outcome | undefined {
  if (words.includes('重新')) return 'redo';
  if (/赔偿|补偿(?!决定|协议|方案|安置)/.test(words)) return 'compensate';
  if (/继续履行|采取补救措施|协议/.test(words)) return 'agreement';
  return /履行|作出|答复|处理|办理|公开|提供|返还|解除/.test(words) ? 'perform' : undefined;
}

/** What the operative part does, in its order. */
export function readOutcomes(document: Document, parts: readonly CasePart[]): CaseDocument['outcomes'] {
  const found: { readonly outcome: Outcome; readonly span: Span }[] = [];
  for (const part of parts) {
    if (part.kind !== 'operative') continue;
    const start = part.opening.end;
    const text = document.text.slice(start, part.span.end);
    const taken = new Uint8Array(text.length);
    for (const { pattern, outcome } of verbs) {
      for (const match of text.matchAll(pattern)) {
        const at = match.index;
        if (taken[at] || document.inTitle(start + at)) continue;
        if (!clauseStart.test(text.slice(Math.max(0, at - 4), at))) continue;
        const is = typeof outcome === 'string' ? outcome : outcome(match[0]);
        if (!is) continue;
        taken.fill(1, at, at + match[0].length);
        found.push({ outcome: is, span: { start: start + at, end: start + at + match[0].length } });
      }
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
