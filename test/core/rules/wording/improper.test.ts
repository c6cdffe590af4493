import rule from '../../../../server/src/core/rules/wording/improper.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '走访慰问残疾人家庭，由中共南州省委组织部落实。',
    '目前苏联时期的档案已经整理。',
    '共建“一带一路”倡议落地，服务“一带一路”战略支点建设。',
    '黑瞎子岛生态保护，革命残废人员优抚。',
    '农村长效机制，全村长期坚持。',
    '中共津市市委印发通知。',
    '其中港口两个，集中港区建设。',
    '引用《前苏联经济研究》一文。',
    gongwen(),
  ],
  invalid: [
    { text: '慰问⟦残废人⟧家庭，', unsafeFix: '慰问残疾人家庭，', severity: 'warning' },
    { text: '中共南州⟦省省委⟧书记、中共云岭⟦市市委⟧书记', fix: '中共南州省委书记、中共云岭市委书记' },
    {
      text: '抓住⟦“一带一路”战略⟧实施的机遇。',
      unsafeFix: '抓住“一带一路”倡议实施的机遇。',
      severity: 'error',
    },
    { text: '（⟦前苏联⟧专家）', fix: '（苏联专家）' },
    { text: '由⟦村长⟧、支书负责', unsafeFix: '由村委会主任、支书负责', severity: 'info' },
    { text: '- 帮扶⟦弱智⟧儿童', unsafeFix: '- 帮扶智力障碍儿童' },
    { text: '促进⟦中港⟧两地交流', unsafeFix: '促进内地与香港两地交流' },
  ],
});
