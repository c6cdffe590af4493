import { caseOf } from '../../case/readCase.js';
import { finalRulingOf, remediesOf } from '../../case/remedies.js';
import type { Document } from '../../model/document.js';
import type { Span, TextEdit } from '../../text.js';
import { defineRule } from '../rule.js';

/** The sentence; when it is its whole line, with the blanks before the line. */
function removal(document: Document, { start, end }: Span): TextEdit {
  const line = document.blockAt(start);
  if (!line || line.content.start !== start || line.content.end !== end) return { start, end, text: '' };
  const before = line.span.start - document.text.slice(0, line.span.start).trimEnd().length;
  return { start: line.span.start - before, end: line.span.end, text: '' };
}

export default defineRule(
  {
    id: 'reconsideration/final-ruling',
    clauses: ['FY-34'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '法律规定为最终裁决的行政复议决定写明最终裁决，不告知起诉的权利',
    rationale:
      '《行政复议法》第十条：法律规定行政复议决定为最终裁决的，不能提起行政诉讼。决定书写了“本决定为最终裁决”，又写可以起诉，当事人无所适从。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n本决定为最终裁决。⟦申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。⟧\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n本决定为最终裁决。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    const final = one && finalRulingOf(document);
    if (!one || !final) return;
    for (const remedy of remediesOf(document, one)) {
      if (remedy.kind !== 'suit') continue;
      yield {
        span: remedy.sentence,
        message: '决定书已写明是最终裁决，不能再告知可以起诉（《行政复议法》第十条），请删去其中一处',
        related: [{ span: final, message: '写明是最终裁决' }],
        fixes: [{ title: '删去起诉权利的告知', safe: false, edits: [removal(document, remedy.sentence)] }],
      };
      return;
    }
  },
);
