import { ownFacts } from '../../workspace/facts.js';
import { spanOf } from '../../text.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/code-kind',
    clauses: ['WH-23', 'WH-5'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '机关代字与文种相配',
    rationale:
      '在 gongwen.config.json 的 numbering.codes 中为代字写明文种（kinds）后，用这个代字的文件若是别的文种就报：函用了“发”字号，或者通知用了“函”字号。没有写明文种的代字不检查。',
    examples: [
      {
        bad: '⟦云岭政办函⟧〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
        good: '云岭政办函〔2026〕8号\n\n云岭市人民政府办公室关于借用会场的函\n\n青溪县人民政府办公室：\n\n请予支持。\n',
        office: { numbering: { codes: { 云岭政办函: { kinds: ['函'] }, 云岭政办发: { kinds: ['通知'] } } } },
      },
    ],
  },
  function* (document, { config, path }) {
    const codes = config?.numbering?.codes;
    if (!codes) return;
    const { number, genre } = ownFacts(document, path ?? '');
    const kinds = number && Object.hasOwn(codes, number.code) ? codes[number.code]?.kinds : undefined;
    if (!number || !genre || !kinds || kinds.length === 0 || kinds.includes(genre)) return;
    const right = Object.entries(codes).find(([, code]) => code.kinds?.includes(genre))?.[0];
    const [start] = number.at;
    const bracket = document.slice(spanOf(number.at)).search(/[〔﹝[［【（(]/);
    yield {
      span: bracket > 0 ? { start, end: start + bracket } : spanOf(number.at),
      message: `代字“${number.code}”用于${kinds.join('、')}，本文是${genre}${right ? `，代字应为“${right}”` : ''}，请核对`,
    };
  },
);
