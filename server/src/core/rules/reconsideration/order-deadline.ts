import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import type { Document } from '../../model/document.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const limit =
  /[\d一二三四五六七八九十百]+个?(?:工作)?[日天月年](?:之?内|以内|前)|[日天月年]之?内|期限|[日月年]底?(?:之|以)?前|立即|即日|按期|限期/;

export default defineRule(
  {
    id: 'reconsideration/order-deadline',
    clauses: ['FY-19'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '责令履行、责令重新作出行政行为的，写明期限',
    rationale:
      '《行政复议法》第六十六条规定决定被申请人在一定期限内履行，第六十四条规定责令其在一定期限内重新作出行政行为，第七十七条规定责令限期履行复议决定。没有期限的主文无法判断是否履行。写“在法定期限内”的不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区自然资源局。\n\n申请人认为被申请人不履行职责，向本机关申请行政复议。\n\n本机关认为：被申请人没有履行职责。根据《中华人民共和国行政复议法》第六十六条的规定，本机关决定：\n\n⟦责令被申请人对申请人的投诉作出处理⟧。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区自然资源局。\n\n申请人认为被申请人不履行职责，向本机关申请行政复议。\n\n本机关认为：被申请人没有履行职责。根据《中华人民共和国行政复议法》第六十六条的规定，本机关决定：\n\n责令被申请人自收到本决定书之日起三十日内对申请人的投诉作出处理。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one) return;
    if (one.kind === 'performance') {
      const [operative] = partsOf(one, 'operative');
      if (!operative || one.cut) return;
      const at = document.slice(operative.span).indexOf('责令');
      if (at < 0 || limit.test(document.slice(operative.span))) return;
      const start = operative.span.start + at;
      yield {
        span: { start, end: start + 2 },
        message:
          '责令履行通知书没有写明履行的期限（《行政复议法》第七十七条），应写“自收到本通知书之日起×日内”',
      };
      return;
    }
    if (one.kind !== 'decision') return;
    for (const { outcome, span } of one.outcomes) {
      const ofAgreement = outcome === 'agreement' && document.slice(span).includes('履行');
      if (outcome !== 'perform' && outcome !== 'redo' && !ofAgreement) continue;
      if (limit.test(clauseOf(document, span))) continue;
      yield {
        span,
        message:
          outcome !== 'redo'
            ? `责令履行没有写明期限（${ofAgreement ? '主文应当能够执行' : '《行政复议法》第六十六条'}），应写“自收到本决定书之日起×日内”`
            : '责令重新作出行政行为没有写明期限（《行政复议法》第六十四条），应写“自收到本决定书之日起×日内”',
      };
    }
  },
);

/** The sentence of an outcome, from the stop before it to its end. */
function clauseOf(document: Document, { start, end }: Span): string {
  const block = document.blockAt(start)?.content ?? { start, end };
  const before = document.text.slice(block.start, start);
  const from = block.start + before.search(/[^。；]*$/);
  const rest = document.text.slice(end, block.end);
  const to = rest.search(/[。；]/);
  return document.text.slice(from, to < 0 ? block.end : end + to);
}
