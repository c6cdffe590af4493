import type { ParagraphFormat } from '../../../../server/src/core/model/formatting.js';
import rule from '../../../../server/src/core/rules/docx/line-pitch.js';
import {
  changes,
  setParagraphs,
  setSections,
} from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const pitch = (
  line: number,
  rule: ParagraphFormat['spacing']['rule'] = 'exact',
  which: readonly ['paragraph'] | string = ['paragraph'],
) => setParagraphs(which, { spacing: { before: 0, after: 0, line, rule } });
const first = '为做好今年防汛工作，经市人民政府同意，现将有关事项通知如下。';
const marked = notice({ body: `⟦${first}⟧\n请认真贯彻执行，落实到每一个岗位、每一名责任人。` });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice(), formatting: pitch(560) },
    { text: notice(), formatting: pitch(580) },
    { text: notice(), formatting: pitch(579, 'atLeast') },
    // Single spacing on a grid of 22 lines.
    { text: notice(), formatting: pitch(240, 'auto') },
    { text: notice(), formatting: pitch(600), office: { layout: { profile: 'pitch30' } } },
    { text: notice(), formatting: pitch(560), office: { layout: { profile: 'pitch28' } } },
    // Short lines may hold a formula or a picture.
    { text: notice({ body: `${first}\n见下图。` }), formatting: pitch(240, 'auto', '见下图') },
    { text: '值班登记，请按时填写。\n王某某，李某某，都在值班，请按时交接班。', formatting: pitch(600) },
  ],
  invalid: [
    {
      text: marked,
      formatting: pitch(600),
      severity: 'warning',
      message:
        '正文行距为30磅（共2段），每面排21行，一般每面排22行（GB/T 9704—2012 5.2.3）：段落→行距→固定值28.95磅',
    },
    { text: marked, formatting: pitch(500), severity: 'info', message: '每面排25行' },
    { text: marked, formatting: pitch(640, 'atLeast'), message: '正文行距为最小值32磅（共2段），每面排19行' },
    {
      text: marked,
      formatting: changes(pitch(360, 'auto'), setSections({ grid: { type: 'lines', linePitch: 312 } })),
      message: '正文行距为1.5倍（共2段），每面行数不定',
    },
    { text: marked, formatting: pitch(240, 'atLeast'), message: '最小值12磅' },
    // A multiple of the grid.
    { text: marked, formatting: pitch(360, 'auto'), message: '正文行距为1.5倍（共2段），每面排14行' },
    // One paragraph that differs from the rest.
    {
      text: notice({ body: `${first}\n⟦请认真贯彻执行，落实到每一个岗位、每一名责任人。⟧` }),
      formatting: pitch(600, 'exact', '请认真贯彻'),
      message: '正文行距为30磅，',
    },
  ],
});
