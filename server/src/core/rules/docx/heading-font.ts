import { grouped, hasElements, inAll, mostly, type SetBlock, setBlocks } from '../../model/setBlocks.js';
import type { Section } from '../../model/document.js';
import { headingTypefaces } from '../../standards/elementFormats.js';
import { setRuns } from '../../standards/formattingChanges.js';
import { fontAdvice, fontKind } from '../../standards/typefaces.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'docx/heading-font',
    clauses: ['GF-733c'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的一级标题用黑体，二级用楷体，三、四级用仿宋体',
    rationale:
      'GB/T 9704—2012 第7.3.3条：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，一般第一层用黑体字，第二层用楷体字，第三层和第四层用仿宋体字。' +
      '只看独立成行、下面有内容的标题；三级标题加粗是习惯做法，不报；三、四级用别的字体的只作提示。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n⟦一、压实责任⟧\n\n各单位要落实防汛责任。\n\n二、加强值守\n\n各单位要严格执行值班制度。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n一、压实责任\n\n各单位要落实防汛责任。\n\n二、加强值守\n\n各单位要严格执行值班制度。\n',
        formatting: {
          badWords: '一级标题用仿宋加粗',
          bad: setRuns(['sectionHeading'], { font: '仿宋_GB2312', bold: true }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const headings = new Set(document.parts.flatMap((part) => withText(part.sections)));
    const wrong: { style: string; set: SetBlock; font: string }[] = [];
    const withHan = new Set(
      document.parts.filter(({ blocks }) => blocks.some(({ marker }) => marker?.style === 'han')),
    );
    for (const set of setBlocks(document, formatting)) {
      const { block, paragraph, part } = set;
      const style = block.marker?.style;
      const wanted = style && headingTypefaces[style];
      if (block.role !== 'sectionHeading' || !wanted || !headings.has(block.span.start)) continue;
      // Levels are those of the standard only where 一、 is the first.
      if (style !== 'han' && !withHan.has(part)) continue;
      const font = mostly(document, paragraph, block.content, (run) => run.font);
      const kind = font === undefined ? 'unknown' : fontKind(font);
      if (font === undefined || kind === 'unknown' || kind === wanted.typeface) continue;
      wrong.push({ style, set, font });
    }
    for (const [style, found] of grouped(wrong, (one) => one.style)) {
      const [first] = found;
      const wanted = headingTypefaces[style];
      if (!first || !wanted) continue;
      yield {
        span: first.set.block.content,
        ...(wanted.typeface === '仿宋' ? { severity: 'info' as const } : {}),
        message: `${wanted.level}标题用的是${first.font}${inAll(found.length)}，一般用${wanted.typeface}（GB/T 9704—2012 7.3.3）：字体设为${fontAdvice[wanted.typeface]}`,
      };
    }
  },
);

/** Where headings stand that have something below them: others may be items of a list. */
function withText(sections: readonly Section[]): number[] {
  return sections.flatMap(({ block, span, children }) => [
    ...(span.end > block.span.end ? [block.span.start] : []),
    ...withText(children),
  ]);
}
