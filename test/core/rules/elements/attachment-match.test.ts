import rule from '../../../../server/src/core/rules/elements/attachment-match.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const attachment = (mark: string, title: string) => `${mark}\n\n${title}\n\n一、压实责任\n\n内容。`;
const whole = (note: string, ...tails: string[]) =>
  gongwen({ attachmentNote: note, tail: tails.join('\n\n') });

testRule(rule, {
  valid: [
    gongwen(),
    whole('附件：1.任务分工表\n2.联络员名单'),
    whole('附件：任务分工表', attachment('附件', '任务分工表')),
    whole(
      '附件：1.任务分工表\n2.联络员名单',
      attachment('附件1', '任务分工表'),
      attachment('附件2', '联络员名单'),
    ),
    whole('附件：《任务分工表》', attachment('附件', '任务分工表（试行）')),
    whole('附件：云岭市水利局关于防汛物资的报告', attachment('附件', '关于防汛物资的报告')),
    whole('附件：云岭市防汛任务分工表', attachment('附件', '云岭市防汛\n\n任务分工表')),
    whole(
      '附件：１．任务分工表\n２．2026年名单',
      attachment('附件１', '任务分工表'),
      attachment('附件２', '２０２６年名单'),
    ),
    whole(
      '附件：1.任务分工表\n2.联络员名单',
      attachment('附件1', '任务分工表'),
      '附件2：联络员名单\n\n内容。',
    ),
    gongwen({
      attachmentNote: '附件：云岭市防汛工作方案',
      tail: `云岭市防汛工作方案\n\n一、压实责任\n\n落实责任。\n\n二、加强值守\n\n严格值班。\n\n附件：任务分工表\n\n${attachment('附件', '任务分工表')}`,
    }),
    `${attachment('附件2', '联络员名单')}`,
  ],
  invalid: [
    {
      text: whole('附件：工作方案表', attachment('附件', '⟦工作方法表⟧')),
      severity: 'error',
      message: '工作方案表',
    },
    {
      text: whole(
        '附件：1.任务分工表\n2.联络员名单',
        attachment('附件1', '任务分工表'),
        attachment('附件2', '⟦联系人员名单⟧'),
      ),
    },
    {
      text: whole(
        '附件：1.任务分工表\n2.联络员名单',
        attachment('附件1', '⟦联络员名单⟧'),
        attachment('附件2', '⟦任务分工表⟧'),
      ),
      message: '顺序号',
    },
    {
      text: whole('附件：任务分工表', attachment('附件', '⟦云岭市防汛任务分工表⟧')),
      severity: 'warning',
    },
    {
      text: whole(
        '附件：1.任务分工表\n2.联络员名单',
        attachment('附件1', '任务分工表'),
        attachment('附件2', '联络员名单'),
        attachment('⟦附件3⟧', '物资清单'),
      ),
      message: '没有附件3',
    },
    {
      text: whole('附件：1.任务分工表\n2.⟦联络员名单⟧', attachment('附件1', '任务分工表')),
      severity: 'warning',
    },
    {
      text: whole(
        '附件：1.任务分工表\n2.联络员名单',
        attachment('⟦附件⟧', '任务分工表'),
        attachment('附件2', '联络员名单'),
      ),
      severity: 'warning',
    },
    {
      text: whole(
        '附件：1.任务分工表\n2.联络员名单',
        attachment('附件1', '任务分工表'),
        attachment('⟦附件1⟧', '联络员名单'),
      ),
      message: '出现两次',
    },
    { text: whole('附件：任务分工表', attachment('附件⟦1⟧', '任务分工表')), severity: 'warning' },
    { text: whole('', attachment('⟦附件⟧', '任务分工表')), message: '应当有附件说明' },
    { text: whole('附件：1.任务分工表\n⟦3⟧.联络员名单'), message: '“2”' },
  ],
});
