import type { Document, Part } from '../../model/document.js';
import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** 共五章三十二条, 共32条 */
const count = pattern(
  /共(?:计|有|分)?(?:为)?(?:(?<chapters>[一二三四五六七八九十]{1,3}|\d{1,2})章)?[、，,]?(?<articles>[一二三四五六七八九十百零〇]{1,5}|\d{1,3})条(?=[，,。；;、）)]|$|\n|\r)/,
);
/** 本办法第四十条 */
const own = pattern(
  /本(?:办法|规定|条例|细则|规则|章程|规程|制度)第(?<n>[一二三四五六七八九十百零〇]{1,5}|\d{1,3})条(?!第?[^，。；]{0,6}规定的办法)/,
);

export default defineRule(
  {
    id: 'consistency/article-count',
    clauses: ['RL-29'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '所称条文总数、所引本文条号与实有条数相符',
    rationale:
      '“《云岭市××办法》共五章三十二条”应当与文中该办法的实有章数、条数一致；“本办法第四十条”不能超过最后一条。文中没有完整条文、条号不连续的不检查。',
    examples: [
      {
        bad: '第一条　为加强管理，制定本办法。\n第二条　本办法适用于全市。\n第三条　违反⟦本办法第九条⟧的，责令改正。\n第四条　本办法自公布之日起施行。',
        good: '第一条　为加强管理，制定本办法。\n第二条　本办法适用于全市。\n第三条　违反本办法第二条的，责令改正。\n第四条　本办法自公布之日起施行。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(own, { outside: 'both' })) {
      const last = articlesOf(document, document.partAt(match.span.start), 'article');
      const n = parseNumeral(match.named.n as string);
      if (last === undefined || last < 4 || n <= last) continue;
      yield { span: match.span, message: `“${match.text}”不存在，本文只有${last}条` };
    }
    for (const match of document.matches(count, { outside: 'both' })) {
      const part = partSpokenOf(document, match.span.start);
      const articles = part && articlesOf(document, part, 'article');
      if (!part || articles === undefined || articles < 4) continue;
      const claimed = parseNumeral(match.named.articles as string);
      const chapters = match.named.chapters ? parseNumeral(match.named.chapters) : undefined;
      const real = chapters === undefined ? undefined : articlesOf(document, part, 'chapter');
      const wrong = [
        ...(real !== undefined && real !== chapters ? [`${real}章`] : []),
        ...(claimed === articles ? [] : [`${articles}条`]),
      ];
      if (wrong.length === 0) continue;
      yield { span: match.span, message: `文中写作“${match.text}”，实有${wrong.join('、')}` };
    }
  },
);

/** How many there are, numbered from 1 without a gap; else undefined. */
function articlesOf(document: Document, part: Part, style: 'article' | 'chapter'): number | undefined {
  return document.once(`articlesOf ${style} ${part.span.start}`, () => {
    // A decision that amends another text speaks of the articles of that one.
    if (/修改|修订|修正|废止|决定|解读|说明/.test(part.title ?? '')) return undefined;
    let last = 0;
    for (const { marker } of part.blocks) {
      if (marker?.style !== style) continue;
      if (marker.ordinal !== last + 1) return undefined;
      last = marker.ordinal;
    }
    return last === 0 ? undefined : last;
  });
}

/** The part whose title stands in 《》 in the sentence before, or the only one when 本办法 does. */
function partSpokenOf(document: Document, at: number): Part | undefined {
  const first = document.blockAt(at)?.content.start ?? 0;
  const words =
    document.text
      .slice(Math.max(first, at - 80), at)
      .split('。')
      .at(-1) ?? '';
  const name = [...words.matchAll(/《([^《》]{4,60})》/g)].at(-1)?.[1];
  if (name) {
    const title = name.replace(/\s/g, '');
    return document.parts.find(
      (part) => part.title !== undefined && part.title.replace(/（.*?）/g, '') === title,
    );
  }
  return /本(?:办法|规定|条例|细则|规则|章程)[^，。]{0,10}$/.test(words) ? document.partAt(at) : undefined;
}
