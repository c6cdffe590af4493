import { formatDate, parseDate, weekday } from '../core/model/calendar.js';
import type { Document } from '../core/model/document.js';
import type { HolidayTable } from '../core/standards/holidays.js';
import type { Span } from '../core/text.js';
import { type DocumentFacts, type NumberFact, ownFacts } from '../core/workspace/facts.js';
import { shownPath } from '../core/workspace/paths.js';
import { repliesTo } from '../core/workspace/relations.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { caseDateLines } from './caseDates.js';
import { genreAt, genreLines } from './genreHover.js';
import { documentsOf, mentionAt } from './mention.js';
import { citingPlaces } from './references.js';

export interface Knowledge {
  readonly span: Span;
  /** One entry a line; the first is the heading. */
  readonly lines: readonly string[];
}

/** What is known of the thing at an offset: the 文种, the cited document, the ledger entry, the weekday, the full name. */
export function knowledgeAt(
  document: Document,
  index: WorkspaceIndex,
  path: string,
  offset: number,
  holidays?: HolidayTable,
): Knowledge | undefined {
  const mentioned = knowledgeOfMention(document, index, path, offset, holidays);
  const named = genreAt(document, offset);
  return named
    ? { span: named.span, lines: [...genreLines(named.genre), ...(mentioned?.lines ?? [])] }
    : mentioned;
}

function knowledgeOfMention(
  document: Document,
  index: WorkspaceIndex,
  path: string,
  offset: number,
  holidays: HolidayTable | undefined,
): Knowledge | undefined {
  const mention = mentionAt(document, path, offset);
  if (!mention) return undefined;
  const { span } = mention;
  switch (mention.kind) {
    case 'date':
      return {
        span,
        lines: [
          `${formatDate(mention.date)}　星期${weekday(mention.date)}`,
          ...caseDateLines(document, span, holidays),
        ],
      };
    case 'abbreviation': {
      const { name, full } = mention.abbreviation;
      return full ? { span, lines: [`“${name}”是“${full.replace(/^《|》$/g, '')}”的简称`] } : undefined;
    }
    case 'ownNumber':
      return {
        span,
        lines: [
          ...ledgerLines(index, mention.number, path),
          ...replyLines(index, ownFacts(document, path), path),
        ],
      };
    case 'ownTitle': {
      const own = ownFacts(document, path);
      const count = citingCount(index, own);
      const lines = [...(count > 0 ? [`被 ${count} 篇文稿引用`] : []), ...replyLines(index, own, path)];
      return lines.length > 0 ? { span, lines } : undefined;
    }
    case 'citation':
    case 'number': {
      const cited = documentsOf(index, mention, path);
      const lines = cited.slice(0, 3).flatMap((facts) => describeDocument(index, facts, path));
      if (cited.length > 3) lines.push(`还有 ${cited.length - 3} 篇`);
      return lines.length > 0 ? { span, lines } : undefined;
    }
    default:
      return undefined;
  }
}

/** How many documents cite one. */
export function citingCount(index: WorkspaceIndex, facts: DocumentFacts): number {
  return new Set(citingPlaces(index, facts).map(({ path }) => path)).size;
}

function describeDocument(index: WorkspaceIndex, facts: DocumentFacts, from: string): string[] {
  const date = facts.date && parseDate(facts.date);
  const about = [
    facts.number?.key,
    facts.issuers.join('、'),
    date && formatDate(date),
    `被 ${citingCount(index, facts)} 篇文稿引用`,
  ];
  return [
    facts.title ?? shownPath(facts.path, from),
    about.filter(Boolean).join(' · '),
    shownPath(facts.path, from),
    ...replyLines(index, facts, from),
  ];
}

/** 批复：云岭政函〔2026〕3号 and its title. */
function replyLines(index: WorkspaceIndex, facts: DocumentFacts, from: string): string[] {
  return repliesTo(index, facts)
    .filter(({ path }) => path !== from)
    .map((reply) => [replyLabel(reply, from), reply.number && reply.title].filter(Boolean).join('　'));
}

/** What answers a request, by its number, else its title: `批复：云岭政函〔2026〕3号`. */
export function replyLabel(reply: DocumentFacts, from: string): string {
  const kind = reply.genre === '批复' ? '批复' : '复函';
  return `${kind}：${reply.number?.key ?? reply.title ?? shownPath(reply.path, from)}`;
}

function ledgerLines(index: WorkspaceIndex, { key, code, year, serial }: NumberFact, path: string): string[] {
  const run = index.run(code, year);
  const others = run.filter((facts) => facts.path !== path);
  const same = others.filter((facts) => facts.number?.serial === serial);
  const before = others.findLast((facts) => (facts.number as NumberFact).serial < serial);
  const after = others.find((facts) => (facts.number as NumberFact).serial > serial);
  const entry = (label: string, facts: DocumentFacts | undefined) =>
    facts ? [`${label}：${facts.number?.key}　${facts.title ?? shownPath(facts.path, path)}`] : [];
  const highest = Math.max(serial + 1, index.nextSerial(code, year));
  return [
    `${key}　文号台账`,
    `${code}〔${year}〕已用 ${others.length + 1} 个，下一个号：${highest}号`,
    ...same.flatMap((facts) => entry('重号', facts)),
    ...entry('前一号', before),
    ...entry('后一号', after),
  ];
}
