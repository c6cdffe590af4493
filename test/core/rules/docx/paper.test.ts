import rule from '../../../../server/src/core/rules/docx/paper.js';
import { changes, setSections } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const paper = (width: number, height: number) => setSections({ paper: { width, height } });
const title = '云岭市人民政府办公室关于做好防汛工作的通知';

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    // Off by a third of a millimetre, as programs round.
    { text: notice(), formatting: paper(11900, 16840) },
    { text: notice(), formatting: paper(11920, 16838) },
    // A4 on its side holds a wide table.
    { text: notice(), formatting: paper(16838, 11906) },
    { text: '', formatting: paper(12240, 15840) },
    // A section without running text may fold out.
    {
      text: notice({ tail: '附件\n值班表\n王某某' }),
      formatting: (formatting, document) => {
        const at = document.text.indexOf('附件');
        const [one] = formatting.sections;
        return one
          ? {
              ...formatting,
              sections: [
                { ...one, span: { start: 0, end: at - 2 } },
                {
                  ...one,
                  span: { start: at, end: document.text.length },
                  paper: { width: 23811, height: 16838 },
                },
              ],
            }
          : formatting;
      },
    },
  ],
  invalid: [
    {
      text: notice({ title: `⟦${title}⟧` }),
      formatting: paper(12240, 15840),
      severity: 'error',
      message: '纸张为215.9×279.4毫米，应当用 A4（210×297毫米，GB/T 9704—2012 5.1）',
    },
    { text: notice({ title: `⟦${title}⟧` }), formatting: paper(10319, 14571), message: '182×257毫米' },
    // 16开, also where the margins are wrong.
    {
      text: notice({ title: `⟦${title}⟧` }),
      formatting: changes(paper(10433, 14742), setSections({ titlePage: true })),
      message: '184×260毫米',
    },
    // No shape of a 公文: only a hint.
    {
      text: '⟦会议室使用登记，请各科室按时填写，用后关闭电源。⟧\n谢谢配合，如有疑问请与管理员联系处理。',
      formatting: paper(12240, 15840),
      severity: 'info',
    },
  ],
});
