import rule from '../../../../server/src/core/rules/citation/old-article.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const dated = (text: string, date = '2026年3月2日') => `一、依据。${text}\n\n云岭市人民政府\n\n${date}`;

testRule(rule, {
  valid: [
    dated('根据《行政复议法》第六十八条，决定维持。'),
    dated('根据《行政复议法》第二十八条第一款第（一）项，决定维持。', '2023年6月2日'),
    '根据《行政复议法》第二十八条第一款第（一）项，决定维持。',
    dated('根据《行政复议法》（2017年修正）第二十八条第一款第（一）项，决定维持。'),
    dated('根据修订前的《行政复议法》第二十八条第一款第（一）项，决定维持。'),
    dated('根据《行政复议法》第三十一条第一款，通知申请人补正。'),
    dated('根据《行政复议法》第二十八条，可以向司法行政部门申请复议。'),
    dated('根据《行政复议法》第九条，给予表彰。'),
    dated('根据《行政复议法》第二十三条，应当先申请行政复议。'),
    dated('根据《行政复议法》第九十三条办理。'),
    gongwen(),
  ],
  invalid: [
    {
      text: dated('根据《行政复议法》⟦第二十八条第一款第（一）项⟧的规定，决定维持原处罚。'),
      unsafeFix: dated('根据《行政复议法》第六十八条的规定，决定维持原处罚。'),
      message: '第六十八条',
      severity: 'error',
    },
    {
      text: dated('根据行政复议法⟦第二十八条第一款第三项⟧，决定撤销该决定。'),
      unsafeFix: dated('根据行政复议法第六十四条，决定撤销该决定。'),
    },
    {
      text: dated('（根据《行政复议法》⟦第三十一条第一款⟧的规定，延长审理期限三十日）'),
      unsafeFix: dated('（根据《行政复议法》第六十二条的规定，延长审理期限三十日）'),
      message: '审理期限',
    },
    {
      text: dated('根据《中华人民共和国行政复议法》⟦第十七条⟧，决定不予受理。'),
      unsafeFix: dated('根据《中华人民共和国行政复议法》第三十条，决定不予受理。'),
    },
    {
      text: dated('根据《行政复议法》⟦第二十八条第一款第（一）项⟧的规定，决定维持。', '2024年3月2日'),
      unsafeFix: dated('根据《行政复议法》第六十八条的规定，决定维持。', '2024年3月2日'),
      severity: 'info',
    },
    { text: dated('依照《公司法》⟦第五条第二款⟧处理。'), message: '旧版本' },
  ],
});
