import rule from '../../../../server/src/core/rules/reconsideration/self-designation.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    decision(),
    // One word throughout.
    decision().replaceAll('本机关', '本府'),
    decision().replaceAll('本机关', '本局'),
    decision({ findings: '经审理查明：被申请人的答复写明：“我局没有收到投诉，本局不予处理。”' }),
    decision().replace('被申请人称：', '被申请人称：我局'),
    decision({ findings: '经审理查明：云岭市白石区人民法院判决书写明本院认为证据充分。' }),
    decision({ findings: '经审理查明：申请人基本局面已经改变，本院落的围墙已经拆除。' }),
    decision({ findings: '经审理查明：样本局部破损，日本府县的式样不同。' }),
    '云岭市人民政府关于本院的通知\n\n本院、本机关、我局。\n',
  ],
  invalid: [
    {
      text: decision().replace('本机关认为', '⟦本院⟧认为'),
      unsafeFix: decision(),
      message: '法院的自称',
      severity: 'error',
    },
    {
      text: decision().replace('本机关于2026', '⟦本府⟧于2026'),
      unsafeFix: decision(),
      message: '全文自称不一致',
      severity: 'warning',
    },
    {
      text: decision().replace('本机关于2026', '⟦我机关⟧于2026'),
      unsafeFix: decision(),
      severity: 'warning',
    },
    {
      text: decision().replaceAll('本机关', '⟦我府⟧'),
      unsafeFix: decision(),
      message: '不用“我府”',
      severity: 'info',
    },
  ],
});
