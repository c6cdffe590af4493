import { formatNumber } from '../../model/quantities.js';
import { type Cell, type Table, tablesOf } from '../../model/tables.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const totalLabel = /^(?:合计|总计|共计|总数|总和|合计数|总计数)(?:（[^（）]{1,8}）|\([^()]{1,8}\))?$/;
const subtotalLabel = /小计|合计|总计|共计|其中|全市|全县|全省|全区/;
/** Columns that are not added up. */
const notAdded =
  /率|比|均|序号|编号|排名|名次|位次|单价|标准|年份|年度|日期|时间|电话|代码|增长|增幅|±|%|％|分数|得分|级/;
/** Rows numbered as parts of other rows: a total counts only one level of them. */
const levels = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
  /^\d+[.．、]/,
  /^[（(]\d+[）)]/,
];

export default defineRule(
  {
    id: 'consistency/table-total',
    clauses: ['RL-20', 'CW-29'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '表格的合计等于各行、各列之和',
    rationale:
      '表格中“合计”行的数应当等于上面各行之和，“合计”列的数应当等于同行各列之和。有小计、“其中”、分级编号或者比率的，以及看不出是相加关系的，不检查；有小数的允许四舍五入造成的误差。',
    examples: [
      {
        bad: '| 县区 | 户数 |\n| --- | --- |\n| 青溪县 | 38 |\n| 白石区 | 16 |\n| 合计 | ⟦55⟧ |',
        good: '| 县区 | 户数 |\n| --- | --- |\n| 青溪县 | 38 |\n| 白石区 | 16 |\n| 合计 | 54 |',
      },
    ],
  },
  function* (document) {
    for (const table of tablesOf(document)) {
      yield* checkColumns(table);
      yield* checkRows(table);
    }
  },
);

interface Value {
  readonly value: number;
  readonly half: number;
  readonly decimals: number;
}

/** A number and nothing else; a dash or nothing is none at all; anything else makes the line unfit. */
function readCell(cell: Cell | undefined): Value | undefined {
  const text = cell?.text ?? '';
  if (/^[-—–/－]{0,2}$/.test(text)) return { value: 0, half: 0, decimals: 0 };
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?$/.test(text)) return undefined;
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text.replace(/,/g, '')), half: decimals ? 10 ** -decimals / 2 : 0, decimals };
}

interface Line {
  readonly parts: readonly Value[];
  readonly total: Value;
  readonly cell: Cell;
}

/** Undefined when the numbers cannot be parts and total: an average, a maximum, an empty line. */
function lineOf(cells: readonly (Cell | undefined)[], cell: Cell | undefined): Line | undefined {
  const total = readCell(cell);
  const parts: Value[] = [];
  for (const one of cells) {
    const value = readCell(one);
    if (!value) return undefined;
    parts.push(value);
  }
  if (!cell || !total || !/\d/.test(cell.text)) return undefined;
  const counted = parts.filter((part, i) => part.value !== 0 || /\d/.test(cells[i]?.text ?? ''));
  if (counted.length < 2 || counted.some((part) => part.value < 0)) return undefined;
  return total.value < Math.max(...parts.map((part) => part.value)) ? undefined : { parts, total, cell };
}

function sumOf({ parts }: Line): number {
  return parts.reduce((so, part) => so + part.value, 0);
}

function agrees(line: Line): boolean {
  const all = [...line.parts, line.total];
  const tolerance = all.some((one) => one.decimals > 0) ? all.reduce((so, one) => so + one.half, 0) : 0;
  return Math.abs(sumOf(line) - line.total.value) <= tolerance + 1e-9 * Math.abs(line.total.value);
}

function finding(line: Line): RawFinding {
  const right = formatNumber(
    sumOf(line),
    Math.max(...[...line.parts, line.total].map((one) => one.decimals)),
  );
  const shown = line.parts.filter((part) => part.value !== 0).map((part) => formatNumber(part.value));
  const reckoning =
    shown.length > 8 ? `${shown.slice(0, 3).join('＋')}＋…共${shown.length}项` : shown.join('＋');
  return {
    span: line.cell.span,
    message: `合计与各项之和不符：${reckoning}＝${right}，表中写作${line.cell.text}`,
    fixes: [replacement(line.cell.span, right, `把合计改为${right}`, false)],
  };
}

/** The total row is the last or the first; what it adds up are plain rows of one level. */
function* checkColumns({ header, rows }: Table): Generator<RawFinding> {
  const labels = rows.map(labelOf);
  const at = labels.findIndex((label) => totalLabel.test(label));
  if (at < 0 || (at !== 0 && at !== rows.length - 1) || rows.length < 3) return;
  const items = rows.filter((_, i) => i !== at);
  const names = labels.filter((_, i) => i !== at);
  if (names.some((name) => subtotalLabel.test(name))) return;
  if (levels.filter((level) => names.some((name) => level.test(name))).length > 1) return;
  const totals = rows[at] as readonly Cell[];
  const lines: Line[] = [];
  for (let column = 1; column < header.length; column++) {
    if (notAdded.test(header[column]?.text ?? '')) continue;
    const line = lineOf(
      items.map((row) => row[column]),
      totals[column],
    );
    if (line) lines.push(line);
  }
  const wrong = lines.filter((line) => !agrees(line));
  // Where no column adds up, the rows are not the parts of the total.
  if (lines.length > 1 && wrong.length * 2 > lines.length) return;
  for (const line of wrong) yield finding(line);
}

function labelOf(row: readonly Cell[]): string {
  const first = row[0]?.text ?? '';
  return /^\d*$/.test(first) ? (row[1]?.text ?? first) : first;
}

/** The total column is the last or the first of the numbers; that it adds up the others the other rows must show. */
function* checkRows({ header, rows }: Table): Generator<RawFinding> {
  const at = header.findIndex(({ text }) => /^(?:合计|总计|共计|小计)$/.test(text));
  if (at < 1 || header.filter(({ text }) => subtotalLabel.test(text)).length > 1) return;
  const columns = header.map((_, i) => i).filter((i) => i > 0 && i !== at);
  const numeric = columns.filter(
    (i) => rows.every((row) => readCell(row[i])) && rows.some((row) => /\d/.test(row[i]?.text ?? '')),
  );
  const added = numeric.filter((i) => !/^(?:序号|编号)$/.test(header[i]?.text ?? ''));
  if (added.length < 2 || added.some((i) => notAdded.test(header[i]?.text ?? ''))) return;
  if (at > (added[0] as number) && at < (added.at(-1) as number)) return;
  const lines: Line[] = [];
  for (const row of rows) {
    const line = lineOf(
      added.map((i) => row[i]),
      row[at],
    );
    if (line) lines.push(line);
  }
  const wrong = lines.filter((line) => !agrees(line));
  if (lines.length - wrong.length < 2 || wrong.length * 2 > lines.length) return;
  for (const line of wrong) yield finding(line);
}
