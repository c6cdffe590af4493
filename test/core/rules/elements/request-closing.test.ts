import rule from '../../../../server/src/core/rules/elements/request-closing.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const request = (body: string, rest = {}) =>
  gongwen({
    title: '青溪县人民政府关于增加防汛经费的请示',
    addressee: '云岭市人民政府：',
    body,
    signature: '青溪县人民政府',
    ...rest,
  });

testRule(rule, {
  valid: [
    request('尚需经费20万元。\n\n妥否，请批示。'),
    request('尚需经费20万元。\n\n当否？请批复。'),
    request('尚需经费20万元。\n\n以上请示，请予审批。'),
    request('以上意见如无不妥，请批转各地执行。'),
    request('特此请示，盼复，请予支持为盼。'),
    request('恳请市政府同意我县动用预备费。'),
    request('特请市政府帮助解决经费20万元。'),
    request('妥否，请批示。\n\n附件：经费概算表'),
    // Another rule speaks of that.
    request('尚需经费20万元。\n\n特此报告。'),
    // An excerpt has no 落款.
    request('尚需经费20万元。', { signature: '', date: '', annotation: '' }),
    `---\n状态: 起草\n---\n\n${request('尚需经费20万元。')}`,
    gongwen({ body: '尚需经费20万元。' }),
  ],
  invalid: [
    {
      text: request('我县防汛物资不足，⟦尚需经费20万元⟧。'),
      unsafeFix: request('我县防汛物资不足，尚需经费20万元。\n\n妥否，请批示。'),
    },
    { text: request('一、经费缺口\n\n尚缺20万元。\n\n二、用途\n\n⟦用于购置救生衣⟧。') },
    { text: request('⟦特此请示⟧。') },
    { text: request('⟦请示如上⟧') },
    { text: request('尚需经费20万元，⟦用于购置救生衣⟧。\n\n附件：经费概算表') },
  ],
});
