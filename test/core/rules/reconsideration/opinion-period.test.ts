import rule from '../../../../server/src/core/rules/reconsideration/opinion-period.js';
import { caseNotice } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const opinion = (body: string) => caseNotice('行政复议意见书', body, '2026年4月28日', '白石区市场监督管理局');
const facts = '本机关在审理李某某不服你局行政处罚决定一案中，发现你局立案后超过九十日才作出处理。';

testRule(rule, {
  valid: [
    opinion(`${facts}请你局自收到本意见书之日起六十日内，将纠正情况报送本机关。`),
    opinion(`${facts}请自收到本意见书之日起60日内将整改情况报送本机关。`),
    opinion(`${facts}请于收到本行政复议意见书之日起60日内纠正，并书面报告本机关。`),
    opinion(`${facts}请你局予以纠正，于2026年6月26日前将情况报送本机关。`),
    // A period of the facts.
    opinion(
      `${facts}你局应当自收到举报之日起十五日内立案。请自收到本意见书之日起六十日内，将纠正情况报送本机关。`,
    ),
    // The statute, quoted.
    opinion(
      '《中华人民共和国市场监督管理法》规定：“自收到材料之日起三十日内报告有关情况。”请自收到本意见书之日起六十日内，将纠正情况报送本机关。',
    ),
    // Not an opinion in a case.
    '云岭市人民政府关于整改的意见\n\n各县（区）：\n\n请自收到本意见书之日起三十日内报送整改情况。\n',
    caseNotice('行政复议受理通知书', '请自收到本通知书之日起三十日内报送材料。'),
  ],
  invalid: [
    {
      text: opinion(`${facts}请你局自收到本意见书之日起⟦三十日⟧内，将纠正情况报送本机关。`),
      unsafeFix: opinion(`${facts}请你局自收到本意见书之日起六十日内，将纠正情况报送本机关。`),
      message: '应为“六十日”',
    },
    {
      text: opinion(`${facts}请于接到本意见书之日起⟦15个工作日⟧内将整改情况书面报告本机关。`),
      unsafeFix: opinion(`${facts}请于接到本意见书之日起60日内将整改情况书面报告本机关。`),
    },
    {
      text: opinion(`${facts}请你局自收到本意见书之日起⟦两个月⟧内反馈纠正情况。`),
      unsafeFix: opinion(`${facts}请你局自收到本意见书之日起六十日内反馈纠正情况。`),
    },
    {
      text: `⟦行政复议意见书⟧\n\n白石区市场监督管理局：\n\n${facts}请你局予以纠正，并将情况报送本机关。\n\n云岭市人民政府\n\n2026年4月28日\n`,
      message: '没有写明报送期限',
      severity: 'warning',
    },
  ],
});
