import type { PageProfile } from '../../../core/layout/profile.js';
import { alternates, fonts } from '../values.js';
import type { Face } from '../../../core/layout/layout.js';
import { stylesXml } from './styles.js';
import { escaped } from './text.js';

/** A part of the package that takes the place of the library's own. */
export interface PackagePart {
  readonly path: string;
  readonly data: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The title alone: no author, no dates, so that the same draft gives the same file and a file tells nothing of its
 * maker. The library's own styles would stand beside ours, its own dates change with every run.
 */
export function packageParts(title: string, profile: PageProfile): PackagePart[] {
  return [
    { path: 'docProps/core.xml', data: core(title) },
    { path: 'word/styles.xml', data: stylesXml(profile) },
    { path: 'word/settings.xml', data: settings() },
    { path: 'word/fontTable.xml', data: fontTable() },
  ];
}

function core(title: string): string {
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;
}

/** Characters are not squeezed, single bytes are not widened: the typesetter counts every character as it is. */
function settings(): string {
  return `${head}<w:settings ${main}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:displayHorizontalDrawingGridEvery w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:spaceForUL/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
}

const families: Readonly<Record<Face, string>> = {
  仿宋: 'modern',
  黑体: 'modern',
  楷体: 'modern',
  小标宋: 'auto',
  宋体: 'auto',
};

function fontTable(): string {
  const entries = Object.entries(fonts).map(
    ([face, font]) =>
      `<w:font w:name="${font}"><w:altName w:val="${alternates[face as Face][0]}"/><w:charset w:val="86"/><w:family w:val="${families[face as Face]}"/><w:pitch w:val="fixed"/></w:font>`,
  );
  return `${head}<w:fonts ${main}>${entries.join('')}</w:fonts>`;
}
