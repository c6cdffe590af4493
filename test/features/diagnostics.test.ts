import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Finding } from '../../server/src/core/lint/lint.js';
import bracket from '../../server/src/core/rules/document-number/bracket.js';
import { diagnostics } from '../../server/src/features/diagnostics.js';
import { hover } from '../../server/src/features/hover.js';
import { check, read } from './documents.js';

const uri = 'file:///w/a.txt';
const finding = (part: Partial<Finding>): Finding => ({
  rule: 'document-number/bracket',
  clauses: ['GF-725b'],
  severity: 'error',
  span: { start: 0, end: 1 },
  message: '有误',
  ...part,
});

describe('诊断', () => {
  it('消息没有写明依据时补上', () => {
    const document = read('甲乙');
    const message = (text: string) =>
      diagnostics(document, [finding({ message: text })], { uri })[0]?.message;
    expect(message('年份括号有误')).toBe('年份括号有误（GB/T 9704—2012 7.2.5）');
    expect(message('年份括号有误（GB/T 9704—2012 7.2.5）')).toBe('年份括号有误（GB/T 9704—2012 7.2.5）');
  });

  it('缺了东西的地方也看得见', () => {
    const range = (text: string, at: number) =>
      diagnostics(read(text), [finding({ span: { start: at, end: at } })], { uri })[0]?.range;
    expect(range('甲乙\n丙', 0)).toEqual({
      start: { line: 0, character: 0 },
      end: { line: 0, character: 1 },
    });
    expect(range('甲乙\n丙', 2)).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 0, character: 2 },
    });
  });

  it('有文档地址时链接到规则', () => {
    const document = read('甲');
    const options = { uri, docsBase: 'https://example.org/rules/' };
    expect(diagnostics(document, [finding({})], options)[0]?.codeDescription?.href).toBe(
      'https://example.org/rules/document-number/bracket.md',
    );
    const builtin = finding({ rule: 'gongwen/front-matter', clauses: [] });
    expect(diagnostics(document, [builtin], options)[0]).not.toHaveProperty('codeDescription');
  });

  it('问题太多时只留较重的，并说明', () => {
    const document = read('甲乙');
    const many = Array.from({ length: 3000 }, (_, i) => finding({ severity: i < 2500 ? 'info' : 'error' }));
    const shown = diagnostics(document, many, { uri });
    expect(shown).toHaveLength(2001);
    expect(shown[0]?.message).toContain('共有 3000 处');
    expect(shown.filter((one) => one.severity === 1)).toHaveLength(500);
  });

  it('无用的屏蔽注释显示为淡色', () => {
    const document = read('<!-- gongwen-disable-next-line document-number/bracket -- 理由 -->\n甲。');
    expect(diagnostics(document, check(document), { uri })).toMatchObject([{ severity: 3, tags: [1] }]);
  });
});

describe('悬停', () => {
  const at = (text: string, options: { markdown: boolean; openRule?: string }) => {
    const document = read(text);
    const position = { line: 0, character: text.indexOf('（') + 1 };
    const ruleOf = (id: string) => (id === bracket.id ? bracket : undefined);
    return (
      hover(document, check(document, [bracket]), position, { ruleOf, ...options })?.contents as MarkupContent
    )?.value;
  };

  it('写明问题、理由、条款、规则', () => {
    const value = at('国发（2024）1号', { markdown: true, openRule: 'gongwen.openRule' });
    expect(value).toContain('**错误**');
    expect(value).toContain(bracket.rationale.slice(0, 10));
    expect(value).toMatch(/^- GB\/T 9704—2012 7\.2\.5：/m);
    expect(value).toContain(
      '[document-number/bracket](command:gongwen.openRule?%5B%22document-number%2Fbracket%22%5D)',
    );
  });

  it('不懂 Markdown 的客户端得到纯文本', () => {
    const value = at('国发（2024）1号', { markdown: false });
    expect(value).not.toMatch(/\*\*|\\/);
    expect(value).toContain('document-number/bracket：');
  });

  it('文中的符号不会变成格式', () => {
    const document = read('甲');
    const value = hover(
      document,
      [finding({ rule: 'x/y', clauses: [], message: '“*a*_b_<b>[c](d)”' })],
      { line: 0, character: 0 },
      {
        ruleOf: () => undefined,
        markdown: true,
      },
    )?.contents as MarkupContent;
    expect(value.value).toContain('\\*a\\*\\_b\\_\\<b\\>\\[c\\](d)');
  });
});
