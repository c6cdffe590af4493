import type { Span } from '../text.js';
import type { Block, Document } from './document.js';
import { allOf, firstOf } from './elements.js';
import type { FrontMatterKey } from './frontMatter.js';

/** A name written in the text or the front matter. */
export interface Named {
  readonly text: string;
  readonly span: Span;
}

const label = /^(?:抄\s*送|主\s*送|抄\s*报|分\s*送)\s*[:：]/;
const edge = /[\s　、，,；;：:。.]/;

/** The names in a list of agencies: at 、 ， ； and blanks, but not inside brackets. */
export function splitNames(document: Document, { start, end }: Span): Named[] {
  const { text } = document;
  const names: Named[] = [];
  let from = start + (label.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0);
  let depth = 0;
  for (let i = from; i <= end; i++) {
    const c = i < end ? (text[i] as string) : '。';
    if (/[（(]/.test(c)) depth++;
    else if (/[）)]/.test(c)) depth = Math.max(0, depth - 1);
    if (i < end && (depth > 0 || !edge.test(c))) continue;
    if (i > from) names.push({ text: text.slice(from, i), span: { start: from, end: i } });
    from = i + 1;
  }
  return names;
}

/** The values of a key of the front matter, each with the place of its words: quotation marks of YAML are none. */
export function statedValues(document: Document, key: FrontMatterKey): Named[] {
  return (document.frontMatter?.fields.get(key)?.values ?? []).flatMap(({ text, span }) => {
    const at = document.text.indexOf(text, span.start);
    return at >= 0 && at + text.length <= span.end
      ? [{ text, span: { start: at, end: at + text.length } }]
      : [];
  });
}

/** 主送机关 of the main document: those in the text, else those in the front matter. */
export function addresseesOf(document: Document): Named[] {
  const block = firstOf(document.main, 'addressee');
  if (block) return splitNames(document, block.content);
  return statedValues(document, '主送').flatMap(({ span }) => splitNames(document, span));
}

/** 抄送机关 of the document: those in the 版记, else those in the front matter. */
export function copiesOf(document: Document): Named[] {
  const blocks = document.blocks.filter(
    (block) => block.role === 'copyTo' && /^抄/.test(document.slice(block.content)),
  );
  if (blocks.length > 0) return blocks.flatMap(({ content }) => splitNames(document, content));
  return statedValues(document, '抄送').flatMap(({ span }) => splitNames(document, span));
}

/** The line 「…文件」 of the 版头, if there is one. */
export function markBlocks(document: Document): Block[] {
  return allOf(document.main, 'issuerMark').filter((block) =>
    /文[\s　]*件$/.test(document.slice(block.content)),
  );
}

/**
 * What shows that a text is a whole document and no excerpt or copy from a web site: a front matter with a
 * 发文字号 and no state before printing, or a 版头 with mark and number. What is missing then is missing.
 */
export function wholeness(document: Document): 'matter' | 'head' | undefined {
  const stated = (key: FrontMatterKey) => statedValues(document, key)[0]?.text;
  const state = stated('状态');
  if (state === '起草' || state === '送审') return undefined;
  // A number still to be given has no figures: 云岭政发〔2026〕　号.
  if (/[〕\]］】）)][\s　]*第?[\s　]*\d/.test(stated('发文字号') ?? '')) return 'matter';
  if (document.main.blocks.some((block) => block.role === 'portalMetadata')) return undefined;
  return markBlocks(document).length > 0 && firstOf(document.main, 'documentNumber') ? 'head' : undefined;
}
