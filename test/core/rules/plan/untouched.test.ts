import rule from '../../../../server/src/core/rules/plan/untouched.js';
import { testRule } from '../../../support/testRule.js';
import { draft, files } from './plans.js';

const platform =
  '为整合各部门的业务系统，推动数据共享，现就建设统一平台的有关事项通知如下。各单位要在本月内报送系统清单和数据目录，指定专人负责对接工作，做好接口改造和联调测试，按时接入统一平台，并做好日常运行和安全保障。';
const format = 'markdown';

testRule(rule, {
  valid: [
    { text: draft(platform, '任务: 1'), files, format },
    // The task is named in the text.
    { text: draft(`${platform}同时落实任务3。`, '任务: [1, 3]'), files, format },
    // Too short to tell.
    { text: draft('请认真落实。', '任务: 3'), files, format },
    { text: draft(platform, '任务: 9'), files, format },
    { text: draft(platform, '任务: 3'), files: {}, format },
    { text: draft(platform), files },
  ],
  invalid: [
    {
      text: draft(platform, '任务: ⟦3⟧'),
      files,
      format,
      message: '文首列了任务3（推进垃圾分类投放），正文没有写到它',
      severity: 'info',
    },
    { text: draft(platform, '任务: [1, ⟦3⟧]'), files, format },
  ],
});
