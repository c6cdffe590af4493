import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'layout/attachments-first',
    clauses: ['GF-737a', 'GF-744'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '附件排在版记之前',
    rationale:
      'GB/T 9704—2012 第7.3.7条规定附件应当另面编排，并在版记之前，与公文正文一起装订；抄送、印发机关和印发日期排在公文最后一面（第7.4条）。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n附件：联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n⟦抄送：市委办公室，市人大常委会办公室。⟧\n\n附件\n\n联络员名单\n\n内容。\n',
        good: '请认真贯彻执行。\n\n附件：联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n附件\n\n联络员名单\n\n内容。\n\n抄送：市委办公室，市人大常委会办公室。\n',
      },
    ],
  },
  function* (document) {
    const last = document.parts.findLast((part) => part.kind === 'attachment');
    if (!last) return;
    for (const block of document.blocks) {
      if (block.span.start >= last.span.start) return;
      if (block.role !== 'copyTo' && block.role !== 'printer') continue;
      const what = block.role === 'copyTo' ? '抄送' : '印发机关和印发日期';
      yield {
        span: block.content,
        message: `附件应当排在版记之前，${what}移到附件后面（GB/T 9704—2012 7.3.7）`,
      };
      return;
    }
  },
);
