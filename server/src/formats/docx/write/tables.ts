import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Line } from '../../../core/layout/layout.js';
import { elementFormat, pageValues, twips } from '../values.js';
import type { FlowRow, FlowTable } from './flow.js';
import { runsOf, type Setting } from './paragraphs.js';
import { styleIds } from './styles.js';

/** LibreOffice adds the border to a row, Word counts it in: twips that a row is lower than its rows of the grid. */
const room = 16;
const border = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/** A table of fixed columns, its header repeated, no row parted over pages but one that no page could hold. */
export function textTable(item: FlowTable, setting: Setting): Table {
  const edges = item.edges.map((x) => twips(x));
  const widths = edges.slice(1).map((right, c) => right - (edges[c] as number));
  const size = item.rows.flatMap((row) => row.cells.flat())[0]?.size ?? elementFormat('table').size;
  // Half a character beside the text, less what the borders take.
  const side = Math.max(0, size * 10 - 12);
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    margins: { left: side, right: side, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: item.rows.map((row, r) => tableRow(row, r, item, widths, size, setting)),
  });
}

function tableRow(
  row: FlowRow,
  r: number,
  item: FlowTable,
  widths: readonly number[],
  size: number,
  { profile, notes }: Setting,
): TableRow {
  const { pitch } = pageValues(profile);
  return new TableRow({
    tableHeader: row.header,
    cantSplit: row.height <= profile.lines,
    height: { value: row.height * pitch - room, rule: HeightRule.ATLEAST },
    keepNext: row.header && item.rows.length > 1,
    children: widths.map((width, c) => {
      const lines = row.cells[c] ?? [];
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: row.header || row.height === 1 ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        children: [
          new Paragraph({
            style: styleIds.table,
            spacing: {
              line: row.height === 1 ? Math.min(size * 25, pitch - 25) : pitch - 25,
              lineRule: 'exact',
            },
            ...alignmentOf(lines[0]),
            ...(item.newPage && r === 0 ? { pageBreakBefore: true } : {}),
            children: sized(lines, size, notes),
          }),
        ],
      });
    }),
  });
}

function alignmentOf(line: Line | undefined) {
  if (line?.align === 'centre') return { alignment: AlignmentType.CENTER };
  return line?.align === 'right' ? { alignment: AlignmentType.RIGHT } : {};
}

function sized(lines: readonly Line[], size: number, notes: Setting['notes']) {
  return runsOf(
    lines,
    '仿宋',
    notes,
    size === elementFormat('table').size ? {} : { size: size * 2, sizeComplexScript: size * 2 },
  );
}
