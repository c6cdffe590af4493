import { genres } from '../standards/genres.js';
import { comparable, mayBeOne } from './names.js';
import { withoutBlanks } from '../text.js';

/** What a notice prints or passes on, as its title says it. */
export interface Conveyed {
  /** 印发、发布、公布、下发, or 转发、批转. */
  readonly manner: 'issues' | 'forwards';
  /** The name of the other document, without the marks around it and without the notice's own 的通知. */
  readonly name: string;
}

const words = '印发|发布|公布|下发|转发|批转';
/** Right behind the first 关于; 转发 and 批转 also right behind the agency, without 关于. */
const verb = new RegExp(`^(?:关于(?:重新|修订)?)(?<about>${words})|^(?<bare>转发|批转)`);
const several = /》[和与及、]?《|等[\d一二两三四五六七八九十]*[个项部件]|[两三四五六七八九]个/;
const titleWords = genres.flatMap((genre) => genre.titleWords);
const subjectStart = /关于|转发|批转/;

/** What a title prints or passes on; undefined for every other title, and where it is more than one document. */
export function conveyedOf(title: string): Conveyed | undefined {
  const name = withoutBlanks(title);
  const start = name.search(subjectStart);
  if (start < 0) return undefined;
  const match = verb.exec(name.slice(start));
  if (!match) return undefined;
  const rest = name.slice(start + match[0].length);
  if (several.test(rest)) return undefined;
  const own = rest.replace(/的(?:通知|公告|通告|函|决定|令)$/, '');
  const written = own.replace(/^[《〈]([^《》]*)》/, '$1').replace(/^〈([^〈〉]*)〉$/, '$1');
  if (written.length < 4) return undefined;
  const manner = /转/.test((match.groups?.about ?? match.groups?.bare) as string) ? 'forwards' : 'issues';
  return { manner, name: written };
}

/** A title from its 关于, 转发 or 批转 on, without the 文种 at its end, for comparing; the whole of one without these. */
export function topicOf(title: string): string {
  const name = comparable(title).replace(/关于(?=转发|批转)/, '');
  const start = name.search(subjectStart);
  return start < 0 ? name : withoutGenres(name.slice(start));
}

/** The agency that a title begins with; empty where it names none. */
export function headOf(title: string): string {
  const name = comparable(title);
  return name.slice(0, Math.max(0, name.search(subjectStart)));
}

/**
 * Whether the name that a notice gives to the document it passes on is a document's title: the agency may be
 * shortened or left out, and the 文种 swallowed by the notice's own.
 */
export function namesDocument(name: string, title: string): boolean {
  if (topicOf(name) !== topicOf(title)) return false;
  const [one, other] = [headOf(name), headOf(title)];
  if (one !== '' && other !== '' && !mayBeOne(one, other)) return false;
  const [kind, own] = [name, title].map((written) => genreAt(comparable(written)));
  return kind === undefined || own === undefined || kind === own;
}

function genreAt(name: string, end = name.length): string | undefined {
  return titleWords.find((word) => name.endsWith(word, end));
}

/** Without 的通知, 意见的通知, 的通知的通知 at its end. */
function withoutGenres(name: string): string {
  let end = name.length;
  for (let word = genreAt(name); word; word = genreAt(name, end)) {
    end -= word.length;
    if (name[end - 1] === '的') end--;
  }
  return name.slice(0, end);
}
