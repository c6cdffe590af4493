import rule from '../../../../server/src/core/rules/docx/colour-remains.js';
import { changes, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const head = '云岭市人民政府办公室文件\n云岭政办发〔2026〕8号';

testRule(rule, {
  valid: [
    notice({ head }),
    // The mark is red.
    { text: notice({ head }), formatting: asIs },
    { text: notice({ head }), formatting: setRuns(['documentNumber'], { colour: 'FF0000' }) },
    // As good as black.
    { text: notice(), formatting: setRuns(['paragraph'], { colour: '222222' }) },
    { text: notice(), formatting: setRuns(['paragraph'], { colour: '333333' }) },
    { text: notice(), formatting: setRuns(['paragraph'], { highlight: 'white' }) },
    { text: notice(), formatting: setRuns(['paragraph'], { highlight: 'FAFAFA' }) },
    { text: notice(), formatting: setRuns(['paragraph'], { bold: true, italic: true }) },
    {
      text: notice({ tail: '附件\n值班登记表\n填表人应当如实填写值班情况。' }),
      formatting: setRuns('如实', { colour: 'FF0000' }),
    },
    {
      text: '云岭市人民政府令\n第12号\n《云岭市防汛管理办法》已经市人民政府常务会议通过，现予公布，自2026年7月1日起施行。\n市长　王某某\n2026年6月5日',
      formatting: setRuns(['title'], { colour: 'FF0000' }),
    },
    { text: '值班登记\n请按时填写。', formatting: setRuns('请按时填写。', { colour: 'FF0000' }) },
  ],
  invalid: [
    {
      text: notice({ body: '请于⟦6月10日前⟧报送值班表，逾期不再受理。' }),
      formatting: setRuns('6月10日前', { colour: 'FF0000' }),
      severity: 'warning',
      message: '文字是红色，除版头外文字应为黑色（GB/T 9704—2012 5.2.4）',
    },
    {
      text: notice({ body: '请⟦查阅⟧市防汛指挥部网站。' }),
      formatting: setRuns('查阅', { colour: '0563C1' }),
      message: '蓝色',
    },
    {
      text: notice({ body: '⟦请查阅市防汛指挥部网站。⟧' }),
      formatting: setRuns(['paragraph'], { colour: '595959' }),
      message: '灰色',
    },
    {
      text: notice({ body: '请⟦查阅⟧市防汛指挥部网站，报送值班表。' }),
      formatting: changes(setRuns('查阅', { highlight: 'yellow' }), setRuns('报送', { highlight: 'FFFF00' })),
      message: '残留突出显示或底纹（共2处）',
    },
    {
      text: notice({ body: '请⟦尽快⟧报送值班表。' }),
      formatting: setRuns('尽快', { strike: true }),
      message: '残留加删除线的文字',
    },
    // Neighbouring runs are one place.
    {
      text: notice({ body: '请⟦尽快报送⟧值班表，逾期不再受理。' }),
      formatting: changes(setRuns('尽快', { colour: 'FF0000' }), setRuns('报送', { colour: 'C00000' })),
      message: '文字是红色，',
    },
    {
      text: notice({ title: '云岭市人民政府办公室关于做好⟦防汛⟧工作的通知' }),
      formatting: setRuns('防汛', { colour: '00B050' }),
      message: '绿色',
    },
  ],
});
