import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver-types';
import { foldingRanges } from '../../server/src/features/folding.js';
import { toOffset, toPosition } from '../../server/src/features/positions.js';
import { selectionRanges } from '../../server/src/features/selection.js';
import { documentSymbols } from '../../server/src/features/symbols.js';
import { corpusDocuments } from '../support/corpus.js';
import { drafts, formats, read } from './documents.js';

const notAfter = (a: Position, b: Position) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range) =>
  notAfter(outer.start, inner.start) && notAfter(inner.end, outer.end);

function expectNested(symbols: readonly DocumentSymbol[], within?: Range): void {
  let before: Position = { line: 0, character: 0 };
  for (const symbol of symbols) {
    expect(symbol.name).not.toBe('');
    expect(holds(symbol.range, symbol.selectionRange), `${symbol.name}: selection`).toBe(true);
    if (within) expect(holds(within, symbol.range), `${symbol.name}: in its parent`).toBe(true);
    expect(notAfter(before, symbol.range.start), `${symbol.name}: behind its brother`).toBe(true);
    before = symbol.range.end;
    expectNested(symbol.children ?? [], symbol.range);
  }
}

describe('任意文本', () => {
  it('大纲的范围层层相套，前后不相叠', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        expectNested(documentSymbols(read(text, format)));
      }),
    );
  });

  it('折叠区在文本之内，每行至多始于一个', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const document = read(text, format);
        const folds = foldingRanges(document);
        expect(new Set(folds.map((fold) => fold.startLine)).size).toBe(folds.length);
        for (const { startLine, endLine } of folds) {
          expect(startLine).toBeGreaterThanOrEqual(0);
          expect(endLine).toBeGreaterThan(startLine);
          expect(endLine).toBeLessThan(document.source.lineStarts.length);
        }
      }),
    );
  });

  it('选区逐级变宽，都含有光标，最后是全文', () => {
    fc.assert(
      fc.property(drafts, formats, fc.nat(), (text, format, at) => {
        const document = read(text, format);
        const { source } = document;
        const offset = toOffset(source, toPosition(source, at % (text.length + 1)));
        const position = toPosition(source, offset);
        const [first] = selectionRanges(document, [position]);
        let last: SelectionRange | undefined;
        for (let step = first; step; step = step.parent) {
          expect(holds(step.range, { start: position, end: position })).toBe(true);
          if (last) expect(holds(step.range, last.range) && !holds(last.range, step.range)).toBe(true);
          last = step;
        }
        expect(last?.range.end).toEqual(toPosition(document.source, text.length));
      }),
    );
  });

  it('位置与偏移量互相换算不变', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (text, at) => {
        const { source } = read(text);
        const offset = at % (text.length + 1);
        const there = toOffset(source, toPosition(source, offset));
        // Between \r and \n there is no position.
        expect(offset - there).toBeLessThanOrEqual(text[offset - 1] === '\r' ? 1 : 0);
      }),
    );
  });
});

describe('真实公文', () => {
  it.skipIf(corpusDocuments('corpus/text').length === 0)('大纲不空，层层相套', () => {
    for (const { name, text, format } of corpusDocuments('corpus/text')) {
      const symbols = documentSymbols(read(text, format));
      expectNested(symbols);
      expect(symbols.length, name).toBeGreaterThan(0);
    }
  });
});

describe('选区', () => {
  const steps = (marked: string): string[] => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const document = read(text);
    const out: string[] = [];
    let step = selectionRanges(document, [toPosition(document.source, at)])[0];
    for (; step; step = step.parent) {
      out.push(
        text.slice(toOffset(document.source, step.range.start), toOffset(document.source, step.range.end)),
      );
    }
    return out;
  };

  it('词、分句、引号之内、连引号、整句、整段', () => {
    expect(steps('要学习“严格执|行制度，落实责任”的要求。要检查。')).toEqual([
      '执行',
      '要学习“严格执行制度',
      '要学习“严格执行制度，落实责任”的要求。',
      '要学习“严格执行制度，落实责任”的要求。要检查。',
    ]);
    expect(steps('按照《防汛|条例》执行。')).toEqual([
      '条例',
      '防汛条例',
      '《防汛条例》',
      '按照《防汛条例》执行',
      '按照《防汛条例》执行。',
    ]);
  });

  it('句号在引号之内时，句子连同后引号', () => {
    expect(steps('他说：“要|好。”然后走了。')).toContain('他说：“要好。”');
  });
});
