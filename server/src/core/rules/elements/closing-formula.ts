import { closingBlocks, inQuotation } from '../../model/closing.js';
import type { Document, Part } from '../../model/document.js';
import { type Pattern, pattern } from '../../model/pattern.js';
import { closingFormulas, closingWords } from '../../standards/closings.js';
import { type GenreName, genres, stackedGenres } from '../../standards/genres.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const closing = pattern(
  new RegExp(`[特专谨][此兹](?<word>${Object.keys(closingWords).join('|')})(?=[。．.！!，,；;\\r\\n]|$)`),
);
/** 批示 and 批复 are what a superior gives; a 函 asks for 函复. */
const toSuperior: Pattern = pattern(
  /(?:妥否|当否|可否|是否妥当|特此函[达告请])[，,、？?][ 　]?(?:敬|恳|谨)?请(?:予以?)?(?:批示|批复|指示)/,
);
const itemOf = new Map<string, number>(genres.map(({ name, item }) => [name, item]));

export default defineRule(
  {
    id: 'elements/closing-formula',
    clauses: ['TL-809', 'CW-09', 'TL-805', 'TL-806', 'TL-808', 'TL-810', 'TL-811', 'TL-812', 'TL-814'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '正文结语所说的文种与标题的文种一致',
    rationale:
      '《党政机关公文处理工作条例》第八条分别规定了十五个文种的用途。标题是“通报”而结语写“特此通知”，受文机关无从知道它究竟是哪一种公文；' +
      '请示的结语写“特此报告”，上级可以不答复。函与对方没有隶属关系，请对方“函复”，不请“批示”“批复”。',
    examples: [
      {
        bad: '青溪县人民政府关于表扬防汛先进单位的通报\n\n各乡镇人民政府：\n\n望受表扬的单位再接再厉。\n\n⟦特此通知⟧。\n\n青溪县人民政府\n2026年9月5日\n',
        good: '青溪县人民政府关于表扬防汛先进单位的通报\n\n各乡镇人民政府：\n\n望受表扬的单位再接再厉。\n\n特此通报。\n\n青溪县人民政府\n2026年9月5日\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      // Of two 文种 in one title elements/stacked-genres speaks.
      if (part.genre?.statutory && !stackedGenres.test(part.title ?? ''))
        yield* check(document, part, part.genre.name as GenreName);
    }
  },
);

function* check(document: Document, part: Part, genre: GenreName): Generator<RawFinding> {
  for (const { content } of closingBlocks(part, 5)) {
    for (const match of document.matches(closing, { within: content, outside: 'titles' })) {
      const said = closingWords[match.named.word as string] as GenreName;
      // A request in a 报告 is another rule's.
      if (said === genre || (genre === '报告' && said === '请示')) continue;
      if (inQuotation(document, match.span.start)) continue;
      const right = closingFormulas[genre];
      const firm = right !== undefined && closingFormulas[said] !== undefined;
      yield {
        span: match.span,
        ...(firm ? {} : { severity: 'warning' as const }),
        message:
          `结语“${match.text}”与标题的文种“${genre}”不一致（《党政机关公文处理工作条例》第八条第（${han(genre)}）项）` +
          (right ? `，应为“${right}”` : '，应删去或改写'),
        fixes: right ? [replacement(match.span, right, `改为“${right}”`, false)] : [],
      };
    }
    if (genre !== '函') continue;
    for (const match of document.matches(toSuperior, { within: content, outside: 'titles' })) {
      if (inQuotation(document, match.span.start)) continue;
      const word = { start: match.span.end - 2, end: match.span.end };
      yield {
        span: word,
        clauses: ['TL-814'],
        severity: 'warning',
        message: `函用于不相隶属的机关之间，请对方函复，不请“${document.slice(word)}”（《党政机关公文处理工作条例》第八条第（十四）项）`,
        fixes: [replacement(word, '函复', '改为“函复”', false)],
      };
    }
  }
}

function han(genre: GenreName): string {
  const item = itemOf.get(genre) as number;
  return item < 10 ? ('一二三四五六七八九'[item - 1] as string) : `十${'一二三四五'[item - 11] ?? ''}`;
}
