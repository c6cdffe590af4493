import rule from '../../../../server/src/core/rules/reconsideration/outcome-article.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const act = '被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）';
const by = (articles: string, does: string, date?: string) =>
  decision({
    operative: `根据《中华人民共和国行政复议法》${articles}的规定，本机关决定：\n\n${does}`,
    ...(date ? { date } : {}),
  });

testRule(rule, {
  valid: [
    decision(),
    by('第六十三条第一款第一项', `将${act}的罚款变更为5000元。`),
    by('第六十四条第一款第一项', `撤销${act}。`),
    by(
      '第六十四条第一款第三项',
      `一、撤销${act}；\n\n二、责令被申请人自收到本决定书之日起三十日内重新作出行政行为。`,
    ),
    by('第六十五条第一款第二项', `确认${act}违法。`),
    by('第六十六条', '责令被申请人自收到本决定书之日起三十日内履行查处职责。'),
    by('第六十七条', `确认${act}无效。`),
    by('第六十九条', '驳回申请人的行政复议请求。'),
    by('第七十条', `撤销${act}。`),
    by(
      '第七十二条第一款、第六十四条第一款第一项',
      `一、撤销${act}；\n\n二、责令被申请人赔偿申请人损失500元。`,
    ),
    // Several articles, one for each outcome.
    by('第六十四条第一款第一项、第六十八条', `一、撤销${act}第二项；\n\n二、维持${act}第一项。`),
    // Other articles and other laws beside the right one.
    by('第四十四条、第六十八条和《中华人民共和国行政处罚法》第六十三条', `维持${act}。`),
    decision({
      operative: `根据《中华人民共和国行政处罚法》第六十四条的规定，本机关决定：\n\n维持${act}。`,
    }),
    // The old law.
    by('第二十八条第一款第一项', `维持${act}。`),
    decision({
      operative: `根据《中华人民共和国行政复议法》（2017年修正）第三十三条的规定，本机关决定：维持${act}。`,
    }),
    // A quoted article is no basis.
    decision({ findings: '经审理查明：《中华人民共和国行政复议法》第六十九条规定了驳回请求。' }),
    caseNotice(
      '行政复议中止通知书',
      '李某某不服处罚决定申请行政复议一案，根据《中华人民共和国行政复议法》第三十九条第一款第九项的规定，本案自2026年3月9日起中止审理。',
    ),
    caseNotice(
      '行政复议不予受理决定书',
      '你向本机关申请行政复议。根据《中华人民共和国行政复议法》第二十条、第三十条的规定，本机关决定：不予受理。',
    ),
  ],
  invalid: [
    {
      text: by('⟦第六十九条⟧', `维持${act}。`),
      unsafeFix: by('第六十八条', `维持${act}。`),
      message: '维持的依据是《行政复议法》第六十八条，这里引第六十九条',
      severity: 'error',
    },
    { text: by('⟦第六十三条第一款第一项⟧', `撤销${act}。`), message: '撤销的依据是《行政复议法》第六十四条' },
    { text: by('⟦第六十四条第一款第一项⟧', `将${act}的罚款变更为5000元。`), message: '变更' },
    {
      text: by('⟦第六十五条⟧', `确认${act}无效。`),
      unsafeFix: by('第六十七条', `确认${act}无效。`),
    },
    {
      text: by('⟦第六十八条⟧', '驳回申请人的行政复议请求。'),
      unsafeFix: by('第六十九条', '驳回申请人的行政复议请求。'),
    },
    {
      text: by('⟦第三十三条⟧', '驳回申请人的行政复议请求。'),
      unsafeFix: by('第六十九条', '驳回申请人的行政复议请求。'),
    },
    // Two outcomes, one article.
    {
      text: by('第六十四条第一款第一项', `一、撤销${act}第二项；\n\n二、⟦维持⟧${act}第一项。`),
      message: '主文维持，所引条文中没有相应的规定',
    },
    {
      text: caseNotice(
        '行政复议终止决定书',
        '李某某不服处罚决定申请行政复议一案，申请人撤回申请。根据《中华人民共和国行政复议法》⟦第三十九条第一款第一项⟧的规定，本机关决定：终止行政复议。',
      ).replace('第三十九条第一款第一项', '第四十二条'),
      message: '终止的依据是《行政复议法》第四十一条',
    },
    {
      text: caseNotice(
        '行政复议延期审理通知书',
        '李某某不服处罚决定申请行政复议一案，根据《中华人民共和国行政复议法》⟦第三十一条第一款⟧的规定，本机关决定：延长审理期限三十日。',
      ),
      unsafeFix: caseNotice(
        '行政复议延期审理通知书',
        '李某某不服处罚决定申请行政复议一案，根据《中华人民共和国行政复议法》第六十二条的规定，本机关决定：延长审理期限三十日。',
      ),
    },
  ],
});
