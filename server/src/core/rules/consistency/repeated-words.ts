import type { Document } from '../../model/document.js';
import { overlapsAny, type Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

/** Particles written twice, and the words in which they meet: 目的的, 为了了解, 还是是否, 缓和和, 存在在. */
const particles = new RegExp(
  [
    '(?<![标目])的的(?![士哥姐确])',
    '(?<![为除未终一])了了(?![解然结却不事望断债账凡清当如之得])',
    '(?<![于还总但可若要就只凡老或便真算都也])是是(?![非否])',
    '(?<![共缓饱温调中暖柔总平谐随])和和(?![平谐睦气美解田县林缓好约声])',
    '(?<![存现正所实内潜外自])在在(?![建职校押册岗线途编产营任场读此籍孕逃制京港野位研施])',
    '(?<!第)被被(?![告申害上访套征调检查执行救保监])',
  ].join('|'),
);
/** Words of two characters that never rightly stand twice; many others do: 研究研究, 建设银行银行卡. */
const functionWords = new Set(
  '进行关于应当依法依照按照根据通过以及并且或者因为由于如果但是同时我们他们必须可以已经没有不得予以给予作出开展推进做好确保切实积极'.match(
    /../g,
  ) as string[],
);
const longest = 12;

export default defineRule(
  {
    id: 'consistency/repeated-words',
    clauses: ['CW-32'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '不误写重复的字词',
    rationale:
      '修改时常留下重复的字词：“的的”“进行进行”“关于加强关于加强”。“目的的”“为了了解”“实实在在”等碰巧相连的不报，标题里的重复另有规则。',
    examples: [{ bad: '要对现有制度⟦进行进行⟧清理。', good: '要对现有制度进行清理。' }],
  },
  function* (document) {
    const titles = document.parts.flatMap((part) => part.titleBlocks.map((block) => block.content));
    for (const span of repeats(document)) {
      if (overlapsAny(titles, span)) continue;
      const once = document.slice({ start: span.start, end: (span.start + span.end) / 2 });
      yield {
        span,
        message: `“${once}”重复，应删去一个`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, once, `删去一个“${once}”`, false)],
      };
    }
  },
);

function* repeats(document: Document): Generator<Span> {
  const { text, characters, skipped } = document;
  let from = 0;
  for (const { at, length } of characters.doubled(longest)) {
    if (at < from) continue;
    const once = text.slice(at, at + length);
    if (!text.startsWith(once, at + once.length) || !/^[\u4e00-\u9fff]+$/.test(once)) continue;
    if (!isMistake(text, at, once)) continue;
    const span = { start: at, end: at + 2 * once.length };
    if (overlapsAny(skipped, span) || document.inTitle(at)) continue;
    yield span;
    from = span.end;
  }
}

/** A particle or a function word written twice, or anything of three Chinese characters or more but 一二三 and 的函数. */
function isMistake(text: string, at: number, once: string): boolean {
  if (once.length === 1) return particles.test(text.slice(Math.max(0, at - 1), at + 3));
  if (once.length === 2) return functionWords.has(once);
  return !/^的|的$|^[〇一二三四五六七八九十百千万亿]+$/.test(once);
}
