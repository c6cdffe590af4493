import rule from '../../../../server/src/core/rules/elements/urgency.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const headed = (lines: string, number = '云岭政发〔2026〕8号') =>
  `${lines}\n\n云岭市人民政府文件\n\n${gongwen({ number })}`;
const matter = (lines: string) => `---\n${lines}\n---\n\n${gongwen()}`;

testRule(rule, {
  valid: [
    headed('特急'),
    headed('加急'),
    headed('000001\n机密★1年\n特急'),
    headed('机密★1年\n加急'),
    headed('特提', '云岭政明电〔2026〕8号'),
    headed('平急', '云岭政传电〔2026〕8号'),
    matter('紧急程度: 特急'),
    matter('紧急程度: "加急"'),
    matter('紧急程度: 平急\n发文字号: 云岭政电〔2026〕3号'),
    '各单位收到急件应当即时办理。\n\n急件：\n',
    gongwen({ title: '云岭市人民政府办公室关于做好防汛工作的紧急通知' }),
    gongwen(),
  ],
  invalid: [
    { text: headed('⟦急件⟧'), unsafeFix: headed('加急'), severity: 'warning', message: '第（三）项' },
    { text: headed('⟦紧急⟧'), unsafeFix: headed('加急') },
    { text: headed('000001\n机密★1年\n⟦特提⟧') },
    { text: headed('⟦急件⟧', '云岭政明电〔2026〕8号'), message: '特提' },
    { text: matter('紧急程度: ⟦紧急⟧'), unsafeFix: matter('紧急程度: 加急') },
    { text: matter('紧急程度: "⟦普通⟧"'), message: '不标' },
    {
      text: headed('特急\n⟦000001⟧').replace('特急\n⟦000001⟧', '特急\n⟦000001⟧'),
      severity: 'info',
      message: '7.2.3',
    },
    { text: headed('000001\n特急\n⟦机密★1年⟧'), severity: 'info' },
  ],
});
