import { type Block, type Document, headRoles } from '../../../core/model/document.js';
import { signatureNames, titleIssuers } from '../../../core/model/elements.js';
import type { FrontMatterKey } from '../../../core/model/frontMatter.js';
import { withoutBlanks } from '../../../core/text.js';

/** What is told by front matter instead of lines of the text. */
export interface Matter {
  readonly fields: readonly (readonly [key: FrontMatterKey, values: readonly string[]])[];
  /** The blocks that the fields stand for. */
  readonly blocks: ReadonlySet<Block>;
}

const none: Matter = { fields: [], blocks: new Set() };

/** 版头 and 版记 as front matter, each as a whole and only where the same would be printed from it. */
export function matterOf(document: Document): Matter {
  const parts = [headMatter(document), colophonMatter(document)];
  return {
    fields: parts.flatMap(({ fields }) => fields),
    blocks: new Set(parts.flatMap(({ blocks }) => [...blocks])),
  };
}

const signerLabel = /签[\s　]*发[\s　]*人[\s　]*[:：][\s　]*/;

function headMatter(document: Document): Matter {
  const { main, genre } = document;
  // A head is printed from front matter for the 文种 of 条例 clause 8 alone.
  if (!genre?.statutory) return none;
  const title = main.titleBlocks[0]?.index ?? Number.POSITIVE_INFINITY;
  const blocks = main.blocks.filter((block) => headRoles.has(block.role));
  if (blocks.length === 0 || blocks.some((block) => block.index > title)) return none;
  const of = (role: Block['role']) => blocks.filter((block) => block.role === role);
  const textOf = (block: Block | undefined) => block && document.slice(block.content);

  const numbers = of('documentNumber');
  if (numbers.length > 1) return none;
  const line = textOf(numbers[0]);
  const label = line === undefined ? null : signerLabel.exec(line);
  const number = label ? line?.slice(0, label.index).trim() : line;
  const signers = [
    ...(label ? namesIn(line?.slice(label.index + label[0].length) ?? '') : []),
    ...of('signer').flatMap((block) => namesIn(document.slice(block.content).replace(signerLabel, ''))),
  ];
  const issuers = issuersOfMark(document, of('issuerMark'), number);
  if (!issuers) return none;
  const fields = (
    [
      ['发文机关', issuers],
      ['发文字号', number ? [number] : []],
      ['签发人', signers],
      ['密级', one(textOf(of('classification')[0]))],
      ['紧急程度', one(textOf(of('urgency')[0]))],
      ['份号', one(textOf(of('copyNumber')[0]))],
    ] as const
  ).filter(([, values]) => values.length > 0);
  return { fields, blocks: new Set(blocks) };
}

function one(text: string | undefined): string[] {
  return text === undefined ? [] : [withoutBlanks(text)];
}

/**
 * The agencies of the 发文机关标志; undefined where it names others than those that issue the text, or where another mark
 * would be printed from their names.
 */
function issuersOfMark(
  document: Document,
  marks: readonly Block[],
  number: string | undefined,
): string[] | undefined {
  if (marks.length === 0) return [];
  const lines = marks.map((block) => withoutBlanks(document.slice(block.content)));
  const suffixed = lines.some((line) => line.endsWith('文件'));
  const names = lines.map((line) => line.replace(/文件$/, '')).filter(Boolean);
  if (suffixed !== (printedForm(document, number) === 'document')) return undefined;
  if (!suffixed && names.length > 1) return undefined;
  const signed = signatureNames(document, document.main);
  const issuers = signed.length > 0 ? signed : titleIssuers(document.main.title ?? '');
  // 决议 and 公报 begin with the meeting that passed them.
  const others = issuers.map(withoutBlanks).filter((name) => !/会议$/.test(name));
  return others.length === 0 || names.every((name) => others.includes(name)) ? names : undefined;
}

/** The form that a text without a mark of its own is printed in; as `core/layout/form.ts` tells it. */
function printedForm({ genre }: Document, number = ''): 'document' | 'letter' | 'order' | 'minutes' {
  if (genre?.name === '命令') return 'order';
  if (genre?.name === '纪要') return 'minutes';
  if (/函[〔﹝[［【（(]/.test(number)) return 'letter';
  return genre?.name === '函' && !/[发报请字][〔﹝[［【（(]/.test(number) ? 'letter' : 'document';
}

/** Names parted by blanks or 、; a name of two letters may be spaced (张　三). */
function namesIn(text: string): string[] {
  const names = text.split(/[\s　、，,]+/).filter(Boolean);
  return names.length > 1 && names.every((name) => name.length === 1) ? [names.join('')] : names;
}

const copyLabel = /^抄[\s　]*送[\s　]*[:：][\s　]*/;
const printed = /((?:19|20)\d{2}[\s　]*年[\s　]*\d{1,2}[\s　]*月[\s　]*\d{1,2}[\s　]*日)[\s　]*印[\s　]*发$/;

function colophonMatter(document: Document): Matter {
  const copies = document.blocks.filter((block) => block.role === 'copyTo');
  const printers = document.blocks.filter((block) => block.role === 'printer');
  if (copies.length > 1 || printers.length > 1) return none;
  const fields: [FrontMatterKey, readonly string[]][] = [];
  const [copy] = copies;
  if (copy) {
    const line = document.slice(copy.content);
    const label = copyLabel.exec(line);
    if (!label || !line.endsWith('。')) return none;
    fields.push(['抄送', [line.slice(label[0].length, -1)]]);
  }
  const [printer] = printers;
  if (printer) {
    const line = document.slice(printer.content);
    const match = printed.exec(line);
    if (!match) return none;
    const office = line.slice(0, match.index).trim();
    if (office) fields.push(['印发机关', [office]]);
    fields.push(['印发日期', [withoutBlanks(match[1] as string)]]);
  }
  return { fields, blocks: new Set([...copies, ...printers]) };
}
