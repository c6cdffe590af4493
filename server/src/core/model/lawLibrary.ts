import { lawLine } from '../standards/lawLine.js';
import { type Law, type LawCategory, type LawSource, type LawVersion, nameKey } from '../standards/laws.js';
import { dayNumber, isoDate } from './calendar.js';
import { articleCount, type LawText, lawShape, lawTitle, readLawText } from './lawText.js';

/** Days between the passing of a law and its publication. */
const longestPublishing = 92;

/** A file of the user's law library. */
export interface LawFile {
  /** What the caller calls the file: a path or an address. */
  readonly path: string;
  readonly text: string;
}

/** A wording of a law with the file that holds it. */
export interface LibraryText extends LawText {
  readonly path: string;
}

/** Whether a text looks like that of a law: a title, then articles or the end of the lines about its making. */
export function isLawText(text: string): boolean {
  return /^[ \t　\u200b]*第[一1]条[\s　]/m.test(text) || text.includes('<!-- INFO END -->');
}

/** The user's own law texts; a file is read into articles when its law is asked for. */
export class LawLibrary {
  readonly #files = new Map<string, { readonly title: string; readonly files: LawFile[] }>();
  readonly #read = new Map<string, readonly LibraryText[]>();

  constructor(files: Iterable<LawFile>) {
    for (const file of files) {
      const title = lawTitle(file.text);
      // A case told at length has no articles of its own.
      if (title === '' || title.endsWith('案') || !isLawText(file.text)) continue;
      const key = nameKey(title);
      const known = this.#files.get(key);
      if (known) known.files.push(file);
      else this.#files.set(key, { title, files: [file] });
    }
  }

  /** How many laws it has. */
  get size(): number {
    return this.#files.size;
  }

  /** Its laws, to be put over a catalogue. */
  get sources(): LawSource[] {
    return [...this.#files.values()].map(({ title }) => ({ title, line: () => this.#line(title) }));
  }

  /** The wordings of a law, the oldest first. */
  texts(title: string): readonly LibraryText[] {
    const key = nameKey(title);
    let texts = this.#read.get(key);
    if (!texts) {
      texts = (this.#files.get(key)?.files ?? [])
        .map(({ path, text }) => ({ ...readLawText(text), path }))
        .sort((a, b) => (a.date ? dayNumber(a.date) : 0) - (b.date ? dayNumber(b.date) : 0));
      this.#read.set(key, texts);
    }
    return texts;
  }

  /**
   * The text of a wording: of the same day, or else one that agrees with it article by article and is not said to
   * be of another time. A law passed on one day may be published, and be known by, another.
   */
  textOf(law: Law, version: LawVersion): LibraryText | undefined {
    const texts = this.texts(law.title);
    const { date } = version;
    const same = date && texts.find((text) => text.date && dayNumber(text.date) === dayNumber(date));
    const near = (text: LawText) =>
      !text.date || !date || Math.abs(dayNumber(text.date) - dayNumber(date)) <= longestPublishing;
    return same ?? texts.findLast((text) => near(text) && agrees(text, version));
  }

  #line(title: string): string {
    const texts = this.texts(title).filter(({ articles }) => articles.length > 0);
    return lawLine({
      title: title.replace(/[|;\n]/g, ''),
      category: categoryOf(title, texts.at(-1)?.history ?? ''),
      inForce: true,
      versions: texts.map((text) => ({
        date: text.date ? isoDate(text.date) : null,
        effective: text.effective ? isoDate(text.effective) : null,
        articles: articleCount(text),
        shape: lawShape(text),
      })),
    });
  }
}

function agrees(text: LawText, version: LawVersion): boolean {
  return (
    version.articles > 0 &&
    articleCount(text) === version.articles &&
    text.articles.every(({ number, inserted, paragraphs }) => {
      const counts = version.paragraphs(number, inserted);
      return (
        counts !== undefined &&
        counts.length === Math.max(1, paragraphs.length) &&
        paragraphs.every(({ items }, i) => Math.min(items.length, 35) === counts[i])
      );
    })
  );
}

function categoryOf(title: string, history: string): LawCategory {
  if (/全国人民代表大会/.test(history) && /法(?:（[^）]*）)?$/.test(title)) return '法律';
  if (/国务院(?:令|第\d+次常务会议|[^。\n]{0,12}公布)/.test(history)) return '行政法规';
  if (/最高人民(?:法院|检察院)/.test(title)) return '司法解释';
  return '其他';
}
