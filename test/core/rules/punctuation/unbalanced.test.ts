import rule from '../../../../server/src/core/rules/punctuation/unbalanced.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '按照《云岭市防汛办法》（云岭政发〔2026〕1号）第三条“压实责任”的要求执行。',
    '1）加强领导；\n2）压实责任。',
    '任务如下：a)健全机制；b)强化保障；（1）经费；2）人员。',
    '“第一条　本办法适用于云岭市。\n\n“第二条　本办法由市财政局解释。”',
    '现将《云岭市城市管理\n办法》印发给你们（联系人：张三；\n电话：12345678）。',
    '推进”一网通办“改革。',
    '推进"一网通办”改革。',
    'The author’s note: array[0 is open.',
    '根据云岭政发〔2026）1号文件',
    { text: '运行 `f(“公文` 之后，见[说明](说明（一.md)。\n\n```\n（《公文\n```\n', format: 'markdown' },
    { text: '<!-- （《 -->\n各单位要落实责任。' },
    '- [ ] 加强值守（含节假日）\n- [x] 压实责任',
  ],
  invalid: [
    { text: '各单位要落实责任⟦（⟧含属地责任，做好准备。', message: '4.9' },
    { text: '各单位要落实责任（含属地责任）⟦）⟧，做好准备。' },
    { text: '按照⟦《⟧云岭市防汛办法的规定执行。', message: '4.15' },
    { text: '按照云岭市防汛办法⟦》⟧的规定执行。' },
    { text: '按照《云岭市防汛办法⟦〉⟧的规定执行。', message: '不能配对' },
    { text: '落实⟦“⟧三管三必须要求。', message: '4.8' },
    { text: '落实三管三必须⟦”⟧要求。' },
    { text: '任务如下⟦(⟧经费由市财政局安排。' },
    { text: '⟦“⟧第一条　本办法适用于云岭市。\n第二条　本办法由市财政局解释。' },
    { text: '加强保障⟦【⟧经费\n\n加强值守（节假日）' },
    { text: gongwen({ annotation: '⟦（⟧此件公开发布' }) },
    { text: '一、《云岭市预案》⟦（⟧试行\n二、加强领导' },
  ],
});
