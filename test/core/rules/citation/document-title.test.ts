import rule from '../../../../server/src/core/rules/citation/document-title.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const notice = (number: string, title: string) =>
  gongwen({ number, title, signature: '云岭市人民政府', date: '2026年3月5日' });
const files = {
  '防汛.md': notice('云岭政发〔2026〕5号', '云岭市人民政府关于加强防汛工作的通知'),
  '预案.md': notice('云岭政发〔2026〕6号', '云岭市人民政府关于印发云岭市防汛应急预案的通知'),
  '任免.md': notice('云岭政发〔2026〕7号', '云岭市人民政府关于调整防汛指挥部组成人员的通知'),
};
const cite = (text: string) => gongwen({ body: `${text}，现就有关事项通知如下。\n\n请认真落实。` });

testRule(rule, {
  valid: [
    cite('按照《云岭市人民政府关于加强防汛工作的意见》（云岭政发〔2026〕5号）'),
    { text: cite('按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）'), files },
    { text: cite('按照《关于加强防汛工作的通知》（云岭政发〔2026〕5号）'), files },
    { text: cite('按照《市政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）'), files },
    { text: cite('按照《云岭市防汛应急预案》（云岭政发〔2026〕6号）'), files },
    { text: cite('按照《防汛预案》（云岭政发〔2026〕6号）'), files },
    {
      text: cite('按照《云岭市人民政府关于印发〈云岭市防汛应急预案〉的通知》（云岭政发〔2026〕6号）'),
      files,
    },
    { text: cite('按照《云岭市人民政府关于加强抗旱工作的通知》（云岭政发〔2026〕9号）'), files },
    // The notice of another year may have the same title.
    { text: cite('按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2025〕5号）'), files },
    // A title used again and again.
    { text: cite('按照《云岭市人民政府关于调整防汛指挥部组成人员的通知》（云岭政发〔2026〕3号）'), files },
    // Another office writes on the same matter.
    { text: cite('按照《南州省人民政府关于加强防汛工作的通知》（南州政发〔2026〕8号）'), files },
    { text: cite('按照《关于加强防汛工作的通知》（南州政发〔2026〕8号）'), files },
    { text: cite('按照云岭政发〔2026〕5号文件'), files },
  ],
  invalid: [
    {
      text: cite('按照⟦《云岭市人民政府关于加强防汛工作的意见》⟧（云岭政发〔2026〕5号）'),
      files,
      message: '这个字号的文件是《云岭市人民政府关于加强防汛工作的通知》（防汛.md）',
      severity: 'error',
      unsafeFix: cite('按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）'),
    },
    {
      text: cite('按照⟦《云岭市人民政府关于开展春季植树活动的决定》⟧(云岭政发[2026]5号)'),
      files,
      severity: 'warning',
    },
    {
      text: cite('按照《云岭市人民政府关于加强防汛工作的通知》（⟦云岭政发〔2026〕15号⟧）'),
      files,
      severity: 'error',
      message: '发文字号是“云岭政发〔2026〕5号”',
      unsafeFix: cite('按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）'),
    },
    {
      text: cite('按照《关于加强防汛工作的通知》（⟦云岭政发〔2026〕15号⟧）'),
      files,
      severity: 'warning',
      unsafeFix: cite('按照《关于加强防汛工作的通知》（云岭政发〔2026〕5号）'),
    },
    {
      text: cite('按照《云岭市人民政府关于加强防汛工作的通知》（⟦云岭政办发〔2026〕5号⟧）'),
      files,
      severity: 'warning',
      unsafeFix: cite('按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）'),
    },
  ],
});
