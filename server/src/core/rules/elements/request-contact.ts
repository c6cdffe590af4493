import { firstOf } from '../../model/elements.js';
import { statedValues } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'elements/request-contact',
    clauses: ['TL-914'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '请示在附注写明联系人和电话',
    rationale:
      '《党政机关公文处理工作条例》第九条第（十四）项规定附注说明印发传达范围等需要说明的事项；请示在附注中写明联系人姓名和电话，便于上级办理，是惯例。',
    examples: [
      {
        bad: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n妥否，请批示。\n\n青溪县人民政府\n⟦2026年9月5日⟧\n',
        good: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n妥否，请批示。\n\n青溪县人民政府\n2026年9月5日\n\n（联系人：李岩，电话：0000-8123456）\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.name !== '请示' || !main.genre.statutory) return;
    const date = firstOf(main, 'date');
    if (!date || statedValues(document, '状态')[0]?.text === '起草') return;
    const { blocks } = document;
    const from = Math.max(0, date.index - 8);
    const to = Math.min(blocks.length, date.index + 8);
    for (let i = from; i < to; i++) {
      const block = blocks[i];
      if (block && /联系|电话|手机/.test(document.slice(block.content).slice(0, 400))) return;
    }
    yield {
      span: date.content,
      message: '请示宜在附注写明联系人和电话，例如“（联系人：×××，电话：××××）”（惯例）',
    };
  },
);
