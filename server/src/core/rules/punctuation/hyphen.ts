import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const mark = '[—–－―~～]';
const any = '[—–－―~～-]';
/** Telephone numbers, short dates and house numbers, looked for at the wrong mark. */
const forms: readonly { readonly pattern: ReturnType<typeof pattern>; readonly name: string }[] = [
  {
    pattern: pattern(new RegExp(`(?<=(?<![\\d.])0\\d{2,3}[）)]?)${mark}{1,2}(?=[2-9]\\d{6,7}(?!\\d))`)),
    name: '电话号码',
  },
  {
    pattern: pattern(
      new RegExp(`(?<=(?<!\\d)(?:19|20)\\d{2})${mark}(?=\\d{1,2}${any}\\d{1,2}(?![\\d年月日]))`),
    ),
    name: '年月日的简写',
  },
  {
    pattern: pattern(
      new RegExp(`(?<=(?<!\\d)(?:19|20)\\d{2}${any}\\d{1,2})${mark}(?=\\d{1,2}(?![\\d年月日]))`),
    ),
    name: '年月日的简写',
  },
];
/** 表2—8 as a caption; in running text it may mean the tables from 2 to 8. */
const caption = /^附?[图表][ 　]?\d{1,2}([—–－―~～])\d{1,3}[ 　：:]{1,2}[\u4e00-\u9fff“《\dA-Z]/;

export default defineRule(
  {
    id: 'punctuation/hyphen',
    clauses: ['BD-44'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '图表编号、电话号码、简写的年月日用短横线“-”',
    rationale:
      'GB/T 15834—2011 第4.13.3.1条：表格和插图的编号、连接号码（电话、门牌号等）、用阿拉伯数字表示年月日，用短横线“-”，' +
      '不用一字线、浪纹线。标准号中的“—”另有规定，不报。',
    examples: [
      { bad: '联系电话：0999⟦—⟧2345678，请按时报送材料。', good: '联系电话：0999-2345678，请按时报送材料。' },
    ],
  },
  function* (document) {
    for (const form of forms) {
      for (const { span, text: found } of document.matches(form.pattern)) {
        yield {
          span,
          message: `${form.name}中用短横线“-”，不用“${found}”（GB/T 15834—2011 4.13.3.1）`,
          fixes: document.isQuoted(span) ? [] : [replacement(span, '-', '改为短横线“-”', true)],
        };
      }
    }
    const { text } = document;
    for (const { content, kind, role } of document.blocks) {
      const first = text[content.start];
      if ((first !== '图' && first !== '表' && first !== '附') || kind === 'table') continue;
      if (role === 'portalMetadata' || content.end - content.start > 60) continue;
      const found = caption.exec(text.slice(content.start, content.end));
      const wrong = found?.[1];
      if (!wrong) continue;
      const start = content.start + found[0].indexOf(wrong);
      const span = { start, end: start + 1 };
      yield {
        span,
        message: `图、表的编号用短横线“-”，不用“${wrong}”（GB/T 15834—2011 4.13.3.1）`,
        fixes: [replacement(span, '-', '改为短横线“-”', true)],
      };
    }
  },
);
