import type { Document } from '../model/document.js';
import type { LawCitation, Provision } from '../model/lawCitations.js';
import type { Span } from '../text.js';

const reviewLaw = /^(?:中华人民共和国)?行政复议法$/;
const regulation = /^(?:中华人民共和国)?行政复议法实施条例$/;
const older = /(?:修订|修正|修改|施行|实施)前|旧|原《?$/;

/** An article cited, with whatever paragraph and item is named of it. */
export interface CitedArticle {
  readonly article: number;
  readonly provision: Provision;
  readonly citation: LawCitation;
}

/** The articles of 《行政复议法》 in its present wording that `span` cites, in order. */
export function reviewLawArticles(document: Document, span: Span): CitedArticle[] {
  return articlesOf(document, span, reviewLaw);
}

/** Those of 《行政复议法实施条例》. */
export function regulationArticles(document: Document, span: Span): CitedArticle[] {
  return articlesOf(document, span, regulation);
}

function articlesOf(document: Document, span: Span, law: RegExp): CitedArticle[] {
  const short = new Map(
    document.lawAbbreviations.map(({ name, full }) => [name, document.slice(full.inner)]),
  );
  const found: CitedArticle[] = [];
  for (const citation of document.lawCitations) {
    if (citation.span.start < span.start || citation.span.end > span.end) continue;
    const name = short.get(citation.name) ?? citation.name;
    const bare =
      citation.kind === 'bare' ? /(?:中华人民共和国)?行政复议法(?:实施条例)?$/.exec(name)?.[0] : name;
    if (!bare || !law.test(bare)) continue;
    const before = document.text.slice(Math.max(0, citation.span.start - 8), citation.span.start);
    const notes = citation.notes.map((note) => document.slice(note)).join('');
    if (older.test(before) || /(?:1999|2009|2017)年|修订前|修正前|旧/.test(notes)) continue;
    for (const provision of citation.provisions) {
      const { article } = provision;
      if (article && !article.inserted) found.push({ article: article.value, provision, citation });
    }
  }
  return found;
}
