import { conveyedOf, type Conveyed, topicOf } from '../../model/conveyed.js';
import type { Block, Document, Part } from '../../model/document.js';
import { titleLetters } from '../../model/elements.js';
import { type DocumentNumber, numberKey, type Pair } from '../../model/mentions.js';
import { comparable, likeness, mayBeOne } from '../../model/names.js';
import { shownDocument } from '../../workspace/paths.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'citation/conveyed-name',
    clauses: ['CW-14'],
    severity: 'warning',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '转发、批转的文件，标题、正文、所附文件和字号说的是同一个文件',
    rationale:
      '“转发……关于……的通知”标题里的事由，与正文“现将《……》转发给你们”、与所附文件自己的标题，说的是同一个文件，文字应当一致。' +
      '标题可以简称机关、省去几个字、并去原来的文种，这些不报；换了字眼的才报。仓库里有正文所写字号的文件时，也与它的标题对照。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于转发《南州省人民政府办公厅关于做好防汛备汛工作的通知》的通知\n\n各县（区）人民政府：\n\n现将⟦《南州省人民政府办公厅关于做好抗旱备汛工作的通知》⟧（南政办发〔2026〕2号）转发给你们，请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于转发《南州省人民政府办公厅关于做好防汛备汛工作的通知》的通知\n\n各县（区）人民政府：\n\n现将《南州省人民政府办公厅关于做好防汛备汛工作的通知》（南政办发〔2026〕2号）转发给你们，请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document, { workspace, path }) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const conveyed = conveyedOf(titleLetters(document, main).text);
    // Names without 关于 that are 印发 are `title/issued-name`'s.
    if (!conveyed || (conveyed.manner === 'issues' && !conveyed.name.includes('关于'))) return;
    const { name } = conveyed;
    const block = conveyingBlock(document, main, conveyed);
    const pair = block && citedIn(document, block);
    if (pair && differs(name, document.slice(pair.inner)))
      yield {
        span: pair.span,
        message: `正文里的文件名称与标题不一致，标题中是“${name}”，请核对`,
      };
    const issued = document.parts.filter(({ kind }) => kind === 'issued');
    const [first] = issued;
    if (issued.length === 1 && first?.title && differs(name, first.title)) {
      const [from, to] = [first.titleBlocks[0], first.titleBlocks.at(-1)] as [Block, Block];
      yield {
        span: { start: from.content.start, end: to.content.end },
        message: `所附文件的标题与通知的标题不一致，通知的标题中是“${name}”，请核对`,
      };
    }
    // A title beside the number is `citation/document-title`'s.
    const number = !pair && block ? numberIn(document, block) : undefined;
    if (!number || !workspace) return;
    const bearers = workspace.byNumber(numberKey(number)).filter((facts) => facts.path !== path);
    const [bearer] = bearers;
    if (bearer && bearers.every(({ title }) => title && !mayShare(name, title)))
      yield {
        span: number.span,
        message: `这个字号的文件是${shownDocument(bearer, path)}，与标题所写的“${name}”不同，请核对`,
      };
  },
);

/** The paragraph that sends the other document on, among the first. */
function conveyingBlock(document: Document, main: Part, { manner }: Conveyed): Block | undefined {
  const word = manner === 'forwards' ? /转发|批转/ : /印发|发布|公布|下发/;
  return main.blocks
    .filter(({ role }) => role === 'paragraph')
    .slice(0, 3)
    .find(({ content }) => word.test(document.slice(content)));
}

/** 现将《…》转发给你们, 《…》已经…同意，现转发给你们. */
function citedIn(document: Document, { content }: Block): Pair | undefined {
  const words = document.slice(content);
  return document.titles.find(({ span, inner }) => {
    if (span.start < content.start || span.end > content.end) return false;
    const before = words.slice(0, span.start - content.start);
    const after = words.slice(span.end - content.start);
    if (!/关于/.test(document.slice(inner))) return false;
    return (
      /(?:^|现将|现把)$/.test(before) &&
      /^(?:（[^（）]{1,30}）)?(?:已经?|业经|经|，?(?:现予?)?(?:转发|批转|印发|发布))/.test(after)
    );
  });
}

function numberIn(document: Document, { content }: Block): DocumentNumber | undefined {
  const words = document.slice(content);
  return document.documentNumbers.find(
    ({ span }) =>
      span.start >= content.start &&
      span.end <= content.end &&
      /(?:^|现将|现把)$/.test(words.slice(0, span.start - content.start)) &&
      /^(?:文件?)?(?:转发|批转|印发)/.test(words.slice(span.end - content.start)),
  );
}

/** Whether two names are one with other words in it; words left out are no difference. */
function differs(name: string, other: string): boolean {
  const [a, b] = [topicOf(name), topicOf(other)];
  return a.includes('关于') && b.includes('关于') && !mayBeOne(a, b) && likeness(a, b) >= 0.6;
}

function mayShare(name: string, title: string): boolean {
  return mayBeOne(topicOf(name), topicOf(title)) || mayBeOne(comparable(name), comparable(title));
}
