import { describe, expect, it } from 'vitest';
import {
  countsOf,
  countsText,
  excerpt,
  fileName,
  findingAt,
  formatOfPaste,
  keyOf,
  neighbour,
  safeEdits,
} from '../../client/web/findings.js';
import { markLineAt, markLines, shifted } from '../../client/web/marks.js';
import type { WebFinding } from '../../client/web/messages.js';

function finding(start: number, end: number, severity: WebFinding['severity'] = 'warning'): WebFinding {
  return {
    rule: 'punctuation/doubled',
    severity,
    message: '点号重叠',
    clauses: [],
    start,
    end,
    line: 1,
    fixes: [{ title: '改', safe: true, edits: [] }],
  };
}

describe('marks behind the text', () => {
  const text = '第一行，，完。\n\n第三行';

  it('mark the place in its line and leave the rest of the text as it is', () => {
    const lines = markLines(text, [finding(3, 5, 'error')], undefined);
    expect(lines.map((line) => line.text).join('\n')).toBe(text);
    expect(lines[0]?.pieces).toEqual([
      { text: '第一行' },
      { text: '，，', severity: 'error' },
      { text: '完。' },
    ]);
    expect(lines[2]?.pieces).toBeUndefined();
  });

  it('show the gravest of findings over each other, and the current one', () => {
    const inner = finding(3, 5, 'error');
    const [line] = markLines(text, [finding(2, 6, 'info'), inner], inner);
    expect(line?.pieces?.map((piece) => [piece.text, piece.severity, piece.current])).toEqual([
      ['第一', undefined, undefined],
      ['行', 'info', undefined],
      ['，，', 'error', true],
      ['完', 'info', undefined],
      ['。', undefined, undefined],
    ]);
  });

  it('show a place without letters by the letter beside it, never half a character', () => {
    expect(markLines('公文', [finding(2, 2)], undefined)[0]?.pieces).toEqual([
      { text: '公' },
      { text: '文', severity: 'warning' },
    ]);
    expect(markLines('字𠮷', [finding(3, 3)], undefined)[0]?.pieces?.[1]?.text).toBe('𠮷');
    expect(markLines('', [finding(0, 0)], undefined)).toEqual([{ text: '', pieces: [] }]);
  });

  it('underline a finding on the whole text only where it begins', () => {
    const lines = markLines(text, [finding(0, text.length)], undefined);
    expect(lines.map((line) => line.pieces !== undefined)).toEqual([true, false, false]);
  });

  it('mark one line as they mark all of them', () => {
    const all = [finding(3, 5), finding(10, 12, 'error')];
    const lines = markLines(text, all, undefined);
    for (const offset of [0, 4, 8, 9, 11, text.length]) {
      const { index, line } = markLineAt(text, offset, all);
      expect(line).toEqual(lines[index]);
    }
  });

  it('move with what is typed before them, and go where it touches them', () => {
    const before = [finding(3, 5), finding(10, 12)];
    expect(shifted(before, { start: 0, end: 0, text: '关于' }).map((one) => [one.start, one.end])).toEqual([
      [5, 7],
      [12, 14],
    ]);
    expect(shifted(before, { start: 4, end: 5, text: '' }).map((one) => [one.start, one.end])).toEqual([
      [9, 11],
    ]);
    // An edit made for the old text must not be applied to the new one.
    expect(shifted(before, { start: 0, end: 0, text: '关' })[0]?.fixes).toEqual([]);
    expect(shifted(before, { start: 7, end: 8, text: '' })[0]).toBe(before[0]);
    const far = {
      ...finding(3, 5),
      fixes: [{ title: '改', safe: true, edits: [{ start: 20, end: 21, text: '' }] }],
    };
    expect(shifted([far], { start: 7, end: 8, text: '' })[0]?.fixes).toEqual([]);
  });
});

describe('findings', () => {
  const all = [finding(3, 5, 'error'), finding(3, 10), finding(20, 22, 'info')];

  it('are counted for the ear', () => {
    expect(countsText(countsOf(all))).toBe('错误1处，警告1处，提示1处');
    expect(countsText(countsOf([]))).toBe('没有发现问题');
  });

  it('are gone through in both directions, from the other end when there are no more', () => {
    expect(neighbour(all, 3, false)).toBe(all[2]);
    expect(neighbour(all, 20, false)).toBe(all[0]);
    expect(neighbour(all, 20, true)).toBe(all[1]);
    expect(neighbour(all, 0, true)).toBe(all[2]);
    expect(neighbour([], 0, false)).toBeUndefined();
  });

  it('are found at the cursor, the narrower one first', () => {
    expect(findingAt(all, 4)).toBe(all[0]);
    expect(findingAt(all, 8)).toBe(all[1]);
    expect(findingAt(all, 15)).toBeUndefined();
  });

  it('stay ignored when the text changes elsewhere, not when it changes at the place', () => {
    const text = '各单位要认真落实，，不得拖延。';
    const key = keyOf(finding(8, 10), text);
    expect(keyOf(finding(10, 12), `新增${text}`)).toBe(key);
    expect(keyOf(finding(8, 10), text.replace('认真', '严格'))).not.toBe(key);
  });

  it('are mended together where their fixes do not touch, and only safely', () => {
    const mend = (start: number, end: number, safe = true): WebFinding => ({
      ...finding(start, end),
      fixes: [{ title: '改', safe, edits: [{ start, end, text: '，' }] }],
    });
    const { edits, applied } = safeEdits([mend(0, 2), mend(1, 3), mend(5, 6), mend(8, 9, false)]);
    expect(applied).toBe(2);
    expect(edits.map(({ start }) => start)).toEqual([0, 5]);
  });

  it('are quoted with what stands around them in the line', () => {
    expect(excerpt(finding(3, 5), '前一行\n，，后')).toEqual(['前一行', '', '']);
    expect(excerpt(finding(4, 6), '前一行\n，，后\n下一行')).toEqual(['', '，，', '后']);
    const [before, place, behind] = excerpt(finding(40, 42), `${'一'.repeat(40)}，，${'二'.repeat(40)}`);
    expect([before, place, behind]).toEqual([`…${'一'.repeat(14)}`, '，，', `${'二'.repeat(14)}…`]);
    expect(excerpt(finding(0, 200), '长'.repeat(200))[1]).toHaveLength(60);
  });
});

describe('what is pasted and saved', () => {
  it('is Markdown where it has its marks', () => {
    expect(formatOfPaste('# 关于清理文件的通知\n')).toBe('markdown');
    expect(formatOfPaste('---\n文种: 通知\n---\n')).toBe('markdown');
    expect(formatOfPaste('关于清理文件的通知\n\n#1号楼')).toBe('plaintext');
  });

  it('gets the name of its file or its title, and nothing a file system refuses', () => {
    expect(fileName('来函.docx', '', '.docx')).toBe('来函.docx');
    expect(fileName(undefined, '\n# 关于“A/B:C”的通知\n正文', '.docx')).toBe('关于“ABC”的通知.docx');
    expect(fileName(undefined, '正文', '.txt')).toBe('公文.txt');
  });
});
