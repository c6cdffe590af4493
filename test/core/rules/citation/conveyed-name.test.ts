import rule from '../../../../server/src/core/rules/citation/conveyed-name.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const original = (subject = '做好度汛准备') =>
  gongwen({
    number: '南政办发〔2026〕2号',
    title: `南州省人民政府办公厅关于${subject}的通知`,
    signature: '南州省人民政府办公厅',
  });
const title = '云岭市人民政府办公室转发省政府办公厅关于做好度汛准备的通知';
const forward = (body: string, own = title) => gongwen({ title: own, body });

testRule(rule, {
  valid: [
    gongwen(),
    forward('现将《南州省人民政府办公厅关于做好度汛准备的通知》（南政办发〔2026〕2号）转发给你们。'),
    // The title may leave words out.
    forward('现将《南州省人民政府办公厅关于认真做好2026年度汛准备工作的通知》转发给你们。'),
    forward(
      '现将《关于做好度汛准备的通知》转发给你们。',
      '云岭市人民政府办公室关于转发《南州省人民政府办公厅关于做好度汛准备的通知》的通知',
    ),
    // Another document, for another reason.
    forward('根据《南州省人民政府办公厅关于做好防汛准备的通知》要求，现将省里的通知转发给你们。'),
    forward(
      '《南州省人民政府办公厅关于做好春耕准备的通知》已经转发，请一并执行。',
      '云岭市人民政府关于做好春耕的通知',
    ),
    // Printed without 关于: another rule's.
    forward('现将《云岭市防汛方案》印发给你们。', '云岭市人民政府关于印发《云岭市抗旱方案》的通知'),
    {
      text: forward('现将南政办发〔2026〕2号文件转发给你们。'),
      files: { '省.md': original() },
    },
    { text: forward('现将南政办发〔2026〕2号文件转发给你们。'), files: {} },
    {
      text: forward('现将《南州省人民政府办公厅关于做好度汛准备的通知》（南政办发〔2026〕2号）转发给你们。'),
      files: { '省.md': original('做好春耕准备') },
    },
  ],
  invalid: [
    {
      text: forward(
        '现将⟦《南州省人民政府办公厅关于做好防汛准备的通知》⟧（南政办发〔2026〕2号）转发给你们。',
      ),
      message: '标题中是“省政府办公厅关于做好度汛准备”',
    },
    {
      text: forward('⟦《市水利局关于做好防汛准备的意见》⟧已经市人民政府同意，现转发给你们。', title),
    },
    {
      text: forward(
        '现将⟦《关于做好度汛准备的意见》⟧印发给你们。',
        '云岭市人民政府关于印发《关于做好防汛准备的意见》的通知',
      ),
    },
    {
      text: forward('现将⟦南政办发〔2026〕2号⟧文件转发给你们。'),
      files: { '省.md': original('做好春耕准备') },
      message: '这个字号的文件是《南州省人民政府办公厅关于做好春耕准备的通知》',
    },
    {
      text: gongwen({
        title,
        body: '现将省政府办公厅的通知转发给你们。',
        tail: '⟦南州省人民政府办公厅关于做好防汛准备的通知⟧\n\n各市人民政府：\n\n现就有关事项通知如下。\n\n一、压实责任\n\n各市要落实责任。',
      }),
      message: '所附文件的标题',
    },
  ],
});
