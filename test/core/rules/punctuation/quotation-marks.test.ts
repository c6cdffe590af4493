import rule from '../../../../server/src/core/rules/punctuation/quotation-marks.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '推进“一网通办”“一网统管”改革，落实“三管三必须”要求。',
    '会议指出：“要落实‘三管三必须’要求，做到‘应查尽查’。”',
    '会议指出：“要学习‘把“一网通办”办好’的经验。”',
    'The mayor said "well done" and left. It\'s a rule.',
    '采购27"显示器2台，单价1500元。',
    { text: '<a href="http://www.example.cn">云岭市</a>的“一网通办”', format: 'plaintext' },
    { text: '执行 `print("公文")` 命令，见[说明](a.md "说明")。\n\n```\n"公文"\n```\n', format: 'markdown' },
    // A quotation over several paragraphs opens each and closes the last.
    '“第一条　本办法适用于云岭市。\n“第二条　本办法由市财政局解释。”',
    // One that runs on closes in a later line, where another opens.
    '会议指出：“要加强领导。\n要压实责任”，同时强调“要加强值守\n确保安全”。',
    '他说“加强领导和“一网通办”改革。',
    '参加《关于“十四五”规划的通知》起草工作，“《关于“十四五”规划的通知》”已经印发。',
  ],
  invalid: [
    { text: '推进⟦"⟧一网通办"改革。', fix: '推进“一网通办”改革。', message: '4.8.1' },
    { text: '⟦"⟧十四五"时期和⟦"⟧十五五"时期', fix: '“十四五”时期和“十五五”时期' },
    { text: '推进“一网通办⟦"⟧改革。', fix: '推进“一网通办”改革。' },
    { text: '加快⟦"⟧5G+"应用，打造⟦"⟧云岭通APP"。', fix: '加快“5G+”应用，打造“云岭通APP”。' },
    { text: "推进⟦'⟧一网通办'改革。", fix: '推进“一网通办”改革。' },
    { text: "会议指出：“要落实⟦'⟧三管三必须'要求。”", fix: '会议指出：“要落实‘三管三必须’要求。”' },
    { text: '推进⟦"⟧一网通办改革，加强管理。', message: '不成对' },
    { text: '落实⟦”⟧十四五“规划任务。', unsafeFix: '落实“十四五”规划任务。', message: '写反' },
    { text: '推进“一网通办”和⟦”⟧一网统管“改革。', unsafeFix: '推进“一网通办”和“一网统管”改革。' },
    { text: '推进“一网通办⟦“⟧改革。', unsafeFix: '推进“一网通办”改革。', message: '方向' },
    { text: '推进⟦”⟧一网通办”改革。', unsafeFix: '推进“一网通办”改革。' },
    {
      text: '会议指出：“要落实⟦“⟧三管三必须”要求和⟦“⟧一岗双责”制度。”',
      fix: '会议指出：“要落实‘三管三必须’要求和‘一岗双责’制度。”',
      message: '4.8.3.4',
    },
    { text: '按照《关于⟦"⟧十四五"规划的通知》执行。' },
    { text: '（一）落实⟦"⟧一岗双责"（含⟦"⟧三管三必须"）', fix: '（一）落实“一岗双责”（含“三管三必须”）' },
    {
      text: gongwen({ tail: '附件\n\n落实⟦"⟧一岗双责"任务表' }),
      fix: gongwen({ tail: '附件\n\n落实“一岗双责”任务表' }),
    },
  ],
});
