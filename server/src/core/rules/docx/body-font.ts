import type { Document } from '../../model/document.js';
import {
  hasElements,
  inAll,
  isProse,
  leadEnd,
  mostly,
  type SetBlock,
  setBlocks,
} from '../../model/setBlocks.js';
import { elementFormats, headingTypefaces } from '../../standards/elementFormats.js';
import { setRuns } from '../../standards/formattingChanges.js';
import { fontAdvice, fontKind } from '../../standards/typefaces.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const roles: ReadonlySet<string> = new Set([
  'documentNumber',
  'addressee',
  'paragraph',
  'attachmentNote',
  'signature',
  'date',
  'annotation',
]);

export default defineRule(
  {
    id: 'docx/body-font',
    clauses: ['GF-522', 'FY-95'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的正文、主送机关、落款等用仿宋体',
    rationale:
      'GB/T 9704—2012 第5.2.2条：如无特殊说明，公文格式各要素一般用3号仿宋体字，特定情况可以作适当调整；正文也是（第7.3.3条）。' +
      '仿宋_GB2312、华文仿宋、方正仿宋等都是仿宋体。一段里只有几个字用别的字体、段首的层次标题、数字和外文的字体都不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n⟦请认真做好防汛工作，有关情况及时报告。⟧\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，有关情况及时报告。\n',
        formatting: {
          badWords: '正文用等线',
          bad: setRuns(['paragraph'], { font: '等线' }),
          goodWords: '正文用方正仿宋_GBK',
          good: setRuns(['paragraph'], { font: '方正仿宋_GBK' }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const found = setBlocks(document, formatting).flatMap((set) => {
      const span = judged(document, set);
      if (!span) return [];
      const font = mostly(document, set.paragraph, span, (run) => run.font);
      const kind = font === undefined ? 'unknown' : fontKind(font);
      return font === undefined || kind === 'unknown' || kind === '仿宋' ? [] : [{ set, span, font }];
    });
    const [first] = found;
    if (!first) return;
    const names = distinct(found.map(({ set }) => elementFormats[set.block.role]?.name ?? '正文'));
    const fonts = distinct(found.map(({ font }) => font));
    yield {
      span: first.span,
      message: `${names}用的是${fonts}${inAll(found.length)}，一般用3号仿宋体（GB/T 9704—2012 5.2.2）：字体设为${fontAdvice.仿宋}`,
    };
  },
);

/** What of a block is to be 仿宋: of a paragraph that begins with a heading, what stands behind it. */
function judged(document: Document, set: SetBlock): Span | undefined {
  const { block } = set;
  if (!roles.has(block.role)) return undefined;
  if (block.role !== 'paragraph') return block.content;
  if (!isProse(document, set)) return undefined;
  if (!block.marker || !headingTypefaces[block.marker.style]) return block.content;
  const start = leadEnd(document, block);
  return block.content.end - start >= 10 ? { start, end: block.content.end } : undefined;
}

function distinct(words: readonly string[]): string {
  const all = [...new Set(words)];
  return all.length > 3 ? `${all.slice(0, 3).join('、')}等` : all.join('、');
}
