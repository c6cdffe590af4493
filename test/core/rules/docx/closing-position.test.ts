import rule from '../../../../server/src/core/rules/docx/closing-position.js';
import { changes, setParagraphs } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const at = (alignment: 'left' | 'right' | 'center' | 'both', left: number, right: number, first = 0) =>
  setParagraphs(['date'], { alignment, indent: { left, right, first } });
const marked = notice({ date: '⟦2026年6月5日⟧' });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice(), formatting: at('right', 0, 1280) },
    { text: notice(), formatting: at('right', 0, 640) },
    // Moved in from the left, by an indent or by blanks.
    { text: notice(), formatting: at('left', 4800, 0) },
    { text: notice(), formatting: at('both', 0, 0, 4800) },
    // Without a seal, below a long name.
    {
      text: notice({ signature: '云岭市自然资源和规划局不动产登记中心档案管理科' }),
      formatting: at('right', 0, 3520),
    },
    // Blanks at the end move it in, too.
    { text: notice({ date: '2026年6月5日　　　　' }), formatting: at('right', 0, 0) },
    { text: notice({ signature: '', date: '' }), formatting: asIs },
    { text: '值班登记\n2026年6月5日', formatting: at('left', 0, 0) },
  ],
  invalid: [
    {
      text: marked,
      formatting: at('right', 0, 0),
      severity: 'warning',
      message: '成文日期顶到了右边，盖章的一般右空四字，不盖章的也要右空二字以上（GB/T 9704—2012 7.3.5）',
    },
    { text: marked, formatting: at('right', 0, 320), message: '成文日期顶到了右边' },
    { text: marked, formatting: at('left', 0, 0), message: '成文日期应当编排在右下' },
    { text: marked, formatting: at('both', 0, 0, 640), message: '成文日期应当编排在右下' },
    // By blanks.
    {
      text: notice({
        signature: '⟦　　　　　　　　　　　　　⟧云岭市人民政府办公室',
        date: '　　　　　　　　　　　　　　　　2026年6月5日',
      }),
      formatting: setParagraphs(['signature', 'date'], {
        alignment: 'left',
        indent: { left: 0, right: 0, first: 0 },
      }),
      severity: 'info',
      message: '落款用空格定位',
    },
    {
      text: marked,
      formatting: changes(at('right', 0, 0), setParagraphs(['signature'], { alignment: 'left' })),
    },
  ],
});
