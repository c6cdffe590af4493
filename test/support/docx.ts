import { strToU8, zipSync } from 'fflate';

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
};

const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = namespaces.r;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The inside of each part's root; what begins with `<?xml` is the whole part. */
export interface DocxParts {
  /** Inside `w:body`. */
  readonly document: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  /** `a:theme` whole. */
  readonly theme?: string;
  /** Inside `cp:coreProperties` (prefixes cp, dc, dcterms). */
  readonly core?: string;
  /** Inside `Properties` of docProps/app.xml. */
  readonly app?: string;
  /** By number: `footer1.xml` has the relationship `rIdFooter1`. */
  readonly footers?: readonly string[];
  readonly headers?: readonly string[];
  /** Further entries, or others in place of those made here. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the document, as elements. */
  readonly relations?: string;
}

interface Part {
  readonly name: string;
  readonly content: string;
  readonly type: string;
  readonly relation?: readonly [id: string, type: string];
}

/** A Word file in memory, small but whole. */
export function docxOf(parts: DocxParts): Uint8Array {
  const list = [...wordParts(parts)];
  const core = parts.core ?? '';
  const overrides = list.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${relations}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${relations}">${list
      .flatMap(({ name, relation }) =>
        relation
          ? `<Relationship Id="${relation[0]}" Type="${office}/${relation[1]}" Target="${name.slice(5)}"/>`
          : [],
      )
      .join('')}${parts.relations ?? ''}</Relationships>`,
  };
  for (const { name, content } of list) files[name] = content;
  files['docProps/core.xml'] = whole(
    core,
    `<cp:coreProperties xmlns:cp="${relations.replace('relationships', 'metadata/core-properties')}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
  );
  const app = parts.app ?? '';
  files['docProps/app.xml'] = whole(
    app,
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${app}</Properties>`,
  );
  return zipOf({ ...files, ...parts.files });
}

/** A zip of texts and bytes in their order; its entries bear one date, so that the same parts give the same bytes. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 15, 8, 30) });
}

/** A paragraph of one run; `properties` stand in `w:pPr`, `run` in `w:rPr`. */
export function paragraph(text: string, properties = '', run = ''): string {
  const format = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${format}${text === '' ? '' : `<w:r>${run && `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;
}

function* wordParts(parts: DocxParts): Generator<Part> {
  yield {
    name: 'word/document.xml',
    content: whole(parts.document, `<w:document${declared}><w:body>${parts.document}</w:body></w:document>`),
    type: `${wordType}.document.main+xml`,
  };
  const simple = ['styles', 'numbering', 'settings', 'comments', 'footnotes'] as const;
  for (const kind of simple) {
    const inside = parts[kind];
    if (inside === undefined) continue;
    yield {
      name: `word/${kind}.xml`,
      content: whole(inside, `<w:${kind}${declared}>${inside}</w:${kind}>`),
      type: `${wordType}.${kind}+xml`,
      relation: [`rId${kind}`, kind],
    };
  }
  if (parts.theme !== undefined)
    yield {
      name: 'word/theme/theme1.xml',
      content: whole(parts.theme, parts.theme),
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      relation: ['rIdtheme', 'theme'],
    };
  for (const [kind, tag, list] of [
    ['footer', 'w:ftr', parts.footers ?? []],
    ['header', 'w:hdr', parts.headers ?? []],
  ] as const)
    for (const [i, inside] of list.entries())
      yield {
        name: `word/${kind}${i + 1}.xml`,
        content: whole(inside, `<${tag}${declared}>${inside}</${tag}>`),
        type: `${wordType}.${kind}+xml`,
        relation: [`rId${kind === 'footer' ? 'Footer' : 'Header'}${i + 1}`, kind],
      };
}

function whole(given: string, made: string): string {
  return given.startsWith('<?xml') ? given : declaration + made;
}
