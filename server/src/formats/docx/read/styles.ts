import type { DocxPackage } from '../package.js';
import { attribute, child, parseXml, type XmlElement } from '../xml.js';
import { readListLevels } from './listLevels.js';
import { type ParagraphProperties, readParagraphProperties } from './paragraphProperties.js';
import { type RunProperties, readRunProperties, type toggles } from './runProperties.js';
import { levelOf, mergeParagraph, readStyleChains, type Style } from './styleChains.js';
import { readTheme } from './theme.js';

/** Effective properties of paragraphs (`w:p`) and runs (`w:r`) of any part of a file. */
export interface Styles {
  paragraph(paragraph: XmlElement): ParagraphProperties;
  /** Without a run: of the mark at the paragraph's end, which an empty paragraph and its number go by. */
  run(paragraph: XmlElement, run?: XmlElement): EffectiveRun;
  /** Of a number that the word processor makes itself. */
  number(paragraph: XmlElement): EffectiveRun;
  /** The name of the paragraph's style, in English for those that Word brings (`Normal`, `heading 1`). */
  styleName(paragraph: XmlElement): string | undefined;
}

export interface EffectiveRun {
  readonly font: string;
  readonly latinFont: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Whether it is hidden text. */
  readonly vanish: boolean;
  readonly colour?: string;
  readonly highlight?: string;
}

/** What Word takes where a file names none: for Chinese the typeface of its Chinese edition. */
const usualFonts = { ascii: 'Times New Roman', eastAsia: '宋体' } as const;
const usualSize = 10;

/**
 * The formatting of ISO/IEC 29500-1 17.7.2: defaults of the file, style of the table, style of the paragraph, level of
 * the list, the paragraph and the run themselves. What a table's style says of single rows or columns is left out.
 */
export function readStyles(pkg: DocxPackage): Styles {
  const root = (type: string) => {
    const name = pkg.related(pkg.documentName, type);
    const text = name === undefined ? undefined : pkg.part(name);
    return text === undefined ? undefined : parseXml(text);
  };
  const theme = readTheme(root('theme'));
  const levels = readListLevels(root('numbering'));
  const chains = readStyleChains(root('styles'), theme, levels);

  interface Ground {
    readonly style: Style;
    readonly table: Style | undefined;
    readonly paragraph: ParagraphProperties;
  }
  const grounds = new Map<XmlElement, Ground>();
  const tables = new Map<XmlElement, Style>();

  function tableStyle(paragraph: XmlElement): Style | undefined {
    const table = tableOf(paragraph);
    if (!table) return undefined;
    let style = tables.get(table);
    if (!style) {
      const id = attribute(child(child(table, 'w:tblPr'), 'w:tblStyle'), 'w:val');
      style = chains.style('table', id);
      tables.set(table, style);
    }
    return style;
  }

  function ground(paragraph: XmlElement): Ground {
    let found = grounds.get(paragraph);
    if (!found) {
      const pPr = child(paragraph, 'w:pPr');
      const style = chains.style('paragraph', attribute(child(pPr, 'w:pStyle'), 'w:val'));
      const table = tableStyle(paragraph);
      const properties = [table?.paragraph ?? {}, style.paragraph, readParagraphProperties(pPr)];
      found = {
        style,
        table,
        paragraph: properties.reduce(
          (base, own) => mergeParagraph(base, own, levels),
          chains.defaults.paragraph,
        ),
      };
      grounds.set(paragraph, found);
    }
    return found;
  }

  function characterStyle(rPr: XmlElement | undefined): Style {
    const id = attribute(child(rPr, 'w:rStyle'), 'w:val');
    return chains.style('character', chains.find('paragraph', id)?.link ?? id);
  }

  function effective(paragraph: XmlElement, rPr: XmlElement | undefined, over: RunProperties = {}) {
    const {
      style,
      table,
      paragraph: { shading },
    } = ground(paragraph);
    const character = characterStyle(rPr);
    const own = { ...readRunProperties(rPr, theme), ...over };
    return effectiveRun(chains.defaults.run, [table?.run ?? {}, style.run, character.run], own, shading);
  }

  const markOf = (paragraph: XmlElement) => child(child(paragraph, 'w:pPr'), 'w:rPr');
  return {
    paragraph: (paragraph) => ground(paragraph).paragraph,
    run: (paragraph, run) => effective(paragraph, run ? child(run, 'w:rPr') : markOf(paragraph)),
    number: (paragraph) => {
      const level = levelOf(ground(paragraph).paragraph, levels);
      return effective(paragraph, markOf(paragraph), readRunProperties(child(level, 'w:rPr'), theme));
    },
    styleName: (paragraph) => ground(paragraph).style.name,
  };
}

/** The innermost table that holds the paragraph; a text box in a table is not of the table. */
function tableOf(paragraph: XmlElement): XmlElement | undefined {
  let at = paragraph.parent;
  while (at && at.name !== 'w:tbl' && at.name !== 'w:txbxContent') at = at.parent;
  return at?.name === 'w:tbl' ? at : undefined;
}

/** Bold, italic and the like are switched by each kind of style; the file's defaults and the run itself set them (17.7.3). */
function effectiveRun(
  defaults: RunProperties,
  styles: readonly RunProperties[],
  own: RunProperties,
  paragraphShading: string | undefined,
): EffectiveRun {
  const all: RunProperties = Object.assign({}, defaults, ...styles, own);
  const on = (name: (typeof toggles)[number]) =>
    own[name] ?? (defaults[name] === true || styles.filter((style) => style[name]).length % 2 === 1);
  const seen = (value: string | undefined) => (value === 'none' || value === 'white' ? undefined : value);
  const highlight = seen(all.highlight) ?? seen(all.shading ?? paragraphShading);
  return {
    font: all.eastAsia ?? usualFonts.eastAsia,
    latinFont: all.ascii ?? all.hAnsi ?? usualFonts.ascii,
    size: all.size ?? usualSize,
    bold: on('bold'),
    italic: on('italic'),
    underline: all.underline ?? false,
    strike: on('strike') || (all.doubleStrike ?? false),
    vanish: on('vanish'),
    ...(all.colour === undefined || all.colour === 'auto' || all.colour === '000000'
      ? {}
      : { colour: all.colour }),
    ...(highlight === undefined ? {} : { highlight }),
  };
}
