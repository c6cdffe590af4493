import type { Document } from '../model/document.js';
import { toHalfWidthDigits } from '../model/numerals.js';
import { type Span, withoutBlanks } from '../text.js';
import type { CaseDocument } from './caseDocument.js';

/** A 案号 taken apart, whatever form it has: 云岭府复决字〔2026〕18号, （2025）云府复字第23号. */
export interface CaseNumber {
  readonly text: string;
  readonly span: Span;
  /** The letters without year and serial: 云岭府复决字. */
  readonly code: string;
  readonly year: number;
  readonly serial: number;
  /** 第 before the serial. */
  readonly ordinal: Span | undefined;
}

const parts =
  /^([\u4e00-\u9fff]*?)[〔﹝[［【（(]((?:19|20)\d{2})年?[〕﹞\]］】）)]([\u4e00-\u9fff]*?)(第?)(\d{1,6})(?:[-—－]\d{1,3})?号?$/;

export function readCaseNumber(text: string, span: Span): CaseNumber | undefined {
  const plain = toHalfWidthDigits(text);
  const match = parts.exec(withoutBlanks(plain));
  if (!match) return undefined;
  const at = plain.lastIndexOf('第');
  const ordinal = match[4] && at >= 0 ? { start: span.start + at, end: span.start + at + 1 } : undefined;
  return {
    text,
    span,
    code: `${match[1]}${match[3]}`,
    year: Number(match[2]),
    serial: Number(match[5]),
    ordinal,
  };
}

/** The document's own 案号, when it has year and serial. */
export function caseNumberOf(document: Document, { number }: CaseDocument): CaseNumber | undefined {
  return number && readCaseNumber(document.slice(number.span), number.span);
}
