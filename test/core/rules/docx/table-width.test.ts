import rule from '../../../../server/src/core/rules/docx/table-width.js';
import type { FormattingChange } from '../../../../server/src/core/standards/formattingChanges.js';
import { changes, setSections } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const table = '| 单位 | 值班电话 |\n|---|---|\n| 白石区 | 0000000 |';
const marked = table.replace('| 单位 | 值班电话 |', '⟦| 单位 | 值班电话 |⟧');
const width =
  (value: number | undefined): FormattingChange =>
  (formatting) => ({
    ...formatting,
    tables: formatting.tables.map(({ span }) => ({ span, ...(value === undefined ? {} : { width: value }) })),
  });
const format = 'plaintext' as const;

testRule(rule, {
  valid: [
    table,
    { format, text: table, formatting: asIs },
    { format, text: table, formatting: width(undefined) },
    // Standing out by the blank in its cells.
    { format, text: table, formatting: width(8845 + 216) },
    { format, text: table, formatting: width(5000) },
    // On a page on its side there is more room.
    {
      format,
      text: table,
      formatting: changes(width(13000), setSections({ paper: { width: 16838, height: 11906 } })),
    },
    { format, text: '| 抄送：市委办公室。 |\n|---|\n| 云岭市人民政府办公室 |', formatting: width(9638) },
    { format, text: '| 云岭市人民政府文件 |\n|---|\n| 云岭政发〔2026〕8号 |', formatting: width(9638) },
    { format, text: '', formatting: asIs },
  ],
  invalid: [
    {
      format,
      text: marked,
      formatting: width(10205),
      severity: 'warning',
      message: '表格宽180毫米，超出版心（宽156毫米）',
    },
    { format, text: marked, formatting: width(9300) },
    {
      format,
      text: `请按下表值班。\n\n${marked}\n\n请遵照执行。`,
      formatting: width(9638),
      message: '170毫米',
    },
    { format, text: `${marked}\n\n请按下表带班。\n\n${marked}`, formatting: width(11906) },
  ],
});
