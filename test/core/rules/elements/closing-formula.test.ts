import rule from '../../../../server/src/core/rules/elements/closing-formula.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const notice = (kind: string, closing: string, tail = '') =>
  gongwen({
    title: `云岭市人民政府关于防汛有关情况的${kind}`,
    addressee: /公告|通告/.test(kind) ? '' : '青溪县人民政府：',
    body: `现将有关情况告知你们。\n\n${closing}`,
    signature: '云岭市人民政府',
    tail,
  });

testRule(rule, {
  valid: [
    notice('通知', '特此通知。'),
    notice('通报', '特此通报。'),
    notice('公告', '特此公告。'),
    notice('通告', '特此通告。'),
    notice('报告', '特此报告。'),
    notice('报告', '专此报告，请审阅。'),
    notice('请示', '特此请示，请批复。'),
    notice('请示', '妥否，请批示。'),
    notice('函', '特此函达，请予支持。'),
    notice('复函', '特此函复。'),
    notice('复函', '此复。'),
    notice('批复', '特此批复。'),
    notice('函', '可否，请函复。'),
    // Who writes about closing formulas quotes them.
    notice('通知', '通报的结语应写“特此通报”。'),
    notice('通知', '按照《关于特此通报的说明》办理。'),
    notice('通知函', '特此通知。'),
    // Verbs with objects are no formulas.
    notice('通报', '特此通知各县（区）参照执行。'),
    // No kind of document: nothing to compare with.
    '云岭市防汛工作方案\n\n一、总则\n\n各单位要落实责任。\n\n特此通知。',
    // A request in a 报告 is another rule's.
    notice('报告', '特此请示，请批复。'),
    // Only the end of the text is its closing.
    notice('通知', '一、特此通报。\n\n一段。\n\n二段。\n\n三段。\n\n四段。\n\n五段。\n\n六段。'),
    gongwen(),
  ],
  invalid: [
    {
      text: notice('通报', '⟦特此通知⟧。'),
      unsafeFix: notice('通报', '特此通报。'),
      severity: 'error',
      message: '第（九）项',
    },
    { text: notice('通知', '请遵照执行。⟦特此通报⟧。'), unsafeFix: notice('通知', '请遵照执行。特此通知。') },
    { text: notice('公告', '⟦特此通告⟧。'), unsafeFix: notice('公告', '特此公告。'), message: '第（五）项' },
    { text: notice('通告', '⟦特此公告⟧！'), unsafeFix: notice('通告', '特此通告！') },
    {
      text: notice('请示', '⟦特此报告⟧。'),
      unsafeFix: notice('请示', '妥否，请批示。'),
      message: '第（十一）项',
    },
    { text: notice('批复', '⟦特此通知⟧'), unsafeFix: notice('批复', '特此批复') },
    { text: notice('报告', '⟦特此通报⟧。'), unsafeFix: notice('报告', '特此报告。'), severity: 'error' },
    { text: notice('函', '⟦特此通知⟧。'), severity: 'warning', message: '第（十四）项' },
    { text: notice('决定', '⟦特此通知⟧。'), severity: 'warning', message: '第（二）项' },
    {
      text: notice('通知', '⟦特此函告⟧，请查收。'),
      severity: 'warning',
      unsafeFix: notice('通知', '特此通知，请查收。'),
    },
    {
      text: notice('函', '妥否，请⟦批复⟧。'),
      unsafeFix: notice('函', '妥否，请函复。'),
      severity: 'warning',
      message: '第（十四）项',
    },
    { text: notice('通报', '⟦特此通知⟧。\n\n联系人：李岩，电话：0000-8123456。') },
    {
      text: notice('通知', '特此通知。', '附件1\n\n关于表扬先进单位的通报\n\n现予通报。\n\n⟦特此通知⟧。'),
    },
    {
      text: `---\n文种: 通报\n---\n\n${gongwen({ title: '防汛工作', body: '现将情况告知。\n\n⟦特此通知⟧。' })}`,
    },
  ],
});
