import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OfficeConfig } from '../../core/model/office.js';
import type { DocumentFacts } from '../../core/workspace/facts.js';
import type { Series } from '../../core/workspace/ledger.js';
import { csvTable, markdownTable } from './table.js';

export const ledgerFormats = ['stylish', 'json', 'csv', 'markdown'] as const;
export type LedgerFormat = (typeof ledgerFormats)[number];

type Mark = '重号' | '缺号' | '下一号' | '';

/** One line of the ledger. */
interface Row {
  readonly number: string;
  readonly serial: number | string;
  readonly mark: Mark;
  readonly document?: DocumentFacts;
}

/** The ledger in one of its formats. */
export async function render(
  series: readonly Series[],
  format: LedgerFormat,
  office: OfficeConfig | undefined,
): Promise<string> {
  switch (format) {
    case 'stylish':
      return stylish(series, office);
    case 'json':
      return json(series, office);
    case 'csv':
      return csv(series);
    case 'markdown':
      return markdown(series, office);
  }
}

/** Documents, gaps and the next free number, in the order of the serials. */
function rowsOf({ code, year, entries, missing, next }: Series): Row[] {
  const rows: Row[] = [];
  const gaps = [...missing];
  for (const { number, documents, duplicate } of entries) {
    if (gaps[0] && gaps[0][1] < number.serial) {
      const [from, to] = gaps.shift() as readonly [number, number];
      const serial = from === to ? from : `${from}—${to}`;
      rows.push({ number: `${code}〔${year}〕${serial}号`, serial, mark: '缺号' });
    }
    for (const document of documents)
      rows.push({ number: number.key, serial: number.serial, mark: duplicate ? '重号' : '', document });
  }
  rows.push({ number: next, serial: /(\d+)号$/.exec(next)?.[1] ?? '', mark: '下一号' });
  return rows;
}

async function stylish(series: readonly Series[], office: OfficeConfig | undefined): Promise<string> {
  const { default: pc } = await import('picocolors');
  const out: string[] = [];
  let duplicates = 0;
  let missing = 0;
  for (const one of series) {
    out.push('', `${pc.bold(`${one.code}〔${one.year}〕`)}${nameOf(one, office)}  ${countOf(one)}件`);
    for (const { number, serial, mark, document } of rowsOf(one)) {
      const place = `${serial}号`.padStart(9);
      if (mark === '下一号') out.push(pc.green(`${place}  下一号：${number}`));
      else if (mark === '缺号') out.push(pc.yellow(`${place}  缺号`));
      else if (document) {
        const date = document.date ?? '          ';
        const warning = mark ? pc.red(`  ${mark}`) : '';
        out.push(
          `${place}  ${date}  ${document.title ?? '（没有标题）'}  ${pc.dim(shownPath(document))}${warning}`,
        );
      }
    }
    duplicates += one.entries.filter((entry) => entry.duplicate).length;
    missing += one.missing.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  }
  const count = series.reduce((sum, one) => sum + countOf(one), 0);
  const faults = [
    duplicates > 0 ? pc.red(`重号 ${duplicates} 个`) : '',
    missing > 0 ? pc.yellow(`缺号 ${missing} 个`) : '',
  ].filter(Boolean);
  out.push(
    '',
    count === 0
      ? '没有找到带发文字号的文件'
      : `共 ${count} 件${faults.length > 0 ? `，${faults.join('，')}` : ''}`,
    '',
  );
  return out.join('\n');
}

function json(series: readonly Series[], office: OfficeConfig | undefined): string {
  const report = {
    version: '1',
    series: series.map((one) => ({
      code: one.code,
      year: one.year,
      name: office?.numbering?.codes[one.code]?.name ?? null,
      next: one.next,
      missing: one.missing.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
      entries: one.entries.map(({ number, documents, duplicate }) => ({
        number: number.key,
        serial: number.serial,
        duplicate,
        documents: documents.map((document) => ({
          path: shownPath(document),
          title: document.title ?? null,
          genre: document.genre ?? null,
          date: document.date ?? null,
          issuers: document.issuers,
        })),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const columns = ['发文字号', '标记', '成文日期', '文种', '标题', '发文机关', '文件'];

function cells({ number, mark, document }: Row): string[] {
  return [
    number,
    mark,
    document?.date ?? '',
    document?.genre ?? '',
    document?.title ?? '',
    document?.issuers.join('、') ?? '',
    document ? shownPath(document) : '',
  ];
}

function csv(series: readonly Series[]): string {
  return csvTable([columns, ...series.flatMap((one) => rowsOf(one).map(cells))]);
}

function markdown(series: readonly Series[], office: OfficeConfig | undefined): string {
  const out = ['# 文号台账'];
  for (const one of series) {
    out.push('', `## ${one.code}〔${one.year}〕${nameOf(one, office)}`, '');
    out.push(...markdownTable([columns, ...rowsOf(one).map(cells)]));
  }
  return `${out.join('\n')}\n`;
}

function nameOf({ code }: Series, office: OfficeConfig | undefined): string {
  const codes = office?.numbering?.codes;
  if (!codes) return '';
  const own = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return own ? (own.name ? `（${own.name}）` : '') : '（代字表外）';
}

function countOf({ entries }: Series): number {
  return entries.reduce((sum, { documents }) => sum + documents.length, 0);
}

/** As the shell would name it. */
function shownPath({ path: uri }: DocumentFacts): string {
  return path.relative('.', fileURLToPath(uri));
}
