import rule from '../../../../server/src/core/rules/citation/superfluous-paragraph.js';
import { testRule } from '../../../support/testRule.js';

const dated = (text: string, date = '2026年3月2日') => `一、依据。${text}\n\n云岭市人民政府\n\n${date}`;

testRule(rule, {
  valid: [
    dated('根据《中华人民共和国行政复议法》第二十五条第一项办理。'),
    dated('根据《中华人民共和国行政复议法》第二十四条第一款第一项办理。'),
    dated('根据《中华人民共和国行政复议法》第七十二条的规定办理。'),
    dated('根据《中华人民共和国行政复议法》第九条第一款办理。', '2023年5月4日'),
    dated('根据《中华人民共和国行政复议法》第二十五条第一款第一项办理。', '1998年5月4日'),
    dated('根据原《中华人民共和国行政复议法》第二十五条第一款第一项办理。'),
    dated('根据《云岭市供水条例》第二十五条第一款第一项办理。'),
    dated('根据《中华人民共和国城市供水条例》第九十九条第一款办理。'),
    '根据《中华人民共和国行政复议法》第二十五条第一款第一项办理。',
    dated('根据《政府信息公开条例》第一条第一款办理。', '2026年3月2日'),
  ],
  invalid: [
    {
      text: dated('根据《中华人民共和国行政复议法》第二十五条⟦第一款⟧第一项办理。'),
      fix: dated('根据《中华人民共和国行政复议法》第二十五条第一项办理。'),
      message: '法规库截至2026年6月26日',
      severity: 'error',
    },
    {
      text: dated('（依照行政复议法第六十八条⟦第一款⟧）'),
      fix: dated('（依照行政复议法第六十八条）'),
    },
    {
      text: dated('根据《行政复议法》第六十八条⟦第一款⟧维持。', '2026年9月2日'),
      fix: dated('根据《行政复议法》第六十八条维持。', '2026年9月2日'),
      severity: 'warning',
    },
    {
      text: dated('根据《中华人民共和国行政复议法》第三十九条⟦第一项⟧中止。'),
      unsafeFix: dated('根据《中华人民共和国行政复议法》第三十九条第一款第一项中止。'),
      severity: 'warning',
    },
  ],
});
