import rule from '../../../../server/src/core/rules/document-number/duplicate.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const planting = { '植树.md': gongwen({ title: '云岭市人民政府办公室关于开展春季植树活动的通知' }) };
const decision = (date: string) =>
  gongwen({ number: '云政复决〔2026〕8号', title: '云岭市人民政府行政复议决定书', date });

testRule(rule, {
  valid: [
    gongwen(),
    { text: gongwen(), files: {} },
    { text: gongwen(), files: { '旧.md': gongwen({ number: '云岭政办发〔2025〕8号' }) } },
    { text: gongwen({ number: '云岭政办函〔2026〕8号' }), files: planting },
    // A copy of the same document, and the text that the notice prints.
    { text: gongwen(), files: { '副本.md': gongwen() } },
    { text: gongwen(), files: { '副本.md': gongwen({ title: '关于做好防汛工作的通知' }) } },
    {
      text: gongwen({ title: '云岭市人民政府办公室关于印发云岭市防汛应急预案的通知' }),
      files: { '预案.md': gongwen({ title: '云岭市防汛应急预案' }) },
    },
    // Several papers of one case.
    {
      text: decision('2026年6月5日'),
      files: { '受理.md': gongwen({ number: '云政复决〔2026〕8号', title: '行政复议申请受理通知书' }) },
    },
    { text: '按照云岭政办发〔2026〕8号文件要求，请认真落实。', files: planting },
  ],
  invalid: [
    {
      text: gongwen({ number: '⟦云岭政办发〔2026〕8号⟧' }),
      files: planting,
      message: '《云岭市人民政府办公室关于开展春季植树活动的通知》（植树.md）',
      severity: 'error',
    },
    {
      text: `---\n发文字号: ⟦云岭政办发〔2026〕8号⟧\n---\n\n${gongwen({ number: '' })}`,
      format: 'markdown',
      files: { '2026/植树.md': planting['植树.md'] },
      message: '（2026/植树.md）',
    },
    {
      text: gongwen({ number: '⟦云岭政办发〔2026〕08号⟧' }),
      files: planting,
      severity: 'error',
    },
    {
      text: gongwen({ number: '⟦云岭政办发〔2026〕8号⟧' }),
      files: { '稿.md': gongwen({ title: '云岭市人民政府办公室关于抓好防汛工作的通知' }) },
      severity: 'warning',
      message: '两稿',
    },
    {
      text: gongwen({ number: '⟦云岭政办发〔2026〕8号⟧' }),
      files: { '预案.md': gongwen({ title: '云岭市森林防火应急预案' }) },
      severity: 'info',
    },
    {
      text: decision('2026年6月5日').replace('云政复决〔2026〕8号', '⟦云政复决〔2026〕8号⟧'),
      files: { '另案.md': decision('2026年5月7日') },
      severity: 'warning',
    },
  ],
});
