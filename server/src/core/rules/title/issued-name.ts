import type { Block, Document, Part } from '../../model/document.js';
import { titleLetters } from '../../model/elements.js';
import type { Pair } from '../../model/mentions.js';
import { comparable, likeness } from '../../model/names.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** 关于印发《办法》（试行）的通知: one printed document. */
const printing = /关于(?:重新|修订)?(?:印发|发布|公布|下发)(?<name>[^\n]{4,80})的(?:通知|公告|通告|函)$/;
const several =
  /》[和与及、]?《|等[\d一二两三四五六七八九十]?[个项部件]?|[两三四五六七八九]个|[和、].*[和、]/;

export default defineRule(
  {
    id: 'title/issued-name',
    clauses: ['CW-14'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '所印发文件的名称，标题、正文和文件本身一致',
    rationale:
      '“关于印发《……》的通知”标题里的文件名称，与正文“现将《……》印发给你们”、与印发的文件自己的标题，说的是同一个文件，应当一字不差；只省去开头地名的不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于印发《云岭市防汛应急工作方案》的通知\n\n各县（区）人民政府：\n\n现将⟦《云岭市防汛应急实施方案》⟧印发给你们，请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于印发《云岭市防汛应急工作方案》的通知\n\n各县（区）人民政府：\n\n现将《云岭市防汛应急工作方案》印发给你们，请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const { text } = titleLetters(document, main);
    const written = printing.exec(text.replace(/[。；：]$/, ''))?.groups?.name;
    if (!written || several.test(written) || /关于/.test(written)) return;
    const name = written.replace(/^《([^《》]*)》/, '$1');
    const cited = citedIn(document, main);
    if (cited) {
      const { pair, behind } = cited;
      const finding = compare(name, document.slice(pair.inner) + behind);
      if (finding) {
        const right = name.replace(/（[^（）]*）$/, (note) => (behind ? '' : note));
        yield {
          span: pair.span,
          message: `正文里的名称与标题不一致，标题中是“${name}”，请核对`,
          ...finding,
          fixes: [replacement(pair.inner, right, `改为《${right}》`, false)],
        };
      }
    }
    const issued = document.parts.filter(({ kind }) => kind === 'issued');
    const [first] = issued;
    if (issued.length !== 1 || !first?.title) return;
    const [from, to] = [first.titleBlocks[0], first.titleBlocks.at(-1)] as [Block, Block];
    const own = first.title;
    // Only a part of it may have been taken for the title.
    if (comparable(name).startsWith(comparable(own))) return;
    const finding = compare(name, own);
    if (!finding) return;
    yield {
      span: { start: from.content.start, end: to.content.end },
      message: `所印发文件的标题与通知的标题不一致，通知的标题中是“${name}”，请核对`,
      ...finding,
    };
  },
);

/** The document that the first paragraphs send out: 现将《…》印发给你们, 《…》已经…同意，现印发给你们. */
function citedIn(document: Document, main: Part): { pair: Pair; behind: string } | undefined {
  const blocks = main.blocks.filter(({ role }) => role === 'paragraph').slice(0, 3);
  for (const { content } of blocks) {
    const text = document.slice(content);
    if (!/印发|发布|公布|下发/.test(text)) continue;
    for (const pair of document.titles) {
      if (pair.span.start < content.start) continue;
      if (pair.span.end > content.end) break;
      const before = document.text.slice(Math.max(content.start, pair.span.start - 6), pair.span.start);
      const after = document.text.slice(pair.span.end, Math.min(content.end, pair.span.end + 40));
      const behind = /^（(?:试行|暂行|修订|草案|[^（）]{0,8}年?版?)）/.exec(after)?.[0] ?? '';
      const sent = /(?:现将|现把|，将|^将|制定了?|修订的?|修订后的)$/.test(before);
      if (sent || /^(?:（[^（）]{1,30}）)?(?:已经?|业经|经|，?现(?:予)?(?:印发|发布))/.test(after))
        return { pair, behind };
    }
  }
  return undefined;
}

/** Undefined where the two are one name; a weaker severity where only the note in brackets differs. */
function compare(title: string, other: string): Partial<RawFinding> | undefined {
  const [a, b] = [comparable(title), comparable(other)];
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.endsWith(short)) {
    const [first, second] = [noteOf(title), noteOf(other)];
    if (first === second || a !== b) return undefined;
    return first && second ? {} : { severity: 'warning' };
  }
  return likeness(long, short) >= 0.6 ? {} : undefined;
}

function noteOf(name: string): string {
  return (
    /[（(]([^（）()]*)[）)]$/.exec(name.replace(/[\s　》〉”]/g, ''))?.[1]?.replace(/[—–－～~-]+/g, '-') ?? ''
  );
}
