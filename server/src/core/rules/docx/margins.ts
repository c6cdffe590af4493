import { profiles } from '../../layout/profile.js';
import { mm, twips } from '../../model/measures.js';
import { hasElements, placeIn, textSections } from '../../model/setBlocks.js';
import { setSections } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

const tolerance = twips(1);

export default defineRule(
  {
    id: 'docx/margins',
    clauses: ['GF-521', 'FY-95'],
    severity: 'error',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的天头、订口和版心合于国标',
    rationale:
      'GB/T 9704—2012 第5.2.1条规定公文用纸天头（上白边）为37毫米±1毫米，订口（左白边）为28毫米±1毫米，版心尺寸为156毫米×225毫米。' +
      '下白边35毫米、右白边26毫米由此推算，只错这两项的降一级。配置 layout.profile 为 compensated 的，按补偿后的页边距检查。' +
      '横放的节、只有表格或附件的节不报；不像公文的文件只作提示。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '页边距为上、下25.4毫米，左、右31.8毫米（Word 的默认值）',
          bad: setSections({
            margins: { top: 1440, bottom: 1440, left: 1800, right: 1800, header: 851, footer: 992 },
          }),
        },
      },
    ],
  },
  function* (document, { formatting, config }) {
    if (!formatting) return;
    const profile = profiles[config?.layout?.profile ?? 'gb9704'];
    const right = profile.paper.width - profile.left - profile.width;
    const bottom = profile.paper.height - profile.top - profile.height;
    for (const { span, paper, margins } of textSections(document, formatting)) {
      if (paper.width > paper.height) continue;
      const off = (value: number, wanted: number) => Math.abs(value - twips(wanted)) > tolerance + 1;
      const settled = off(margins.top, profile.top) || off(margins.left, profile.left);
      if (!settled && !off(margins.bottom, bottom) && !off(margins.right, right)) continue;
      const { top, left } = profile;
      yield {
        span: placeIn(document, span),
        message:
          `页边距为上${mm(margins.top)}、下${mm(margins.bottom)}、左${mm(margins.left)}、右${mm(margins.right)}毫米，` +
          (settled
            ? `天头应为${top}、订口应为${left}毫米（GB/T 9704—2012 5.2.1），推算下${tidy(bottom)}、右${tidy(right)}：布局→页边距`
            : `版心不是156×225毫米（GB/T 9704—2012 5.2.1），推算下应为${tidy(bottom)}、右应为${tidy(right)}：布局→页边距`),
        ...(hasElements(document)
          ? settled
            ? {}
            : { severity: 'warning' as const }
          : { severity: 'info' as const }),
      };
      return;
    }
  },
);

function tidy(value: number): string {
  return String(Math.round(value * 100) / 100);
}
