import { eastAsianWidth } from 'get-east-asian-width';
import pc from 'picocolors';
import type { Document } from '../../core/model/document.js';
import type { EvidenceCell, EvidenceRow, EvidenceTable, FactRow } from '../../features/evidence.js';
import { csvTable, markdownTable, toWidth, widthOf } from './table.js';

const head = ['证据', '名称', '提交人', '争议', '采信', '理由'] as const;
const noVerdict = '未写明';
const noReason = '未写理由';

/** How often and where the document keeps silent. */
function summaryOf({ evidence, facts }: EvidenceTable): { text: string; gaps: number } {
  const count = (...gaps: readonly string[]) =>
    evidence.filter((row) => row.gaps.some((gap) => gaps.includes(gap))).length;
  const undecided = count('verdict');
  const unreasoned = evidence.filter((row) => row.gaps.includes('reason') && row.verdict).length;
  const openFacts = facts.filter((fact) => !fact.finding || !fact.reason).length;
  const parts = [
    undecided > 0 ? `${undecided}份没有写明是否采信` : '',
    unreasoned > 0 ? `${unreasoned}份没有写明理由` : '',
    openFacts > 0 ? `${openFacts}项有争议的事实没有写明认定意见或者理由` : '',
  ].filter(Boolean);
  const contested = evidence.filter(({ disputes }) => disputes.length > 0).length;
  const all = `共${evidence.length}份证据，${contested}份有争议`;
  return { text: `${all}；${parts.join('，') || '均已写明'}`, gaps: undecided + unreasoned + openFacts };
}

function disputesOf({ disputes }: EvidenceRow): string {
  return disputes.map(({ text }) => text).join('、') || '无';
}

function verdictOf({ verdict }: EvidenceRow): string {
  return verdict?.text ?? noVerdict;
}

function reasonOf({ reason, gaps }: EvidenceRow): string {
  return reason?.text ?? (gaps.includes('reason') ? noReason : '');
}

function cellsOf(row: EvidenceRow): string[] {
  const by = row.by || '—';
  return [row.label, row.name.text, by, disputesOf(row), verdictOf(row), reasonOf(row)];
}

function factCells({ about, finding, reason }: FactRow): string[] {
  return [about.text, finding?.text ?? noVerdict, reason?.text ?? noReason];
}

const factHead = ['有争议的事实', '认定意见', '理由'];

/** For people: columns that fit the terminal, what is missing in red. */
export function evidenceStylish(_document: Document, table: EvidenceTable): string {
  const room = Math.min(Math.max(process.stdout.columns ?? 110, 70), 140);
  const out = [pc.bold([table.name, table.number].filter(Boolean).join('　')), ''];
  if (table.evidence.length === 0) {
    return `${out[0]}\n\n文中没有列明的证据。证据可写作“申请人提交的证据：证据1：…；证据2：…”\n`;
  }
  const rows = [[...head], ...table.evidence.map(cellsOf)];
  const most = [8, 30, 14, 20, 10];
  const widths = most.map((max, i) =>
    Math.min(max, Math.max(...rows.map((row) => widthOf(row[i] as string)))),
  );
  widths.push(Math.max(16, room - widths.reduce((sum, width) => sum + width + 2, 0)));
  const styleOf = (row: readonly string[]) => (cell: string, i: number) => {
    if (i === 4 && row[4] === noVerdict) return pc.red(cell);
    if (i === 5 && row[5] === noReason) return pc.red(cell);
    if (i === 4 && row[4] === '不采信') return pc.yellow(cell);
    return cell;
  };
  out.push(...lines(rows[0] as string[], widths).map((line) => pc.dim(line.join('  ').trimEnd())));
  for (const row of rows.slice(1)) {
    const style = styleOf(row);
    for (const line of lines(row, widths)) out.push(line.map(style).join('  ').trimEnd());
  }
  if (table.facts.length > 0) {
    out.push('');
    const narrow = [30, Math.floor((room - 34) / 2), Math.ceil((room - 34) / 2)];
    out.push(...lines(factHead, narrow).map((line) => pc.dim(line.join('  ').trimEnd())));
    for (const fact of table.facts) {
      const row = factCells(fact);
      for (const line of lines(row, narrow)) {
        const styled = line.map((cell, i) =>
          (i > 0 && row[i] === noVerdict) || row[i] === noReason ? pc.red(cell) : cell,
        );
        out.push(styled.join('  ').trimEnd());
      }
    }
  }
  const { text, gaps } = summaryOf(table);
  out.push('', gaps > 0 ? pc.yellow(text) : pc.green(text), '');
  return out.join('\n');
}

/** A row as lines of cells, each filled to its width. */
function lines(row: readonly string[], widths: readonly number[]): string[][] {
  const wrapped = row.map((cell, i) => wrap(cell, widths[i] as number));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, n) =>
    wrapped.map((cell, i) => toWidth(cell[n] ?? '', widths[i] as number)),
  );
}

const notAtStart = /[，。、；：！？”’）》〕]/;

/** Lines of at most `width` columns; a closing mark stays with the character before it. */
function wrap(text: string, width: number): string[] {
  const out: string[] = [];
  let line = '';
  let used = 0;
  const all = [...text];
  all.forEach((char, i) => {
    const own = eastAsianWidth(char.codePointAt(0) as number);
    const next = all[i + 1];
    const needed = Math.max(own + (next && notAtStart.test(next) ? 2 : 0), numberFrom(all, i));
    const inside = /\d/.test(char) && /\d/.test(all[i - 1] ?? '') && used < width;
    if (used > 0 && used + needed > width && !notAtStart.test(char) && !inside) {
      out.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += own;
  });
  if (line !== '' || out.length === 0) out.push(line);
  return out;
}

/** Columns of the digits from `i` on, which stay together. */
function numberFrom(all: readonly string[], i: number): number {
  let n = i;
  while (n < all.length && n < i + 8 && /\d/.test(all[n] as string)) n++;
  return n - i;
}

export function evidenceMarkdown(_document: Document, table: EvidenceTable): string {
  const marked = (cells: string[]) =>
    cells.map((cell) => (cell === noVerdict || cell === noReason ? `**${cell}**` : cell));
  const out = [`# ${[table.name, table.number].filter(Boolean).join('　')}`, ''];
  out.push(...markdownTable([[...head], ...table.evidence.map((row) => marked(cellsOf(row)))]));
  if (table.facts.length > 0)
    out.push('', ...markdownTable([factHead, ...table.facts.map((fact) => marked(factCells(fact)))]));
  out.push('', summaryOf(table).text, '');
  return out.join('\n');
}

/** The evidence alone: a spreadsheet has one table. */
export function evidenceCsv(document: Document, table: EvidenceTable): string {
  const line = (row: EvidenceRow) => String(document.source.positionAt(row.name.span.start).line);
  return csvTable([
    [...head, '种类', '行'],
    ...table.evidence.map((row) => [...cellsOf(row), row.kind, line(row)]),
  ]);
}

/** `gaps` says what is missing: `verdict` whether it is adopted, `reason` why. Lines and columns count from 1. */
export function evidenceJson(document: Document, table: EvidenceTable, file: string): string {
  const place = ({ text, span }: EvidenceCell) => {
    const { line, column } = document.source.positionAt(span.start);
    return { text, line, column };
  };
  const report = {
    file,
    name: table.name,
    number: table.number ?? null,
    evidence: table.evidence.map((row) => ({
      label: row.label,
      ...place(row.name),
      by: row.by || null,
      kind: row.kind || null,
      disputes: row.disputes.map(place),
      verdict: row.verdict ? { kind: row.verdict.verdict, ...place(row.verdict) } : null,
      reason: row.reason ? place(row.reason) : null,
      gaps: row.gaps,
    })),
    facts: table.facts.map(({ about, finding, reason }) => ({
      about: place(about),
      finding: finding ? place(finding) : null,
      reason: reason ? place(reason) : null,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
