import rule from '../../../../server/src/core/rules/elements/issuer-consistency.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const signed = (title: string, signature: string, mark = '') =>
  (mark ? `${mark}\n\n` : '') + gongwen({ title, signature });
const about = (issuer: string) => `${issuer}关于做好防汛工作的通知`;

testRule(rule, {
  valid: [
    signed(about('云岭市人民政府'), '云岭市人民政府'),
    signed(about('云岭市人民政府办公室'), '云岭市人民政府办公室', '云岭市人民政府办公室文件'),
    signed(about('国家发展改革委'), '国家发展和改革委员会'),
    signed(about('市住建局'), '云岭市住房和城乡建设局'),
    signed(about('云岭市卫健委'), '云岭市卫生健康委员会'),
    signed(about('市妇联'), '云岭市妇女联合会'),
    signed(about('云岭市委编办'), '中共云岭市委机构编制委员会办公室'),
    signed(about('云岭市财政局、云岭市水利局'), '云岭市财政局　云岭市水利局'),
    signed(about('云岭市财政局云岭市水利局'), '云岭市财政局\n云岭市水利局'),
    signed(about('中共云岭市委、云岭市人民政府'), '中共云岭市委　云岭市人民政府'),
    signed('关于做好防汛工作的通知', '云岭市水利局'),
    signed(about('全市各单位'), '云岭市水利局'),
    signed(about('云岭水务集团'), '云岭水务集团有限公司'),
    signed(about('云岭市爱国卫生运动委员会'), '云岭市卫生健康局（代章）'),
    signed('云岭市人民政府关于防汛有关问题的复函', '云岭市人民政府办公室'),
    signed('云岭市人民政府防汛工作会议纪要', '云岭市水利局'),
    signed(about('青溪县水利局转发市水利局'), '青溪县水利局'),
    signed(about('云岭市教育局、云岭市总工会、云岭市财政局'), '云岭市教育局\n云岭市总工会\n云岭市财政局'),
    signed(about('云岭市教育局'), '云岭市教育局\n云岭市总工会\n云岭市财政局'),
    signed(about('财政部、税务总局'), '税务总局　财政部'),
    `---\n发文机关: 云岭市人民政府办公室\n---\n\n${gongwen()}`,
    gongwen({ signature: '', date: '', annotation: '' }),
    gongwen(),
  ],
  invalid: [
    {
      text: gongwen({
        title: about('⟦云岭市人民政府⟧'),
        body: '请认真落实。\n\n特此通知',
        signature: '云岭市人民政府办公室',
      }),
      severity: 'error',
    },
    {
      text: signed(about('⟦云岭市人民政府⟧'), '云岭市人民政府办公室'),
      severity: 'error',
      message: '与署名“云岭市人民政府办公室”不一致',
    },
    { text: signed(about('⟦云岭市人民政府办公室⟧'), '云岭市人民政府'), severity: 'error' },
    { text: signed(about('⟦云岭市教育局⟧'), '云岭市体育局'), severity: 'warning' },
    { text: signed(about('⟦云岭市财政局⟧'), '青溪县财政局'), severity: 'warning' },
    {
      text: signed(about('云岭市人民政府办公室'), '云岭市人民政府办公室', '⟦云岭市人民政府文件⟧'),
      severity: 'error',
      message: '发文机关标志',
    },
    {
      text: signed(about('云岭市人民政府'), '⟦云岭市人民政府办公室⟧', '云岭市人民政府文件'),
      severity: 'error',
      message: '署名',
    },
    {
      text: signed(about('云岭市财政局、⟦云岭市水利局⟧'), '云岭市财政局　云岭市教育局'),
      severity: 'warning',
    },
    {
      text: `---\n发文机关: ⟦云岭市人民政府⟧\n---\n\n${gongwen()}`,
      severity: 'error',
      message: '文首信息',
    },
    {
      text: `---\n发文机关: 云岭市人民政府\n---\n\n${signed(about('⟦云岭市人民政府办公室⟧'), '')}`,
      severity: 'error',
    },
  ],
});
