import type { SectionFormat } from '../../../../server/src/core/model/formatting.js';
import rule from '../../../../server/src/core/rules/docx/grid.js';
import {
  changes,
  type FormattingChange,
  setRuns,
  setSections,
} from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const noGrid: FormattingChange = (formatting) => ({
  ...formatting,
  sections: formatting.sections.map(({ grid: _, ...section }): SectionFormat => section),
});
const marked = notice({ title: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧' });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    {
      text: notice(),
      formatting: setSections({ grid: { type: 'snapToChars', linePitch: 579, charSpace: -849 } }),
    },
    {
      text: notice(),
      formatting: setSections({ grid: { type: 'linesAndChars', linePitch: 595, charSpace: -849 } }),
    },
    // Size and margins are reported by themselves.
    { text: notice(), formatting: changes(noGrid, setRuns(['paragraph'], { size: 14 })) },
    {
      text: notice(),
      formatting: changes(
        noGrid,
        setSections({
          margins: { top: 1440, bottom: 1440, left: 1800, right: 1800, header: 851, footer: 992 },
        }),
      ),
    },
    { text: '值班登记\n\n王某某', formatting: noGrid },
    { text: '', formatting: noGrid },
  ],
  invalid: [
    {
      text: marked,
      formatting: noGrid,
      severity: 'info',
      message: '每行排27字，一般每行排28字（GB/T 9704—2012 5.2.3）',
    },
    {
      text: marked,
      formatting: setSections({ grid: { type: 'lines', linePitch: 579 } }),
      message: '每行排27字',
    },
    {
      text: marked,
      formatting: setSections({ grid: { type: 'linesAndChars', linePitch: 579, charSpace: 2000 } }),
      message: '每行排26字',
    },
    {
      text: marked,
      formatting: setSections({ grid: { type: 'linesAndChars', linePitch: 579, charSpace: -3277 } }),
      message: '每行排29字',
    },
  ],
});
