import rule from '../../../../server/src/core/rules/elements/subject-words.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (words: string, date?: string) =>
  gongwen({
    tail: `${words}抄送：市委办公室。\n云岭市人民政府办公室　2026年6月6日印发`,
    ...(date && { date }),
  });

testRule(rule, {
  valid: [
    gongwen(),
    whole(''),
    whole('主题词：防汛 通知\n', '二〇〇六年六月五日'),
    `索引号：000\n主题词：防汛\n\n${gongwen()}`,
    '主题词：防汛 通知',
    gongwen({ body: '公文不再标注主题词：这是新标准的规定。' }),
    gongwen({ body: '主题词：防汛\n\n请认真贯彻执行。' }),
    whole('关键词：防汛\n'),
  ],
  invalid: [
    { text: whole('⟦主题词：防汛 通知⟧\n'), unsafeFix: whole(''), message: '前言' },
    { text: whole('⟦主 题 词:防汛 A级⟧\n'), unsafeFix: whole('') },
    { text: whole('⟦主题词：“三防” 通知⟧\n\n'), unsafeFix: whole('') },
    { text: gongwen({ tail: '⟦主题词：防汛⟧' }) },
  ],
});
