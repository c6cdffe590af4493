import { describe, expect, it } from 'vitest';
import { activeRules } from '../../../server/src/core/config/resolve.js';
import { lint } from '../../../server/src/core/lint/lint.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import bracket from '../../../server/src/core/rules/document-number/bracket.js';

const known = new Set([bracket.id, 'title/punctuation']);
const rules = activeRules([bracket], [{}]);
function found(text: string, format: 'markdown' | 'plaintext' = 'markdown') {
  return lint(parse(text, format, frontEnds), { rules, knownRules: known }).findings.map(
    ({ rule, severity, message }) => `${rule} ${severity} ${message.slice(0, 12)}`,
  );
}
const wrong = '根据国发（2024）1号文件，';
const id = 'document-number/bracket';

describe('suppression comments', () => {
  for (const format of ['markdown', 'plaintext'] as const) {
    it(`${format}: next line, same line, range, file`, () => {
      expect(found(wrong, format)).toHaveLength(1);
      expect(found(`<!-- gongwen-disable-next-line ${id} -- 照录 -->\n${wrong}`, format)).toEqual([]);
      expect(found(`<!-- gongwen-disable-next-line ${id} -- 照录 -->\n\n${wrong}`, format)).toEqual([]);
      expect(found(`${wrong} <!-- gongwen-disable-line ${id} -- 照录 -->`, format)).toEqual([]);
      expect(
        found(
          `<!-- gongwen-disable ${id} -- 照录 -->\n\n${wrong}\n\n<!-- gongwen-enable ${id} -->\n\n${wrong}`,
          format,
        ),
      ).toHaveLength(1);
      expect(found(`${wrong}\n\n<!-- gongwen-disable-file ${id} -- 照录 -->`, format)).toEqual([]);
    });
  }

  it('covers the next line only', () => {
    expect(found(`<!-- gongwen-disable-next-line ${id} -- 照录 -->\n${wrong}\n\n${wrong}`)).toHaveLength(1);
  });

  it('needs a reason and a rule', () => {
    expect(found(`<!-- gongwen-disable-next-line ${id} -->\n${wrong}`)).toEqual([
      expect.stringContaining('gongwen/suppression warning'),
      expect.stringContaining(id),
    ]);
    expect(found(`<!-- gongwen-disable-next-line -- 理由 -->\n${wrong}`)).toHaveLength(2);
  });

  it('an unknown rule is reported with a guess, an unused one as a hint', () => {
    expect(
      found('<!-- gongwen-disable-next-line document-number/braket -- 照录 -->\n正文。').join(),
    ).toContain('没有名为');
    expect(found(`<!-- gongwen-disable-next-line ${id} -- 照录 -->\n正文。`)).toEqual([
      expect.stringContaining('gongwen/suppression info'),
    ]);
    expect(found('<!-- gongwen-disable-next-line title/punctuation -- 这条规则未启用 -->\n正文。')).toEqual(
      [],
    );
  });

  it('an unknown directive is reported; other comments are left alone', () => {
    expect(found('<!-- gongwen-disabel x -- y -->\n正文。')).toHaveLength(1);
    expect(found('<!-- 备注 -->\n正文。')).toEqual([]);
  });
});
