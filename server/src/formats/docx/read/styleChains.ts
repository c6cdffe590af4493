import { attribute, child, children, type XmlElement } from '../xml.js';
import type { ListLevels } from './listLevels.js';
import { isOn } from './measures.js';
import { type ParagraphProperties, readParagraphProperties } from './paragraphProperties.js';
import { type RunProperties, readRunProperties } from './runProperties.js';
import type { ThemeFonts } from './theme.js';

/** A style with what it takes from the styles it is based on. */
export interface Style {
  readonly name?: string;
  readonly link?: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export type StyleKind = 'paragraph' | 'character' | 'table';

export interface StyleChains {
  /** The style of that kind and id. */
  find(kind: StyleKind, id: string | undefined): Style | undefined;
  /** The same, or the default style of the kind where there is no such. */
  style(kind: StyleKind, id: string | undefined): Style;
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties };
}

const empty: Style = { paragraph: {}, run: {} };

/** `own` over `base`. A list named in `own` brings the indents of its level, over which stand those of `own`. */
export function mergeParagraph(
  base: ParagraphProperties,
  own: ParagraphProperties,
  levels: ListLevels,
): ParagraphProperties {
  if (!own.list) return { ...base, ...own };
  // A level alone is one of the list below.
  const list = { ...base.list, ...own.list };
  const level = levelOf({ list }, levels);
  return { ...base, ...readParagraphProperties(child(level, 'w:pPr')), ...own, list };
}

/** The `w:lvl` by which a paragraph is numbered. */
export function levelOf({ list }: ParagraphProperties, levels: ListLevels): XmlElement | undefined {
  return list?.id === undefined || list.id === '0' ? undefined : levels(list.id, list.level ?? 0);
}

/** Of `styles.xml`. */
export function readStyleChains(
  root: XmlElement | undefined,
  theme: ThemeFonts,
  levels: ListLevels,
): StyleChains {
  const elements = new Map<string, XmlElement>();
  const usual = new Map<string, string>();
  for (const style of children(root, 'w:style')) {
    const kind = attribute(style, 'w:type') ?? 'paragraph';
    const id = attribute(style, 'w:styleId') ?? '';
    if (!elements.has(`${kind} ${id}`)) elements.set(`${kind} ${id}`, style);
    const marked = attribute(style, 'w:default');
    if (marked !== undefined && isOn(marked)) usual.set(kind, id);
  }
  const chains = new Map<string, Style>();

  /** From the style down to what it is based on; a circle ends where it closes. */
  function styleOf(kind: StyleKind, id: string): Style | undefined {
    const line: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at) && !chains.has(`${kind} ${at}`)) {
      const element = elements.get(`${kind} ${at}`);
      if (!element) break;
      seen.add(at);
      line.push(at);
      at = attribute(child(element, 'w:basedOn'), 'w:val');
    }
    let base = (at === undefined ? undefined : chains.get(`${kind} ${at}`)) ?? empty;
    for (const key of line.reverse()) {
      const element = elements.get(`${kind} ${key}`) as XmlElement;
      const name = attribute(child(element, 'w:name'), 'w:val');
      const link = attribute(child(element, 'w:link'), 'w:val');
      base = {
        ...(name === undefined ? {} : { name }),
        ...(link === undefined ? {} : { link }),
        paragraph: mergeParagraph(base.paragraph, readParagraphProperties(child(element, 'w:pPr')), levels),
        run: { ...base.run, ...readRunProperties(child(element, 'w:rPr'), theme) },
      };
      chains.set(`${kind} ${key}`, base);
    }
    return chains.get(`${kind} ${id}`);
  }

  const defaults = child(root, 'w:docDefaults');
  const find: StyleChains['find'] = (kind, id) => (id === undefined ? undefined : styleOf(kind, id));
  return {
    find,
    style: (kind, id) => find(kind, id) ?? find(kind, usual.get(kind)) ?? empty,
    defaults: {
      paragraph: readParagraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: readRunProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    },
  };
}
