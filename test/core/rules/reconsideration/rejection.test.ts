import rule from '../../../../server/src/core/rules/reconsideration/rejection.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const by = (law: string, does: string, date = '2026年4月28日') =>
  decision({ operative: `根据${law}的规定，本机关决定：\n\n${does}`, date });
const law = (article: string) => `《中华人民共和国行政复议法》${article}`;
const regulation = (item: string) => `《中华人民共和国行政复议法实施条例》第四十八条第一款第${item}项`;

testRule(rule, {
  valid: [
    decision(),
    by(law('第六十九条'), '驳回申请人的行政复议请求。'),
    by(law('第三十三条'), '驳回申请人的行政复议申请。'),
    by(
      law('第三十三条、第六十九条'),
      '一、驳回申请人的部分行政复议请求；\n\n二、驳回申请人的其他行政复议申请。',
    ),
    // The application that is named is no application for reconsideration.
    by(law('第六十九条'), '驳回申请人要求被申请人对其《查处违法建设申请书》履行职责的行政复议请求。'),
    by(regulation('二'), '驳回申请人的行政复议申请。'),
    // The old law called both so.
    by(regulation('一'), '驳回申请人的行政复议申请。', '2023年4月28日'),
    by(law('第六十八条'), '维持被申请人作出的行政处罚决定。'),
  ],
  invalid: [
    {
      text: by(law('第六十九条'), '驳回申请人的行政复议⟦申请⟧。'),
      unsafeFix: by(law('第六十九条'), '驳回申请人的行政复议请求。'),
      severity: 'error',
    },
    {
      text: by(law('第六十九条'), '驳回申请人李某某提出的行政复议⟦申请⟧。'),
      unsafeFix: by(law('第六十九条'), '驳回申请人李某某提出的行政复议请求。'),
    },
    {
      text: by(law('第三十三条'), '驳回申请人的行政复议⟦请求⟧。').replace(
        '行政复议决定书',
        '驳回行政复议申请决定书',
      ),
      unsafeFix: by(law('第三十三条'), '驳回申请人的行政复议申请。').replace(
        '行政复议决定书',
        '驳回行政复议申请决定书',
      ),
    },
    {
      text: by(regulation('一'), '驳回申请人的行政复议⟦申请⟧。'),
      unsafeFix: by(regulation('一'), '驳回申请人的行政复议请求。'),
    },
    {
      text: by(law('第六十九条'), '驳回申请人的行政复议请求。').replace(
        '行政复议决定书',
        '⟦驳回行政复议申请决定书⟧',
      ),
      message: '文书名称应为“行政复议决定书”',
    },
  ],
});
