import rule from '../../../../server/src/core/rules/wording/special-characters.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '评为A级单位，报送方案。',
    '共１２项，另有规定。',
    '\u00a0\u00a0第一段前的空格是版式。',
    '主任\u00a0 张明，\u00a0李华。',
    '表情👨\u200d👩不查。',
    { text: '代码 `Ａ` 不查。', format: 'markdown' },
    '百分之五十％，①②③。',
    gongwen(),
  ],
  invalid: [
    { text: '评为⟦Ａ⟧级单位，报送⟦⽅⟧案。', fix: '评为A级单位，报送方案。', severity: 'warning' },
    { text: '各单⟦\u200b⟧位要做好工作⟦\u200b⟧', fix: '各单位要做好工作', message: 'U+200B' },
    { text: '（⟦ＧＤＰ⟧增长5%）', fix: '（GDP增长5%）' },
    { text: '建设“⟦⾦⟧融⟦⼴⟧场”3处', fix: '建设“金融广场”3处' },
    { text: '- ⟦\uf900⟧能懈怠', fix: '- \u8c48能懈怠' },
    { text: '依据《⟦Ａ⟧类目录》。' },
    {
      text: '各单位要在六月底前⟦\u00a0⟧完成各项工作任务，不得拖延。',
      fix: '各单位要在六月底前 完成各项工作任务，不得拖延。',
      severity: 'info',
    },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.⟦ＡＰＰ⟧整治' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n1.APP整治' }),
    },
  ],
});
