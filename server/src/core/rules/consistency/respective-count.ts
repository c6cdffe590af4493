import { pattern } from '../../model/pattern.js';
import { numberSource, sentenceAfter } from '../../model/quantities.js';
import { defineRule } from '../rule.js';

const respectively = pattern(/分别(?:为|是|达到?|占|增长|下降|提高|降低|增加|减少|上升)?(?=\d)/);
const value = `${numberSource}(?:万亿|亿|万|千)?[^\\d、，,。；;（）()]{0,4}`;
const values = new RegExp(`^${value}(?:[、，,和及](?:和|及)?${value})+$`);
const nested = /同比|环比|一产|二产|[\d]|第一|年|季|月|累计|各|均|每|等/;

export default defineRule(
  {
    id: 'consistency/respective-count',
    clauses: ['CW-28'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '“分别为”前后的项数相等',
    rationale:
      '“甲、乙、丙分别为1、2、3”前面有几个对象，后面就应当有几个数。前面有“和”“及”而分不清个数，或者两层并列的，不检查。',
    examples: [
      {
        bad: '青溪县、白石区、云山区⟦分别为38户、16户⟧。',
        good: '青溪县、白石区、云山区分别为38户、16户、9户。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(respectively, { outside: 'titles' })) {
      const { start, end } = match.span;
      const first = document.blockAt(start)?.content.start ?? 0;
      const before = text.slice(Math.max(first, start - 90), start);
      const clause = before.slice(
        Math.max(-1, ...[...'，,。；;：:！？“”《》'].map((mark) => before.lastIndexOf(mark))) + 1,
      );
      const names = clause.replace(/[（(][^（）()]{1,12}[）)]/g, '').split('、');
      if (names.length < 2 || clause.length >= 60 || nested.test(clause)) continue;
      if (names.slice(1, -1).some((name) => name.length > 10 || name === '')) continue;
      const listed = text
        .slice(end, sentenceAfter(document, end).end)
        .replace(/[，,](?!\d).*$/s, '')
        .trimEnd();
      if (!values.test(listed)) continue;
      const count = (listed.match(new RegExp(numberSource, 'g')) ?? []).length;
      const joints = (clause.match(/[和及与]/g) ?? []).length;
      if (count >= names.length && count <= names.length + joints) continue;
      // 城镇、农村居民的收入、支出: two lists at once.
      if (joints > 0 || Math.abs(count - names.length) > 1 || count < 2) continue;
      if (count > names.length && count % 2 === 0 && names.length > 2) continue;
      yield {
        span: { start, end: end + listed.length },
        message: `“分别”前面有${names.length}项（${names[0]?.slice(-6)}……${names.at(-1)?.slice(0, 6)}），后面有${count}个数`,
      };
    }
  },
);
