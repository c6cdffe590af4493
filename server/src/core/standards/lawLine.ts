/** Facts about one wording of a law; dates as 2024-01-01. */
export interface VersionFacts {
  readonly date: string | null;
  readonly effective: string | null;
  readonly articles: number;
  /** `11:15 2:0/0`: article 11 has one 款 with 15 项, article 2 two 款. */
  readonly shape: string;
}

/** Facts about a law. */
export interface LawFacts {
  readonly title: string;
  readonly category: string;
  readonly inForce: boolean;
  readonly repealedBy?: string | undefined;
  readonly repealedOn?: string | null | undefined;
  readonly versions: readonly VersionFacts[];
}

const codes: Readonly<Record<string, string>> = { 宪法: 'c', 法律: 'l', 行政法规: 'r', 司法解释: 'j' };

/** The line of a law in the catalogue (see LawCatalogue). */
export function lawLine(law: LawFacts): string {
  const code = codes[law.category] ?? 'o';
  const versions = law.versions.map((v) => {
    const articles = articlesOf(law, v);
    return [digits(v.date), digits(v.effective), articles, articles ? shapeOf(v.shape) : ''].join(',');
  });
  const repeal = law.repealedBy ? `${short(law.repealedBy)}@${digits(law.repealedOn)}` : '';
  return [short(law.title), law.inForce ? code.toUpperCase() : code, versions.join(';'), repeal]
    .join('|')
    .replace(/\|+$/, '');
}

export function digits(date: string | null | undefined): string {
  return (date ?? '').replaceAll('-', '');
}

/** A 条例 of three articles was cut off when it was collected; of such a one nothing is known. */
function articlesOf(law: LawFacts, { articles }: VersionFacts): number {
  return law.title.endsWith('条例') && articles < 6 ? 0 : articles;
}

function short(name: string): string {
  return name.replaceAll('中华人民共和国', '~');
}

function shapeOf(shape: string): string {
  const entries = shape
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [key = '', counts = ''] = entry.split(':');
      const [article = '', inserted] = key.split('-');
      return {
        article: Number(article),
        inserted: Number(inserted ?? 0),
        counts: counts.split('/').map(Number),
      };
    })
    .sort((a, b) => a.article - b.article || a.inserted - b.inserted);
  let last = 0;
  let text = '';
  for (const { article, inserted, counts } of entries) {
    const step = article - last;
    if (step > 26) text += `+${step}.`;
    else if (step > 0) text += String.fromCharCode(64 + step);
    if (inserted) text += `@${inserted.toString(36)}`;
    text += counts.map((count) => Math.min(count, 35).toString(36)).join('');
    last = article;
  }
  return text;
}
