import { hasElements, isRed, mostly, setBlocks } from '../../model/setBlocks.js';
import { setRuns } from '../../standards/formattingChanges.js';
import { fontAdvice, fontKind } from '../../standards/typefaces.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'docx/issuer-mark',
    clauses: ['GF-724'],
    severity: 'info',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的发文机关标志居中，用红色小标宋体',
    rationale:
      'GB/T 9704—2012 第7.2.4条：发文机关标志居中排布，推荐使用小标宋体字，颜色为红色，以醒目、美观、庄重为原则。' +
      '套印红头的文件里没有标志，不报；标志放在表格、文本框里的不报。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室文件⟧\n\n云岭政办发〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室文件\n\n云岭政办发〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '发文机关标志为黑色',
          bad: setRuns(['issuerMark'], { colour: '000000' }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const mark = setBlocks(document, formatting).find(({ block }) => block.role === 'issuerMark');
    if (!mark) return;
    const { block, paragraph } = mark;
    const colour = mostly(document, paragraph, block.content, (run) => run.colour ?? '000000');
    const font = mostly(document, paragraph, block.content, (run) => run.font) ?? '';
    const kind = fontKind(font);
    const wrong = [
      ...(colour && !isRed(colour) ? ['不是红色'] : []),
      ...(kind !== '小标宋' && kind !== 'unknown' ? [`用的是${font}`] : []),
    ];
    if (wrong.length === 0) return;
    yield {
      span: block.content,
      message: `发文机关标志${wrong.join('、')}，推荐用红色小标宋体（GB/T 9704—2012 7.2.4）：字体设为${fontAdvice.小标宋}，颜色设为标准红`,
    };
  },
);
