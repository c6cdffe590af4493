import type { Document } from '../model/document.js';
import { parseNumeral, toChineseNumeral, toHalfWidthDigits } from '../model/numerals.js';
import { pattern } from '../model/pattern.js';
import type { Span } from '../text.js';

/** 自收到本通知书之日起十日内, as the document states it. */
export interface StatedPeriod {
  /** From 起 or 后 to 内. */
  readonly span: Span;
  /** The number alone. */
  readonly number: Span;
  readonly amount: number;
  readonly unit: '日' | '工作日' | '月';
  /** The number with its unit: 十日, 10个工作日. */
  readonly written: Span;
  /** What stands before it in the sentence, and behind it. */
  readonly before: string;
  readonly after: string;
}

const stated = pattern(
  /(?<=日|次日|后|書|书|件|知)(?:起|后)(?<amount>[\d０-９]{1,3}|[〇零一二两三四五六七八九十百]{1,4})(?<unit>个?工作日|个?自然日|日|天|个月)(?:以内|之内|内)/,
);
const sentence = 120;

/** Every period of the form …之日起N日内 outside quoted statutes and 《titles》, by start. */
export function statedPeriods(document: Document): readonly StatedPeriod[] {
  return document.once('statedPeriods', () =>
    document.matches(stated, { outside: 'both' }).flatMap((match) => {
      const number = match.group('amount') as Span;
      const unit = match.named.unit as string;
      const amount = parseNumeral(toHalfWidthDigits(document.slice(number)).replace(/两/, '二'));
      if (!(amount > 0)) return [];
      const { start, end } = match.span;
      const block = document.blockAt(start)?.content ?? match.span;
      const before = document.text.slice(Math.max(block.start, start - sentence), start);
      const after = document.text.slice(end, Math.min(block.end, end + sentence));
      return [
        {
          span: match.span,
          number,
          amount,
          unit: unit.endsWith('工作日') ? '工作日' : unit.endsWith('月') ? '月' : '日',
          written: { start: number.start, end: number.end + unit.length },
          before: before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1),
          after: after.split(/[。；]/)[0] as string,
        } as const,
      ];
    }),
  );
}

/** So many days in the way the document writes this period: 10日 or 十日. */
export function inItsForm(document: Document, { number, written, unit }: StatedPeriod, days: number): string {
  const digits = /[\d０-９]/.test(document.slice(number));
  const word = document.slice({ start: number.end, end: written.end });
  return `${digits ? days : toChineseNumeral(days)}${unit === '月' ? '日' : word}`;
}

/** Whether a day is set instead of a period: 于2026年3月20日前补正. */
export function setsDay(document: Document): boolean {
  return document.dates.some(({ span }) => /^(?:以|之)?前/.test(document.text.slice(span.end, span.end + 2)));
}
