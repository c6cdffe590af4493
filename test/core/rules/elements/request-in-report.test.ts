import rule from '../../../../server/src/core/rules/elements/request-in-report.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const report = (
  body: string,
  title = '青溪县人民政府关于防汛工作情况的报告',
  addressee = '云岭市人民政府：',
) => gongwen({ title, addressee, body, signature: '青溪县人民政府' });

testRule(rule, {
  valid: [
    report('现将有关情况报告如下。\n\n特此报告。'),
    report('现将有关情况报告如下。\n\n专此报告，请审阅。'),
    report('以上报告，请予审议。'),
    report('请批评指正。'),
    report('我县已报请市人民政府批准，并按批示办理。'),
    report('经市政府批准后实施，按照领导批示抓好落实。'),
    report('对群众恳请解决的问题，已全部办结。'),
    report('县水利局印发了《关于恳请解决防汛经费的请示》的办理意见。'),
    report('报告中写有“妥否，请批示”的，一律退回。'),
    report('各乡镇及时请示报告，重要情况经请示批准后处置。\n\n特此报告。'),
    report('请各位代表审议，恳请各位代表支持。', undefined, '各位代表：'),
    report('恳请批准该议案。', undefined, '云岭市人民代表大会常务委员会：'),
    report('当否，请批示。', '青溪县人民政府关于增加防汛经费的请示'),
    report('妥否，请批示。', '关于增加防汛经费的请示报告'),
    report('现将情况报告如下。', '关于申请破产案件审理情况的报告'),
    report('现将情况报告如下。', '关于请求权基础的调研报告'),
    gongwen(),
  ],
  invalid: [
    {
      text: report('现将有关情况报告如下。\n\n特此报告，⟦请批示⟧。'),
      severity: 'error',
      message: '第十五条第（四）项',
    },
    { text: report('一、基本情况\n\n⟦妥否，请批示⟧。'), severity: 'error' },
    {
      text: report(
        '尚缺经费20万元。⟦当否，请市政府批复⟧。\n\n二、下一步打算\n\n一段。\n\n二段。\n\n三段。\n\n四段。',
      ),
    },
    { text: report('⟦特此请示⟧，请予批准。') },
    { text: report('以上报告，⟦请予审核批准⟧！') },
    { text: report('以上报告，恳⟦请批复⟧。') },
    { text: report('为此，⟦恳请市政府支持⟧我县20万元。'), severity: 'warning' },
    { text: report('我县⟦恳请拨付⟧经费20万元，用于防汛。\n\n特此报告。'), severity: 'warning' },
    {
      text: report('现将情况报告如下。', '青溪县人民政府关于⟦请求⟧增加防汛经费的报告'),
      severity: 'warning',
      message: '用“请示”',
    },
    { text: report('现将情况报告如下。', '关于⟦申请⟧拨付防汛经费的报告'), severity: 'warning' },
    { text: report('（一）经费缺口。⟦可否，请审批⟧') },
  ],
});
