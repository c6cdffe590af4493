import rule from '../../../../server/src/core/rules/docx/line-break.js';
import type { FormattingChange } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

/** The paragraphs that hold a text and the next one become one with a manual break. */
const joined =
  (...texts: readonly string[]): FormattingChange =>
  (formatting, document) => {
    const out: (typeof formatting.paragraphs)[number][] = [];
    for (const paragraph of formatting.paragraphs) {
      const last = out.at(-1);
      const lastLine = last && document.text.slice(Math.max(last.span.start, ...last.breaks), last.span.end);
      if (last && texts.some((text) => lastLine?.includes(text)))
        out[out.length - 1] = {
          ...last,
          span: { start: last.span.start, end: paragraph.span.end },
          breaks: [...last.breaks, last.span.end],
          runs: [...last.runs, ...paragraph.runs],
        };
      else out.push(paragraph);
    }
    return { ...formatting, paragraphs: out };
  };
const one = '各单位要落实防汛责任，逐级签订责任书';
const two = '有关情况请及时报告市防汛指挥部。';

testRule(rule, {
  valid: [
    notice({ body: `${one}\n，${two}` }),
    { text: notice(), formatting: asIs },
    // The lines of a title, of a note on attachments, of a signature.
    {
      text: notice({ title: '云岭市人民政府办公室\n关于做好防汛工作的通知' }),
      formatting: joined('云岭市人民政府办公室'),
    },
    {
      text: notice({ note: '附件：1. 云岭市防汛值班联络员名单和电话\n2. 云岭市防汛值班表' }),
      formatting: joined('附件：1.'),
    },
    { text: notice(), formatting: joined('云岭市人民政府办公室', '负责城区') },
    {
      text: notice({ body: `${two}\n说明：本图由市防汛指挥部于2026年6月绘制。\n资料来源：市水利局。` }),
      formatting: joined('说明：'),
    },
    // Labels and addresses.
    { text: notice({ body: `${two}\n联系人：王某某\n电话：0000000` }), formatting: joined('联系人') },
    {
      text: notice({ tail: '附件\n值班登记表\n填表人应当如实填写值班情况，按时交接\n班，不得漏填。' }),
      formatting: joined('填表人'),
    },
    { text: `值班登记\n${one}\n，${two}`, formatting: joined(one) },
  ],
  invalid: [
    {
      text: notice({ body: '各单位要落实防汛责任，逐级签订责任⟦书⟧\n，有关情况请及时报告市防汛指挥部。' }),
      formatting: joined('逐级签订'),
      severity: 'warning',
      message: '段落中间有手动换行符，把句子断开了',
    },
    {
      text: notice({ body: `${one}⟦。⟧\n${two}` }),
      formatting: joined(one),
      message: '用手动换行符代替分段，下一段不能首行缩进（GB/T 9704—2012 7.3.3）',
    },
    {
      text: notice({ body: `${one}⟦。⟧\n有关情况请及时报告市防汛指挥部；\n请遵照执行，不得有误。` }),
      formatting: joined(one, '有关情况'),
      message: '（共2处）',
    },
    {
      text: notice({ body: '各单位要落实防汛责任，逐级签订责任书⟦，⟧\n有关情况请及时报告市防汛指挥部。' }),
      formatting: joined('逐级签订'),
    },
  ],
});
