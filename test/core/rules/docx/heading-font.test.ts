import rule from '../../../../server/src/core/rules/docx/heading-font.js';
import { changes, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const font = (which: string, name: string) => setRuns(which, { font: name });
const levels =
  '一、压实责任\n（一）明确分工\n1. 水利部门\n负责河道、水库的巡查。\n2. 住房和城乡建设部门\n负责城区排水设施的巡查。\n（二）签订责任书\n逐级签订责任书。\n二、加强值守\n严格执行值班制度。';

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice({ body: levels }), formatting: asIs },
    { text: notice(), formatting: changes(font('一、压实责任', 'SimHei'), font('（一）明确分工', 'KaiTi')) },
    {
      text: notice(),
      formatting: changes(font('一、压实责任', '方正黑体_GBK'), font('（一）明确分工', '方正楷体_GBK')),
    },
    // Bold is a custom.
    { text: notice({ body: levels }), formatting: setRuns('1. 水利部门', { bold: true }) },
    // An unknown font.
    { text: notice(), formatting: font('一、压实责任', '云岭标准字') },
    // Items of a list have nothing below them.
    {
      text: notice({ body: '报送下列材料：\n（一）申请书\n（二）责任书\n（三）值班表\n请于6月10日前报送。' }),
      formatting: font('（一）申请书', '仿宋'),
    },
    // Where 1. is the first level.
    {
      text: notice({
        body: '请做好下列工作。\n1. 压实责任\n落实防汛责任。\n2. 加强值守\n严格执行值班制度。',
      }),
      formatting: font('1. 压实责任', '黑体'),
    },
    { text: '值班登记\n一、须知\n按时填写。', formatting: font('一、须知', '仿宋') },
  ],
  invalid: [
    {
      text: notice({ body: levels.replace('一、压实责任', '⟦一、压实责任⟧') }),
      formatting: font('一、压实责任', '宋体'),
      severity: 'warning',
      message: '一级标题用的是宋体，一般用黑体（GB/T 9704—2012 7.3.3）：字体设为黑体',
    },
    {
      text: notice({
        body: levels.replace('一、压实责任', '⟦一、压实责任⟧').replace('（一）明确分工', '⟦（一）明确分工⟧'),
      }),
      formatting: changes(
        setRuns(['sectionHeading'], { font: '仿宋_GB2312' }),
        font('二、加强值守', '黑体'),
        font('（二）签订责任书', '楷体'),
      ),
    },
    {
      text: notice({ body: levels.replace('（一）明确分工', '⟦（一）明确分工⟧') }),
      formatting: changes(font('（一）明确分工', '黑体'), font('（二）签订责任书', '黑体')),
      message: '二级标题用的是黑体（共2处），一般用楷体',
    },
    {
      text: notice({ body: levels.replace('1. 水利部门', '⟦1. 水利部门⟧') }),
      formatting: font('1. 水利部门', '楷体'),
      severity: 'info',
      message: '三级标题用的是楷体，一般用仿宋',
    },
  ],
});
