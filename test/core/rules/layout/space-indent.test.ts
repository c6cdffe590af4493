import rule from '../../../../server/src/core/rules/layout/space-indent.js';
import { testRule } from '../../../support/testRule.js';

const draft = (first: string, second: string) =>
  `# 云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n${first}为做好防汛工作，现将有关事项通知如下。\n\n${second}请认真贯彻执行。\n`;

testRule(rule, {
  valid: [
    draft('', ''),
    { text: draft('　　', '　　'), format: 'plaintext' },
    { text: draft('    ', '\t'), format: 'plaintext' },
    draft(' ', '  '),
    { text: '- 各单位\n\n    要落实责任。\n\n- 各县\n', format: 'markdown' },
    { text: '1. 各单位\n\n    要落实责任。\n', format: 'markdown' },
    { text: '```\n    代码\n```\n', format: 'markdown' },
    { text: '请认真贯彻执行。\n\n　　　　云岭市人民政府\n　　　　2026年6月5日\n', format: 'markdown' },
    { text: '| 序号 | 名称 |\n| --- | --- |\n| 1 | 　　甲 |\n', format: 'markdown' },
  ],
  invalid: [
    { text: draft('⟦　　⟧', '　　'), fix: draft('', ''), format: 'markdown', message: '全文共2处' },
    { text: draft('⟦    ⟧', ''), fix: draft('', ''), format: 'markdown' },
    { text: draft('', '⟦\t⟧'), fix: draft('', ''), format: 'markdown' },
    { text: draft('⟦　 ⟧', '    '), fix: draft('', ''), format: 'markdown' },
  ],
});
