import type { Remain } from '../../../core/model/formatting.js';
import type { Span } from '../../../core/text.js';
import type { DocxPackage } from '../package.js';
import { attribute, child, children, isElement, parseXml, type XmlElement } from '../xml.js';
import type { Body } from './body.js';
import { fieldErrors } from './fieldErrors.js';

interface Comment {
  readonly text: string;
  readonly author?: string;
}

type Draft = { -readonly [K in keyof Remain]: Remain[K] } & { readonly paragraph: XmlElement | undefined };

const changes: ReadonlySet<string> = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
]);

/** Revisions, comments, hidden text and errors of fields in the body of a file. */
export function readRemains(pkg: DocxPackage, body: Body): Remain[] {
  const comments = readComments(pkg);
  const paragraphs = new Map(body.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const runs = new Map(body.paragraphs.flatMap(({ runs }) => runs.map((run) => [run.element, run.span])));
  const drafts: Draft[] = [];
  const open = new Map<string, Draft>();
  const changed = new Set<XmlElement>();
  /** End of the letters passed so far. */
  let at = 0;
  let paragraph: XmlElement | undefined;

  /** Adds to the one before it when both are one change that Word keeps in pieces. */
  function add(kind: Remain['kind'], span: Span, text: string, author: string | undefined): Draft {
    const last = drafts.at(-1);
    if (
      last?.kind === kind &&
      kind !== 'comment' &&
      last.author === author &&
      last.span.end === span.start &&
      last.paragraph === paragraph
    ) {
      last.span = { start: last.span.start, end: span.end };
      last.text += text;
      return last;
    }
    const draft: Draft = { kind, span, text, paragraph, ...(author ? { author } : {}) };
    drafts.push(draft);
    return draft;
  }

  function formatChange(element: XmlElement): void {
    const holder = paragraph ?? element.parent ?? element;
    if (changed.has(holder)) return;
    changed.add(holder);
    const span = paragraph ? paragraphs.get(paragraph)?.span : undefined;
    add('formatChange', span ?? { start: at, end: at }, '', attribute(element, 'w:author'));
  }

  function insertion(element: XmlElement): void {
    const start = at;
    walk(element);
    const author = attribute(element, 'w:author');
    const text = body.text.slice(start, at);
    if (text !== '') add('insertion', { start, end: at }, text, author);
  }

  function deletion(element: XmlElement): void {
    const text = lettersOf(element);
    if (text !== '') add('deletion', { start: at, end: at }, text, attribute(element, 'w:author'));
  }

  /** The mark of a paragraph that was inserted or deleted whole, where nothing else of it tells so. */
  function markChange(element: XmlElement, before: number): void {
    const mark = child(child(element, 'w:pPr'), 'w:rPr');
    if (!mark) return;
    const told = new Set(drafts.slice(before).map((draft) => draft.kind));
    for (const [name, kind] of [
      ['w:ins', 'insertion'],
      ['w:del', 'deletion'],
      ['w:moveFrom', 'deletion'],
      ['w:moveTo', 'insertion'],
    ] as const) {
      const change = child(mark, name);
      if (!change || told.has(kind)) continue;
      add(kind, { start: at, end: at }, '\n', attribute(change, 'w:author'));
    }
  }

  function run(element: XmlElement): void {
    const span = runs.get(element);
    if (paragraph && body.styles.run(paragraph, element).vanish) {
      const text = lettersOf(element);
      if (text !== '') add('hidden', span ?? { start: at, end: at }, text, undefined);
    }
    walk(element);
    if (span) at = span.end;
  }

  function visit(element: XmlElement): void {
    const id = attribute(element, 'w:id') ?? '';
    switch (element.name) {
      case 'w:p': {
        const outer = paragraph;
        const before = at;
        const count = drafts.length;
        const own = paragraphs.get(element);
        paragraph = element;
        at = own?.autoNumber?.end ?? own?.span.start ?? at;
        walk(element);
        markChange(element, count);
        paragraph = outer;
        if (outer) at = before;
        return;
      }
      case 'w:r':
        run(element);
        return;
      case 'w:ins':
      case 'w:moveTo':
        insertion(element);
        return;
      case 'w:del':
      case 'w:moveFrom':
        deletion(element);
        return;
      case 'w:commentRangeStart': {
        const comment = comments.get(id);
        if (comment && !open.has(id))
          open.set(id, add('comment', { start: at, end: at }, comment.text, comment.author));
        return;
      }
      case 'w:commentRangeEnd': {
        const draft = open.get(id);
        if (draft) draft.span = { start: draft.span.start, end: Math.max(draft.span.start, at) };
        return;
      }
      case 'w:commentReference': {
        const comment = comments.get(id);
        if (comment && !open.has(id))
          open.set(id, add('comment', { start: at, end: at }, comment.text, comment.author));
        return;
      }
      case 'mc:AlternateContent': {
        const shown = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
        if (shown) walk(shown);
        return;
      }
      default:
        if (changes.has(element.name)) formatChange(element);
        else walk(element);
    }
  }

  function walk(element: XmlElement): void {
    for (const node of element.children) if (isElement(node)) visit(node);
  }

  walk(body.document);
  const found: Remain[] = drafts.map(({ paragraph: _, ...remain }) => remain);
  return [...found, ...fieldErrors(body.text)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function readComments(pkg: DocxPackage): ReadonlyMap<string, Comment> {
  const name = pkg.related(pkg.documentName, 'comments');
  const text = name === undefined ? undefined : pkg.part(name);
  const root = text === undefined ? undefined : parseXml(text);
  return new Map(
    children(root, 'w:comment').map((comment) => {
      const author = attribute(comment, 'w:author');
      const lines = children(comment, 'w:p').map(lettersOf);
      return [
        attribute(comment, 'w:id') ?? '',
        { text: lines.join('\n').trim(), ...(author ? { author } : {}) },
      ];
    }),
  );
}

/** The letters of an element, deleted ones too. */
function lettersOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.name === 'w:t' || node.name === 'w:delText')
      text += node.children.map((inner) => (isElement(inner) ? '' : inner.text)).join('');
    else if (node.name === 'w:tab') text += '\t';
    else if (node.name !== 'w:pPr' && node.name !== 'w:rPr') text += lettersOf(node);
  }
  return text;
}
