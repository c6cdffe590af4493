import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const slash = pattern(
  /(?<=[\u4e00-\u9fff][，、；])\/(?=[\u4e00-\u9fff])|\/(?<=[\u4e00-\u9fff]\/)(?=[，、；][\u4e00-\u9fff])/,
);

export default defineRule(
  {
    id: 'punctuation/slash-stop',
    clauses: ['BD-57'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '分隔号“/”前后不紧接点号',
    rationale: 'GB/T 15834—2011 附录A.14：分隔号“/”在正文文中通常不紧接点号。表格、网址中的“/”不报。',
    examples: [{ bad: '由街道⟦/⟧、乡镇负责。', good: '由街道/乡镇负责。' }],
  },
  function* (document) {
    for (const { span } of document.matches(slash, { outside: 'both' })) {
      if (document.blockAt(span.start)?.kind === 'table') continue;
      yield { span, message: '分隔号“/”前后不紧接点号（GB/T 15834—2011 A.14），两者留一个' };
    }
  },
);
