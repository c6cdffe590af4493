import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { parseDate } from '../core/model/calendar.js';
import type { Block, Document } from '../core/model/document.js';
import { firstOf, titleIssuers } from '../core/model/elements.js';
import type { FrontMatterKey } from '../core/model/frontMatter.js';
import type { OfficeConfig } from '../core/model/office.js';
import { statedValues } from '../core/model/recipients.js';
import { genres } from '../core/standards/genres.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { edit, fitOf, type Place } from './completionPlace.js';
import { withoutBlanks } from '../core/text.js';

/** What an agency is where its name stands: the one that issues, or one that is written to. */
type Standing = 'issuer' | 'addressee';

const longestLine = 400;
const keys: Readonly<Partial<Record<FrontMatterKey, Standing>>> = {
  发文机关: 'issuer',
  印发机关: 'issuer',
  主送: 'addressee',
  抄送: 'addressee',
};
const label = /^[\s　]*(?:抄[\s　]*[送报]|[主分][\s　]*送)[\s　]*[:：]/;
/** A name, or the beginning of one. */
const letters = /^[\u4e00-\u9fff（）()]{0,40}$/;
const agencyName = /^[\u4e00-\u9fff][\u4e00-\u9fff（）()、]{1,40}$/;
/** A line of the text after which only 附件说明 and 落款 follow. */
const closing =
  /^(?:特此[\u4e00-\u9fff]{2,6}|此复|妥否，请[\u4e00-\u9fff]{2,4}|[以现]上[^。]{0,30}，请[\u4e00-\u9fff]{2,6})[。！]?$/;

/** What knows the names of agencies. */
export interface Offices {
  readonly index: WorkspaceIndex;
  readonly path: string;
  readonly office?: OfficeConfig | undefined;
}

/** Names of agencies where one stands: 落款, 主送, 抄送, 印发机关 and these keys of the front matter. */
export function agencies(place: Place, { index, path, office }: Offices): CompletionItem[] | undefined {
  // In the middle of a name there is nothing to complete.
  if (place.before.length > longestLine || /^[\u4e00-\u9fff（(]/.test(place.after)) return undefined;
  const stated = statedPlace(place);
  const found = stated ?? writtenPlace(place);
  if (!found) return undefined;
  const { standing, typed, others } = found;
  const signs = standing === 'issuer' && !stated;
  const known = knownNames(standing, { index, path, office }, signs ? ownIssuers(place.document) : []);
  return [...known]
    .flatMap(([name, { count, role }]) => {
      const quality = others.includes(name) || name === typed ? undefined : fitOf(typed, name);
      return quality === undefined ? [] : [{ name, quality, count, role }];
    })
    .sort(
      (a, b) =>
        a.quality - b.quality ||
        Number(b.role !== undefined) - Number(a.role !== undefined) ||
        b.count - a.count ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ name, count, role }, n) => ({
      label: name,
      kind: CompletionItemKind.Constant,
      detail: [role, count > 0 && `${count} 篇文稿`].filter(Boolean).join(' · '),
      filterText: name,
      sortText: String(n).padStart(4, '0'),
      ...edit(place, typed.length, 0, `${found.gap}${name}`),
    }));
}

interface AgencyPlace {
  readonly standing: Standing;
  readonly typed: string;
  /** The names that stand before it. */
  readonly others: readonly string[];
  /** What is missing before the name: the blank behind a colon of YAML. */
  readonly gap: string;
}

/** In the value of a key of the front matter. */
function statedPlace({ document, offset, before }: Place): AgencyPlace | undefined {
  const { frontMatter, source, text } = document;
  if (!frontMatter || offset <= frontMatter.span.start || offset >= frontMatter.span.end) return undefined;
  const own = /^([\u4e00-\u9fff]{2,6}):(.*)$/.exec(before);
  let key = own?.[1];
  let value = own?.[2] ?? '';
  const item = own ? undefined : /^\s*-(.*)$/.exec(before);
  if (item) {
    value = item[1] as string;
    for (let line = source.lineIndexAt(offset) - 1; line > 0; line--) {
      const above = source.lineSpan(line);
      const words = text.slice(above.start, above.end);
      if (/^\s*-/.test(words)) continue;
      key = /^([\u4e00-\u9fff]{2,6}):\s*$/.exec(words)?.[1];
      break;
    }
  }
  const standing = key === undefined ? undefined : keys[key as FrontMatterKey];
  const place = standing && listPlace(standing, value.replace(/[[\]"']/g, '，'));
  return place && { ...place, gap: value === '' ? ' ' : '' };
}

/** In a line of the text that is 抄送, 主送, 落款 or 印发机关. */
function writtenPlace({ document, offset, before, after }: Place): AgencyPlace | undefined {
  const { frontMatter } = document;
  if (frontMatter && offset < frontMatter.span.end) return undefined;
  const labelled = label.exec(before);
  if (labelled) return listPlace('addressee', before.slice(labelled[0].length));
  const block = document.blockAt(offset);
  if (block?.role === 'copyTo') return listPlace('addressee', before);
  if (block?.kind === 'heading' || block?.kind === 'table' || block?.kind === 'opaque') return undefined;
  const { previous, next } = neighbours(document, offset);
  if (isAddressee(document, block, previous, before, after)) return listPlace('addressee', before);
  // Agencies that sign together stand side by side.
  const words = before.split(/[\s　]+/);
  const alone = /^\s*$/.test(after) && words.every((word) => letters.test(word));
  if (!alone || words.length > 8) return undefined;
  const line = block ? document.slice(block.content) : '';
  const signs =
    block?.role === 'signature' ||
    (next !== undefined && /^(?:paragraph|date|signature)$/.test(next.role) && isDate(document, next)) ||
    (previous?.role === 'signature' && line !== '') ||
    (previous?.role === 'paragraph' && closing.test(document.slice(previous.content))) ||
    block?.role === 'printer' ||
    (previous?.role === 'copyTo' && !next);
  return signs ? listPlace('issuer', before) : undefined;
}

/** The line below the title, as long as nothing else is the 主送机关. */
function isAddressee(
  document: Document,
  block: Block | undefined,
  previous: Block | undefined,
  before: string,
  after: string,
): boolean {
  // The colon ends the list.
  if (block?.role === 'addressee') return !/[:：]/.test(before);
  const { main } = document;
  if (firstOf(main, 'addressee') || !/^[:：]?\s*$/.test(after)) return false;
  if (previous?.role !== 'title' && previous?.role !== 'titleNote') return false;
  if (!main.titleBlocks.includes(previous) && previous.role === 'title') return false;
  const facts = genres.find(({ name }) => name === main.genre?.name);
  // 公告、通告、公报 and 命令 speak to everybody.
  if (facts?.direction === '公布') return false;
  return /^[\s　]*[\u4e00-\u9fff（）()、，；]{0,80}$/.test(before);
}

function listPlace(standing: Standing, list: string): AgencyPlace {
  const names = [''];
  let depth = 0;
  for (const c of list) {
    if (c === '（' || c === '(') depth++;
    else if (c === '）' || c === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[\s　、，,；;：:。]/.test(c)) names.push('');
    else names[names.length - 1] += c;
  }
  return { standing, typed: names.pop() ?? '', others: names.filter(Boolean), gap: '' };
}

function neighbours(document: Document, offset: number) {
  const { start, end } = document.source.lineSpan(document.source.lineIndexAt(offset));
  const { blocks } = document;
  return {
    previous: blocks.findLast(({ span }) => span.end < start),
    next: blocks.find(({ span }) => span.start > end),
  };
}

function isDate(document: Document, block: Block): boolean {
  return parseDate(withoutBlanks(document.slice(block.content))) !== undefined;
}

/** Who issues the document, as its front matter or its title says. */
function ownIssuers(document: Document): string[] {
  const stated = statedValues(document, '发文机关').map(({ text }) => text);
  return stated.length > 0 ? stated : titleIssuers(document.main.title ?? '');
}

/** The names that the configuration and the other documents know, with how many documents have them. */
function knownNames(standing: Standing, { index, path, office }: Offices, own: readonly string[]) {
  const known = new Map<string, { count: number; role: string | undefined }>();
  const { name, superior } = office?.agency ?? {};
  for (const one of own) known.set(one, { count: 0, role: '本文的发文机关' });
  if (standing === 'issuer' && name) known.set(name, { count: 0, role: '本机关' });
  if (standing === 'addressee' && superior) known.set(superior, { count: 0, role: '上级机关' });
  for (const facts of index.all()) {
    // What is half typed in the document itself is no name.
    if (facts.path === path) continue;
    const { issuers, addressee } = facts;
    const written = standing === 'addressee' && addressee ? listPlace(standing, addressee) : undefined;
    for (const one of new Set([...issuers, ...(written ? [...written.others, written.typed] : [])])) {
      if (!agencyName.test(one)) continue;
      const entry = known.get(one);
      if (entry) entry.count++;
      else known.set(one, { count: 1, role: undefined });
    }
  }
  return known;
}
