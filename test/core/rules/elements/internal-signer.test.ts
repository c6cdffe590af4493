import rule from '../../../../server/src/core/rules/elements/internal-signer.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const signed = (signature: string, title = '云岭市财政局关于报送预算的通知') =>
  gongwen({ title, addressee: '各县（区）财政局：', body: '请于9月底前报送。', signature });

testRule(rule, {
  valid: [
    signed('云岭市财政局'),
    signed('云岭市财政局办公室'),
    signed('云岭市人民政府办公厅'),
    signed('青溪县白石街道办事处'),
    signed('云岭市公路管理处'),
    signed('云岭市水利局云河灌区管理处'),
    signed('云岭市公证处'),
    signed('南州大学教务处'),
    signed('云岭市财政局预算处', '云岭市财政局预算工作会议纪要'),
    signed('云岭市人民政府研究室'),
    signed('云岭市财政局'.concat('\n云岭市水利局')),
    gongwen(),
  ],
  invalid: [
    { text: signed('云岭市财政局⟦预算处⟧'), message: '第十七条' },
    { text: signed('南州省教育厅⟦人事处⟧') },
    { text: signed('青溪县水利局⟦政策法规科⟧') },
    { text: signed('南州省发展和改革委员会⟦综合规划处⟧') },
    { text: signed('青溪县住房和城乡建设局⟦财务股⟧') },
    { text: signed('云岭市水利局\n云岭市财政局⟦预算处⟧') },
    { text: signed('云岭市民政局⟦行政审批科⟧（代章）') },
  ],
});
