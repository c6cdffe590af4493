import rule from '../../../../server/src/core/rules/punctuation/full-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '增长率为3.5%，比上年提高1.2个百分点。',
    '1.加强领导。\n2.压实责任。',
    '一.加强领导\n二.压实责任',
    '联系邮箱：yunling.gov@example.cn。',
    '附件：云岭市防汛预案.docx',
    '会见了列夫.托尔斯泰和简.迪安等人，双方进行了友好交谈。',
    '请登录云岭市政务服务网（云岭.政务）办理。',
    '各单位要认真落实...',
    '纪念一二.九运动大会隆重举行。',
    '甲.加强领导',
    '目录\n第一章　总则.........1',
    { text: '运行 `执行.` 命令。', format: 'markdown' },
    'All units shall do so.',
  ],
  invalid: [
    {
      text: '为做好防汛工作，现将有关事项通知如下⟦.⟧\n\n各单位要认真组织实施⟦．⟧\n',
      fix: '为做好防汛工作，现将有关事项通知如下。\n\n各单位要认真组织实施。\n',
      message: '5.1.1',
    },
    {
      text: '各单位要认真组织实施⟦.⟧压实工作责任，确保取得实效。',
      unsafeFix: '各单位要认真组织实施。压实工作责任，确保取得实效。',
    },
    { text: '会议强调，要“压实属地责任⟦.⟧”', fix: '会议强调，要“压实属地责任。”' },
    { text: '全市增长5%⟦.⟧', fix: '全市增长5%。' },
    { text: '（责任单位：市财政局⟦.⟧）', fix: '（责任单位：市财政局。）' },
    { text: '1.推进5G网络建设⟦.⟧\n2.推进数据共享。', fix: '1.推进5G网络建设。\n2.推进数据共享。' },
    {
      text: gongwen({ body: '现将有关事项通知如下。\n\n各单位要落实防汛责任⟦.⟧' }),
      fix: gongwen({ body: '现将有关事项通知如下。\n\n各单位要落实防汛责任。' }),
    },
    {
      text: gongwen({ tail: '附件1\n\n任务清单\n\n由市财政局负责安排防汛经费，及时拨付到位⟦.⟧' }),
      fix: gongwen({ tail: '附件1\n\n任务清单\n\n由市财政局负责安排防汛经费，及时拨付到位。' }),
    },
    {
      text: '| 任务 | 要求 |\n| --- | --- |\n| 防汛 | 认真落实责任⟦.⟧ |\n',
      format: 'markdown',
      fix: '| 任务 | 要求 |\n| --- | --- |\n| 防汛 | 认真落实责任。 |\n',
    },
  ],
});
