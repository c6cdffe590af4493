import rule from '../../../../server/src/core/rules/reconsideration/review-authority.js';
import { penalty, penaltyNotice } from '../../../support/acts.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const to = (reviewer: string, authority?: string, date?: string) =>
  penalty({
    ...(authority ? { authority } : {}),
    ...(date ? { date } : {}),
    notice: penaltyNotice.replace('白石区人民政府', reviewer),
  });

testRule(rule, {
  valid: [
    penalty(),
    to('云岭市白石区人民政府'),
    to('本级人民政府'),
    to('白石区人民政府（行政复议机构：白石区司法局）'),
    to('白石区人民政府行政复议委员会'),
    to('白石区人民政府（地址：白石区人民路1号，白石区司法局三楼）'),
    to('云岭市人民政府', '云岭市公安局白石分局'),
    to('白石区人民政府', '云岭市公安局白石分局'),
    to('云岭市人民政府', '云岭市住房和城乡建设局'),
    to('青溪县人民政府', '青溪县公安局交通警察大队'),
    to('青溪县人民政府', '青溪县城关镇人民政府'),
    to('云岭市司法局', '白石区司法局'),
    to('白石区人民政府或者云岭市司法局', '白石区司法局'),
    to('国家税务总局云岭市税务局', '国家税务总局青溪县税务局'),
    to('上一级主管部门', '国家金融监督管理总局云岭监管分局'),
    to('云岭市烟草专卖局', '青溪县烟草专卖局'),
    to('云岭市气象局', '青溪县气象局'),
    to('云岭经济技术开发区管理委员会', '云岭经济技术开发区市场监督管理局'),
    to('水利部', '水利部'),
    // Until 2024 one could choose.
    to('白石区人民政府或者云岭市市场监督管理局', undefined, '2022年4月24日'),
    to('上一级主管部门', undefined, '2019年4月24日'),
    decision(),
  ],
  invalid: [
    {
      text: to('⟦白石区人民政府或者云岭市市场监督管理局⟧'),
      unsafeFix: penalty(),
      message: '第二十四条',
      severity: 'error',
    },
    { text: to('⟦上一级主管部门⟧'), unsafeFix: penalty() },
    { text: to('⟦云岭市市场监督管理局⟧'), unsafeFix: penalty() },
    {
      text: to('⟦云岭市公安局⟧', '青溪县公安局'),
      unsafeFix: to('青溪县人民政府', '青溪县公安局'),
    },
    {
      text: to('⟦南州省自然资源厅⟧', '云岭市自然资源和规划局'),
      unsafeFix: to('云岭市人民政府', '云岭市自然资源和规划局'),
    },
    {
      text: to('⟦云岭市公安局或白石区人民政府⟧', '云岭市公安局白石分局'),
      unsafeFix: to('白石区人民政府', '云岭市公安局白石分局'),
    },
    {
      text: to('⟦本级人民政府或上一级城市管理部门⟧', '云岭市白石区城市管理局'),
      unsafeFix: to('云岭市白石区人民政府', '云岭市白石区城市管理局'),
    },
    {
      text: to('⟦云岭市人民政府⟧', '青溪县水利局'),
      unsafeFix: to('青溪县人民政府', '青溪县水利局'),
      severity: 'warning',
    },
    {
      text: to('⟦青溪县人民政府⟧', '国家税务总局青溪县税务局'),
      unsafeFix: to('本机关的上一级主管部门', '国家税务总局青溪县税务局'),
      message: '第二十七条',
    },
  ],
});
