import rule from '../../../../server/src/core/rules/docx/page-number.js';
import type { FooterFormat } from '../../../../server/src/core/model/formatting.js';
import {
  changes,
  type FormattingChange,
  setSections,
} from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const footer = (
  on: FooterFormat['on'],
  text = '— # —',
  alignment: FooterFormat['alignment'] = on === 'even' ? 'left' : 'right',
  font = '宋体',
  size = 14,
) => ({ on, text, alignment, font, size }) as const;
const footers = (...all: readonly FooterFormat[]) => setSections({ footers: all });
const sameOnAll: FormattingChange = (formatting) => ({ ...formatting, evenAndOdd: false });
const marked = notice({ title: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧' });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice(), formatting: footers(footer('default', '—#—'), footer('even', '―#―')) },
    { text: notice(), formatting: footers(footer('default', '－ # －'), footer('even', '– # –')) },
    { text: notice(), formatting: footers(footer('default', '云岭市人民政府办公室\n— # —'), footer('even')) },
    {
      text: notice(),
      formatting: footers(footer('default', '— # —', 'right', 'Times New Roman'), footer('even')),
    },
    {
      text: notice(),
      formatting: changes(
        footers(footer('default'), footer('even'), footer('first')),
        setSections({ titlePage: true }),
      ),
    },
    // The first page of a letter has none.
    {
      text: notice({
        head: '云岭政办函〔2026〕8号',
        title: '云岭市人民政府办公室关于协助巡查河道的函',
        addressee: '南州省水利厅：',
      }),
      formatting: setSections({ titlePage: true }),
    },
    { text: '值班登记\n请按时填写。', formatting: footers() },
  ],
  invalid: [
    {
      text: marked,
      formatting: footers(),
      severity: 'warning',
      message: '没有页码，公文应当标注页码（条例第九条、GB/T 9704—2012 7.5）',
    },
    { text: marked, formatting: footers(footer('default', '云岭市人民政府办公室')), message: '没有页码' },
    {
      text: marked,
      formatting: footers(footer('default', '第#页 共2页')),
      severity: 'warning',
      message: '页码写作“第1页 共2页”，一般写作“— 1 —”',
    },
    {
      text: marked,
      formatting: footers(footer('default', '- # -'), footer('even', '- # -')),
      message: '页码写作“- 1 -”',
    },
    {
      text: marked,
      formatting: footers(footer('default', '#'), footer('even', '#')),
      message: '页码写作“1”',
    },
    { text: marked, formatting: footers(footer('default')), severity: 'warning', message: '双页没有页码' },
    {
      text: marked,
      formatting: changes(footers(footer('default', '— # —', 'center')), sameOnAll),
      severity: 'info',
      message: '单页居右、双页居左',
    },
    {
      text: marked,
      formatting: footers(footer('default', '— # —', 'center'), footer('even', '— # —', 'center')),
      severity: 'info',
    },
    {
      text: marked,
      formatting: footers(footer('default', '— # —', 'right', '宋体', 9), footer('even')),
      severity: 'info',
      message: '页码为小五字',
    },
    {
      text: marked,
      formatting: footers(footer('default', '— # —', 'right', '仿宋'), footer('even')),
      severity: 'info',
      message: '页码用的是仿宋',
    },
    { text: marked, formatting: setSections({ titlePage: true }), severity: 'info', message: '首页没有页码' },
  ],
});
