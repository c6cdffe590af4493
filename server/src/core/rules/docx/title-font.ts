import { hasElements, mostly, titleIsMark, titleLines } from '../../model/setBlocks.js';
import { setRuns } from '../../standards/formattingChanges.js';
import { fontAdvice, fontKind } from '../../standards/typefaces.js';
import { defineRule } from '../rule.js';

/** What offices without 小标宋 take in its place. */
const standIn = /中宋|大标宋|粗宋|大宋|zhongsong/i;

export default defineRule(
  {
    id: 'docx/title-font',
    clauses: ['GF-731a'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的标题用小标宋体',
    rationale:
      'GB/T 9704—2012 第7.3.1条：标题一般用2号小标宋体字。方正小标宋简体、方正小标宋_GBK 等都是小标宋体。' +
      '没有安装小标宋而用宋体、华文中宋、黑体代替的，以及小标宋又加粗的，只作提示。标题兼作发文机关标志的（命令、纪要和有的公告）不报。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: { badWords: '标题用微软雅黑', bad: setRuns(['title'], { font: '微软雅黑' }) },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document) || titleIsMark(document, formatting)) return;
    for (const { block, paragraph } of titleLines(document, formatting)) {
      const font = mostly(document, paragraph, block.content, (run) => run.font);
      const kind = font === undefined ? 'unknown' : fontKind(font);
      if (kind === 'unknown') continue;
      const span = block.content;
      if (kind === '小标宋') {
        if (!mostly(document, paragraph, span, (run) => run.bold)) continue;
        yield {
          span,
          severity: 'info',
          message: '标题加粗了，小标宋体本身笔画已重，通常不再加粗：开始→取消“加粗”',
        };
      } else {
        yield {
          span,
          ...(kind === '宋体' || kind === '黑体' || standIn.test(font as string)
            ? { severity: 'info' as const }
            : {}),
          message: `标题用的是${font}，一般用2号小标宋体（GB/T 9704—2012 7.3.1）：字体设为${fontAdvice.小标宋}`,
        };
      }
      return;
    }
  },
);
