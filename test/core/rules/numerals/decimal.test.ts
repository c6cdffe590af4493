import rule from '../../../../server/src/core/rules/numerals/decimal.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '增长0.46%，下降3.5%。',
    '“3·15”消费者权益日',
    '共完成12个。5%的企业未报。',
    '任务完成.2026年再安排',
    '一、任务\n\n1．5万元以下的项目。',
    '.gitignore文件',
    '版本为v.5',
    '震级为5.8级',
    '“7·20”万家灯火',
    '12·21特大事故',
    '见www.yunling.gov.cn/1.5.htm',
    '比上年。5个项目',
    gongwen(),
  ],
  invalid: [
    { text: '能耗下降⟦.46⟧%。', fix: '能耗下降0.46%。', message: '5.1.2' },
    { text: '损失率为⟦0·46⟧%（约⟦.5⟧亿元）', fix: '损失率为0.46%（约0.5亿元）' },
    { text: '⟦0。46⟧万元', fix: '0.46万元' },
    { text: '面积为⟦12·5⟧公顷', fix: '面积为12.5公顷' },
    { text: '- 增长⟦3．5⟧%', fix: '- 增长3.5%', severity: 'info' },
    { text: '系数取⟦0·85⟧，', fix: '系数取0.85，' },
    { text: '称“下降⟦.3⟧个百分点”。', fix: '称“下降0.3个百分点”。' },
    { text: gongwen({ body: '失业率降至⟦.9⟧%。' }), fix: gongwen({ body: '失业率降至0.9%。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n投资为⟦1•2⟧亿元。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n投资为1.2亿元。' }),
    },
  ],
});
