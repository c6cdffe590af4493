import type { Block, Document } from '../model/document.js';
import { firstOf } from '../model/elements.js';
import { type Named, statedValues } from '../model/recipients.js';
import type { Form } from './layout.js';
import { added, nameSpans, type Piece, piecesIn, withoutBlanks } from './pieces.js';

/** The elements of 版头, from the text or else from the front matter; each as what is printed. */
export interface HeadElements {
  readonly form: Form;
  /** Names above one another; `文件` apart, to their right. Empty where no mark is known. */
  readonly marks: readonly MarkName[];
  readonly suffix?: readonly Piece[];
  readonly number?: Element;
  readonly signers: readonly Element[];
  /** 份号, 密级和保密期限, 紧急程度. */
  readonly copyNumber?: Element;
  readonly classification?: Element;
  readonly urgency?: Element;
  /** Whether the title serves as the mark, as in 令 and 纪要. */
  readonly titleIsMark: boolean;
}

export interface Element {
  readonly pieces: readonly Piece[];
  readonly block?: number;
}

export type MarkName = Element;

/** More signers or agencies than a head can hold are a mistake of the text. */
const mostSigners = 8;
const mostMarks = 12;

/**
 * What stands above the red line, or undefined for a text without 版头: a plan, a case document, an excerpt.
 * A 文种 of 条例 clause 8 with a 发文字号 has one, though its text may not say so, as on web sites.
 */
export function headElements(document: Document): HeadElements | undefined {
  const { main } = document;
  const blockOf = (role: Parameters<typeof firstOf>[1]) => firstOf(main, role);
  const markBlocks = main.blocks.filter((block) => block.role === 'issuerMark');
  const numberBlock = blockOf('documentNumber');
  const statedNumber = statedValues(document, '发文字号')[0];
  const statedIssuers = statedValues(document, '发文机关');
  const statutory = document.genre?.statutory === true;
  const headed =
    markBlocks.length > 0 ||
    (statutory && (numberBlock !== undefined || statedNumber !== undefined || statedIssuers.length > 0));
  if (!headed) return undefined;

  const numbered = numberBlock && numberElements(document, numberBlock);
  const number = numbered?.number ?? (statedNumber && { pieces: piecesIn(document, statedNumber.span) });
  const signerBlocks = main.blocks.filter((block) => block.role === 'signer');
  const signers = [
    ...(numbered?.signers ?? []),
    ...signerBlocks.flatMap((block) => signerNames(document, block)),
  ];
  const stated = (key: '份号' | '密级' | '紧急程度') => {
    const value = statedValues(document, key)[0];
    return value && { pieces: piecesIn(document, value.span) };
  };
  const own = (role: 'copyNumber' | 'classification' | 'urgency', key: '份号' | '密级' | '紧急程度') => {
    const block = blockOf(role);
    return block ? elementOf(document, block) : stated(key);
  };
  const form = formOf(document, markBlocks, number);
  const titleIsMark =
    markBlocks.length === 0 &&
    main.titleBlocks.length > 0 &&
    ((form === 'order' && /(?:命令|令)$/.test(main.title ?? '') && !/关于/.test(main.title ?? '')) ||
      (form === 'minutes' && /纪要$/.test(main.title ?? '') && !/关于/.test(main.title ?? '')));
  const copyNumber = own('copyNumber', '份号');
  const classification = own('classification', '密级');
  const urgency = own('urgency', '紧急程度');
  return {
    form,
    titleIsMark,
    ...(titleIsMark ? titleMark(document) : markOf(document, form, markBlocks, statedIssuers)),
    ...(number ? { number } : {}),
    signers: (signers.length > 0 ? signers : statedSigners(document)).slice(0, mostSigners),
    ...(copyNumber ? { copyNumber } : {}),
    ...(classification ? { classification } : {}),
    ...(urgency ? { urgency } : {}),
  };
}

/** By 文种 and number: 令, 纪要; a 函 or a number with 函 in its 代字 without 「文件」 is 信函. */
function formOf(document: Document, marks: readonly Block[], number: Element | undefined): Form {
  const genre = document.genre?.name;
  if (marks.some((block) => /文[\s　]*件$/.test(document.slice(block.content)))) return 'document';
  if (genre === '命令') return 'order';
  if (genre === '纪要') return 'minutes';
  const written = number?.pieces.map((piece) => piece.text).join('') ?? '';
  if (/函[〔﹝[［【（(]/.test(written)) return 'letter';
  return genre === '函' && (number === undefined || !/[发报请字][〔﹝[［【（(]/.test(written))
    ? 'letter'
    : 'document';
}

function elementOf(document: Document, block: Block): Element {
  return { pieces: piecesIn(document, block.content), block: block.index };
}

function titleMark(document: Document): Pick<HeadElements, 'marks' | 'suffix'> {
  const blocks = document.main.titleBlocks;
  return {
    marks: [
      {
        pieces: blocks.flatMap((block) => withoutBlanks(piecesIn(document, block.content, '小标宋'))),
        block: (blocks[0] as Block).index,
      },
    ],
  };
}

function markOf(
  document: Document,
  form: Form,
  blocks: readonly Block[],
  stated: readonly Named[],
): Pick<HeadElements, 'marks' | 'suffix'> {
  if (blocks.length > 0) {
    let suffix: Piece[] | undefined;
    const marks: MarkName[] = [];
    for (const block of blocks) {
      const { start, end } = block.content;
      const ending = /文[\s　]*件$/.exec(document.slice(block.content));
      const to = ending ? end - ending[0].length : end;
      const pieces = withoutBlanks(piecesIn(document, { start, end: to }, '小标宋'));
      if (ending) suffix = withoutBlanks(piecesIn(document, { start: to, end }, '小标宋'));
      if (pieces.length > 0) marks.push({ pieces, block: block.index });
    }
    return { marks: marks.slice(0, mostMarks), ...(suffix ? { suffix } : {}) };
  }
  const names: MarkName[] =
    stated.length > 0
      ? stated.map(({ span }) => ({ pieces: withoutBlanks(piecesIn(document, span, '小标宋')) }))
      : signedNames(document);
  if (names.length === 0) return { marks: [] };
  // 信函 bears the name of the leading agency alone.
  if (form === 'letter') return { marks: names.slice(0, 1) };
  return { marks: names.slice(0, mostMarks), suffix: [added('文件', '小标宋')] };
}

/** Names of the 落款 as words for the mark, without （盖章） and further names of the same agency in brackets. */
function signedNames(document: Document): MarkName[] {
  return document.main.blocks
    .filter((block) => block.role === 'signature')
    .flatMap((block) => nameSpans(document, block.content))
    .map((span) => document.slice(span).replace(/[（(][^（）()]*[）)]|[\s　]/g, ''))
    .filter((name) => name.length >= 3 && name.length <= 20)
    .map((name) => ({ pieces: [added(name, '小标宋')] }));
}

const signerLabel = /签[\s　]*发[\s　]*人[\s　]*[:：][\s　]*/;

/** A number, and the signers behind it on the same line. */
function numberElements(document: Document, block: Block): { number: Element; signers: Element[] } {
  const { start, end } = block.content;
  const line = document.slice(block.content);
  const label = signerLabel.exec(line);
  if (!label) return { number: elementOf(document, block), signers: [] };
  const to = start + line.slice(0, label.index).trimEnd().length;
  return {
    number: { pieces: piecesIn(document, { start, end: to }), block: block.index },
    signers: namesIn(document, start + label.index + label[0].length, end, block.index),
  };
}

function signerNames(document: Document, block: Block): Element[] {
  const label = signerLabel.exec(document.slice(block.content));
  const start = block.content.start + (label ? label.index + label[0].length : 0);
  return namesIn(document, start, block.content.end, block.index);
}

/** Names parted by blanks or 、; a name of two letters may be spaced (张　三). */
function namesIn(document: Document, start: number, end: number, block: number): Element[] {
  const text = document.text.slice(start, end);
  const found = [...text.matchAll(/[^\s　、，,]+/g)];
  const spaced = found.length > 1 && found.every((match) => match[0].length === 1);
  const spans = spaced
    ? [{ start, end: start + text.trimEnd().length }]
    : found.map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
  return spans.map((span) => ({ pieces: piecesIn(document, span, '楷体'), block }));
}

function statedSigners(document: Document): Element[] {
  return statedValues(document, '签发人').flatMap(({ span }) =>
    [...document.slice(span).matchAll(/[^\s　、，,]+/g)].map((match) => {
      const start = span.start + match.index;
      return { pieces: piecesIn(document, { start, end: start + match[0].length }, '楷体') };
    }),
  );
}
