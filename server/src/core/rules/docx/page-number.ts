import { headElements } from '../../layout/form.js';
import type { Document } from '../../model/document.js';
import type { Formatting, SectionFormat } from '../../model/formatting.js';
import { sizeName } from '../../model/measures.js';
import { hasElements, placeIn, textSections } from '../../model/setBlocks.js';
import { setSections } from '../../standards/formattingChanges.js';
import { fontKind } from '../../standards/typefaces.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const how = '插入→页码→设置页码格式，编号格式选“— 1 —”';

export default defineRule(
  {
    id: 'docx/page-number',
    clauses: ['GF-75', 'TL-918', 'FY-22'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件有页码，写作“— 1 —”，单页居右、双页居左',
    rationale:
      '页码是公文的要素（条例第九条）。GB/T 9704—2012 第7.5条：一般用4号半角宋体阿拉伯数字，编排在公文版心下边缘之下，数字左右各放一条一字线；' +
      '单页码居右空一字，双页码居左空一字。没有页码、写法不同的为警告；居中、字体字号不同、首页没有页码的只作提示。信函格式首页不显示页码（第10.1条）。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '页脚是“第1页 共2页”',
          bad: setSections({
            footers: [{ on: 'default', text: '第#页 共2页', alignment: 'center', font: '宋体', size: 14 }],
          }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const isLetter = headElements(document)?.form === 'letter';
    const sections = textSections(document, formatting);
    for (const [i, section] of sections.entries()) {
      if (isColophon(document, section.span)) continue;
      const wrong = problem(formatting, section, i === 0 && !isLetter);
      if (!wrong) continue;
      yield { span: placeIn(document, section.span), ...wrong };
      return;
    }
  },
);

/** Whether a section holds 版记 alone: behind a blank page it bears no number (7.5). */
function isColophon(document: Document, { start, end }: Span): boolean {
  return document.blocks.every(
    ({ role, span }) => span.end <= start || span.start >= end || role === 'copyTo' || role === 'printer',
  );
}

function problem(
  { evenAndOdd }: Formatting,
  { footers, titlePage }: SectionFormat,
  wantsFirst: boolean,
): { message: string; severity?: 'info' } | undefined {
  const numbered = footers.filter(({ text }) => text.includes('#'));
  const inner = numbered.filter(({ on }) => on !== 'first');
  const [shown] = inner;
  if (!shown) {
    // A text of one page may have the footer of its first page alone.
    if (titlePage && numbered.length > 0) return undefined;
    return { message: `没有页码，公文应当标注页码（条例第九条、GB/T 9704—2012 7.5）：${how}` };
  }
  const odd = inner.find(({ text }) => !/^[—―─－–]\s*#\s*[—―─－–]$/.test(line(text)));
  if (odd) {
    const example = line(odd.text).replace('#', '1');
    return {
      message: `页码写作“${example.length > 16 ? `${example.slice(0, 16)}…` : example}”，一般写作“— 1 —”，数字左右各一条一字线（GB/T 9704—2012 7.5）：${how}`,
    };
  }
  const info = (message: string) => ({ message, severity: 'info' as const });
  const even = inner.find(({ on }) => on === 'even');
  if (evenAndOdd && inner.some(({ on }) => on === 'default') && !even)
    return { message: `双页没有页码（GB/T 9704—2012 7.5）：在偶数页的页脚里也插入页码` };
  const main = inner.find(({ on }) => on === 'default');
  const size = inner.find((one) => one.size !== undefined && Math.abs(one.size - 14) > 0.3)?.size;
  if (size !== undefined)
    return info(`页码为${sizeName(size)}字，一般用四号半角宋体阿拉伯数字（GB/T 9704—2012 7.5）`);
  const font = inner.find(
    (one) => one.font && ['黑体', '楷体', '仿宋', '小标宋'].includes(fontKind(one.font)),
  )?.font;
  if (font) return info(`页码用的是${font}，一般用四号半角宋体阿拉伯数字（GB/T 9704—2012 7.5）`);
  if ((main && main.alignment !== 'right') || (even && even.alignment !== 'left') || !evenAndOdd)
    return info(
      '页码没有按单页居右、双页居左放（GB/T 9704—2012 7.5，一般要求）：页脚→奇偶页不同，奇数页居右、偶数页居左各空一字',
    );
  if (wantsFirst && titlePage && !numbered.some(({ on }) => on === 'first'))
    return info('首页没有页码，信函格式之外首页也编页码（GB/T 9704—2012 7.5）：页脚→取消“首页不同”');
  return undefined;
}

/** The line that holds the number. */
function line(text: string): string {
  return (text.split('\n').find((one) => one.includes('#')) ?? text).trim();
}
