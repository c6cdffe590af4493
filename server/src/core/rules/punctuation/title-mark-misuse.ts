import type { Pair } from '../../model/mentions.js';
import { overlapsAny } from '../../text.js';
import { untitled, untitledBehind } from '../../standards/titleMarks.js';
import { defineRule, type RawFinding } from '../rule.js';

const kinds = untitled.map(({ ending, ...kind }) => ({
  ...kind,
  ending: new RegExp(`${ending}(?:[（(][^（）()]{1,8}[）)])?$`),
}));
const behind = new RegExp(`^${untitledBehind}`);
/** A name that says what it is about is a text: 关于…会议, 谁为…活动. */
const text = /关于|[，。？！：]|浅[谈论析]|^(?:论|谈|走进|走近|解读)/;
/** Works whose names happen to end so, and laws, whose courses and contests have other names. */
const work = /(?:法|条例|办法|规定|意见|通知|方案|规划|宪法|法典)$/;

export default defineRule(
  {
    id: 'punctuation/title-mark-misuse',
    clauses: ['BD-50'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '证照、机构、会议、活动、奖项、课程的名称不用书名号',
    rationale:
      'GB/T 15834—2011 附录A.13.1：不能视为作品的课程、课题、奖品奖状、商标、证照、组织机构、会议、活动等名称，不应用书名号。' +
      '证照名称加书名号在发布的公文和法规中仍然常见，只作提示。',
    examples: [
      { bad: '会议传达了⟦《全省安全生产工作会议》⟧精神。', good: '会议传达了全省安全生产工作会议精神。' },
    ],
  },
  function* (document) {
    /** Weak kinds are told once a name, and mended all at once. */
    const weak = new Map<string, { readonly kind: string; readonly pairs: Pair[] }>();
    for (const pair of document.titles) {
      if (overlapsAny(document.skipped, pair.span) || overlapsAny(document.quotedStatutes, pair.span))
        continue;
      const name = document.slice(pair.inner);
      if (name.length < 3 || name.length > 40 || text.test(name) || name.includes('\n')) continue;
      const kind = kinds.find(({ ending }) => ending.test(name));
      if (kind && !kind.common) {
        yield finding([pair], name, kind.name);
        continue;
      }
      const said = behind.exec(document.text.slice(pair.span.end, pair.span.end + 4))?.[0];
      const weakKind = kind?.name ?? (said && !work.test(name) ? said : undefined);
      if (!weakKind) continue;
      const known = weak.get(name);
      if (known) known.pairs.push(pair);
      else weak.set(name, { kind: weakKind, pairs: [pair] });
    }
    for (const [name, { kind, pairs }] of weak) yield { ...finding(pairs, name, kind), severity: 'info' };
  },
);

function finding(pairs: readonly Pair[], name: string, kind: string): RawFinding {
  const practice = kind === '证照' ? '；发布的公文中仍常见，可酌情处理' : '';
  const count = pairs.length > 1 ? `（全文${pairs.length}处）` : '';
  return {
    span: (pairs[0] as Pair).span,
    message: `${kind}的名称不用书名号（GB/T 15834—2011 A.13.1），应为“${name}”${count}${practice}`,
    fixes: [
      {
        title: pairs.length > 1 ? '全文去掉书名号' : '去掉书名号',
        safe: false,
        edits: pairs.flatMap(({ span, inner }) => [
          { start: span.start, end: inner.start, text: '' },
          { start: inner.end, end: span.end, text: '' },
        ]),
      },
    ],
  };
}
