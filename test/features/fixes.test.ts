import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixUntilStable } from '../../server/src/core/lint/fix.js';
import { applyEdits, type TextEdit } from '../../server/src/core/text.js';
import { codeActions, FIX_ALL } from '../../server/src/features/codeActions.js';
import { compose, safeEdits } from '../../server/src/features/fixes.js';
import { disabling } from '../../server/src/features/suppressions.js';
import { toRange } from '../../server/src/features/positions.js';
import { corpusDocuments } from '../support/corpus.js';
import { check, drafts, formats, read } from './documents.js';

/** Disjoint edits of a text of this length, in order, no two of them touching. */
const editsFor = (length: number): fc.Arbitrary<TextEdit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(3), fc.stringMatching(/^[xyz]{0,3}$/)), { maxLength: 8 })
    .map((list) => {
      const out: TextEdit[] = [];
      for (const [start, size, text] of list.sort((a, b) => a[0] - b[0])) {
        const last = out.at(-1);
        if (!last || start > last.end) out.push({ start, end: Math.min(length, start + size), text });
      }
      return out;
    });

describe('合并修改', () => {
  it('两次修改合成一次，结果相同', () => {
    const cases = fc.string({ maxLength: 20 }).chain((text) =>
      editsFor(text.length).chain((first) => {
        const middle = applyEdits(text, first);
        return editsFor(middle.length).map((second) => ({ text, first, middle, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, middle, second }) => {
        expect(applyEdits(text, compose(first, middle, second))).toBe(applyEdits(middle, second));
      }),
      { numRuns: 2000 },
    );
  });

  it('与 gongwen lint --fix 的结果相同', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const again = (now: string) => check(read(now, format));
        const document = read(text, format);
        const edits = safeEdits(document, check(document), again);
        expect(applyEdits(text, edits)).toBe(fixUntilStable(text, again).text);
      }),
    );
  });

  it('只改要改的字', () => {
    const text = '第一段。\n\n按照国发（2024）08号执行。\n\n最后一段。';
    const document = read(text);
    const edits = safeEdits(document, check(document), (now) => check(read(now)));
    expect(applyEdits(text, edits)).toBe('第一段。\n\n按照国发〔2024〕8号执行。\n\n最后一段。');
    expect(edits.reduce((sum, edit) => sum + edit.end - edit.start, 0)).toBeLessThanOrEqual(8);
  });
});

describe('停用规则', () => {
  const off = (text: string, format: 'markdown' | 'plaintext', rule: string, passage: string) => {
    const document = read(text, format);
    const at = text.indexOf(passage);
    const finding = check(document).find(
      ({ rule: id, span }) => id === rule && at <= span.start && span.start < at + passage.length,
    );
    const action = finding && disabling(document, finding);
    return action && applyEdits(text, action.edits);
  };

  it('注释在上一行，缩进相同', () => {
    for (const indent of ['', '　　', '    ', '> ', '\t']) {
      const text = `第一段。\n${indent}按照国发（2024）1号执行。\n`;
      const rule = 'document-number/bracket';
      const result = off(text, 'markdown', rule, '（2024）');
      expect(result).toBe(
        `第一段。\n${indent}<!-- gongwen-disable-next-line ${rule} -- 理由 -->\n${indent}按照国发（2024）1号执行。\n`,
      );
      expect(check(read(result as string, 'markdown')).map((finding) => finding.rule)).not.toContain(rule);
    }
  });

  it('表格里注释在表格之外，表格仍是表格', () => {
    const text = '| 文号 | 事项 |\n| --- | --- |\n| 国发（2024）1号 | 甲 |\n| 乙 | 丙 |\n';
    const result = off(text, 'markdown', 'document-number/bracket', '（2024）') as string;
    expect(result).toContain(text.trimEnd());
    expect(check(read(result, 'markdown')).map((finding) => finding.rule)).not.toContain(
      'document-number/bracket',
    );
    expect(read(result, 'markdown').blocks.filter((block) => block.kind === 'table')).toHaveLength(4);
  });

  it('引擎自己报告的问题不能停用', () => {
    const text = '---\n主送人: 甲\n---\n正文';
    const document = read(text, 'markdown');
    const [finding] = check(document);
    expect(finding?.rule).toBe('gongwen/front-matter');
    expect(finding && disabling(document, finding)).toBeUndefined();
  });

  it.skipIf(corpusDocuments('corpus/text').length === 0)('真实公文里停用后，该处的问题消失，别处不变', () => {
    for (const { name, text, format } of corpusDocuments('corpus/text')) {
      const document = read(text, format);
      const findings = check(document);
      const seen = new Set<string>();
      for (const finding of findings) {
        if (seen.has(finding.rule)) continue;
        seen.add(finding.rule);
        const action = disabling(document, finding);
        if (!action) continue;
        const after = read(applyEdits(text, action.edits), format);
        const left = check(after);
        const words = document.slice(
          document.source.lineSpan(document.source.lineIndexAt(finding.span.start)),
        );
        const still = left.filter(
          (other) =>
            other.rule === finding.rule &&
            after.slice(after.source.lineSpan(after.source.lineIndexAt(other.span.start))) === words,
        );
        const before = findings.filter(
          (other) =>
            other.rule === finding.rule &&
            document.slice(document.source.lineSpan(document.source.lineIndexAt(other.span.start))) === words,
        );
        expect(still.length, `${name} ${finding.rule} ${finding.message}`).toBeLessThan(before.length);
        expect(
          left.filter((other) => other.rule === 'gongwen/suppression' && other.severity !== 'info'),
          `${name} ${finding.rule}`,
        ).toEqual([]);
        expect(after.main.title, name).toBe(document.main.title);
      }
    }
  });
});

describe('任意文本的代码操作', () => {
  it('每个修改都在文本之内，互不相叠', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const document = read(text, format);
        const actions = codeActions(document, check(document), {
          uri: 'file:///x',
          version: 1,
          range: toRange(document.source, { start: 0, end: text.length }),
          context: { diagnostics: [], only: ['quickfix', FIX_ALL] },
          check: (now) => check(read(now, format)),
          versioned: false,
        });
        for (const { title, edit, isPreferred } of actions) {
          const edits = (edit?.changes?.['file:///x'] ?? []).map(({ range, newText }) => ({
            start: document.source.lineSpan(range.start.line).start + range.start.character,
            end: document.source.lineSpan(range.end.line).start + range.end.character,
            text: newText,
          }));
          expect(() => applyEdits(text, edits), title).not.toThrow();
          if (isPreferred) expect(edits.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
