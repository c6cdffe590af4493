import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../server/src/core/layout/renderText.js';
import { typeset } from '../../../server/src/core/layout/typeset.js';
import type { Document, DocumentFormat } from '../../../server/src/core/model/document.js';
import type { FrontMatterKey } from '../../../server/src/core/model/frontMatter.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { caseTemplates } from '../../../server/src/core/standards/caseTemplates.js';
import { fillTemplate, placeholderOf, templates } from '../../../server/src/core/standards/templates.js';
import { inspectJson, type InspectedSection } from '../../../server/src/features/inspect.js';
import { readDocx, toMarkdown } from '../../../server/src/formats/docx/docx.js';
import { writeDocx } from '../../../server/src/formats/docx/write/writeDocx.js';
import { corpusDocuments } from '../../support/corpus.js';

interface Draft {
  readonly name: string;
  readonly text: string;
  readonly format: DocumentFormat;
}

/** A draft as a Word file, and that as a draft again. */
async function throughWord({ text, format }: Draft): Promise<{ before: Document; after: Document }> {
  const before = parse(text, format, frontEnds);
  const file = readDocx(await writeDocx(before, typeset(before)));
  if ('problem' in file) throw new Error(file.problem);
  const markdown = toMarkdown(file, parse(file.text, 'plaintext', frontEnds));
  const after = parse(markdown, 'markdown', frontEnds);
  expect(after.frontMatter?.problems ?? []).toEqual([]);
  return { before, after };
}

/** Without blanks for layout and marks of Markdown. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s　\u00a0]|\*\*|\\(?=[!-/:-@[-`{-~])/g, '');
}

/** What may stand in the front matter or in the text, and what is not printed. */
const headRoles: ReadonlySet<string> = new Set([
  'issuerMark',
  'documentNumber',
  'signer',
  'copyNumber',
  'classification',
  'urgency',
  'copyTo',
  'printer',
  'portalMetadata',
]);

function facts(document: Document) {
  const { genre, title, issuers, number, addressee, date, parts } = inspectJson(document);
  const section = ({ mark, heading, children }: InspectedSection): unknown => [
    bare(mark),
    bare(heading),
    children.map(section),
  ];
  return {
    genre,
    title: bare(title),
    issuers: issuers.map(bare),
    number: bare(number).replace(/签发人.*/, ''),
    addressee: bare(addressee),
    date: bare(date),
    parts: parts.map((part) => ({
      kind: part.kind,
      title: bare(part.title),
      elements: part.elements
        .filter(({ role }) => !headRoles.has(role))
        .map(({ role, text }) => `${role} ${bare(text)}`),
      sections: part.sections.map(section),
    })),
  };
}

/** Block by block, 落款 as one, since its names may stand side by side; without titles and the dashes of tables. */
function lines(document: Document): string[] {
  const titles = new Set(document.parts.flatMap(({ titleBlocks }) => titleBlocks));
  const out: string[] = [];
  let signing = false;
  for (const block of document.blocks) {
    if (block.kind === 'separator' || block.kind === 'opaque' || headRoles.has(block.role)) continue;
    const text = titles.has(block) ? '' : bare(document.slice(block.content));
    if (/^\|[-:|]*\|$|^$/.test(text)) continue;
    if (signing && block.role === 'signature') out.push(`${out.pop()}${text}`);
    else out.push(text);
    signing = block.role === 'signature';
  }
  return out;
}

function files(folder: string): Draft[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/.test(file) && !file.includes('README'))
    .sort()
    .map((file) => ({
      name: file,
      text: readFileSync(path.join(folder, file), 'utf8'),
      format: file.endsWith('.md') ? 'markdown' : 'plaintext',
    }));
}

const drafts: readonly Draft[] = [
  {
    name: '没有编号的标题',
    text: '# 云岭市防汛工作方案\n\n## 总体要求\n\n各单位要落实责任。\n\n## 工作安排\n\n（一）值班。实行领导带班。\n\n（二）巡查。每日巡查两次。\n',
    format: 'markdown',
  },
  ...files('examples'),
  ...files('test/fixtures/cases'),
  ...[...templates, ...caseTemplates].map((template) => ({
    name: `模板 ${template.genre}`,
    text: fillTemplate(template.lines, (name) => placeholderOf(name, template).sample),
    format: 'markdown' as const,
  })),
];

describe('a draft as a Word file and back', () => {
  it.each(drafts)('$name', async (draft) => {
    const { before, after } = await throughWord(draft);
    const stated = (key: FrontMatterKey) => before.frontMatter?.fields.has(key) === true;
    const found = facts(after);
    const expected = facts(before);
    // What front matter alone says is not printed: the 文种, the 发文机关 of a 纪要.
    if (stated('文种') && before.genre?.statutory !== true) found.genre = expected.genre;
    if (found.issuers.length === 0) found.issuers.push(...expected.issuers);
    if (stated('成文日期')) {
      // 落款 out of the front matter is printed, and then a part of the text.
      expect(found).toMatchObject({ issuers: expected.issuers, date: expected.date });
      expect(lines(after)).toEqual([...lines(before), ...expected.issuers, expected.date]);
    } else {
      expect(lines(after)).toEqual(lines(before));
      expect(found).toEqual(expected);
    }
    expect(renderText(typeset(after))).toBe(renderText(typeset(before)));
  });
});

/** Real documents, as web sites show them: what a site puts around them is not printed. */
const real = [...corpusDocuments('seeds'), ...corpusDocuments('corpus/text').filter((_, i) => i % 6 === 0)];

describe.skipIf(real.length === 0)('a real document as a Word file and back', () => {
  it.each(real)('$name', async (draft) => {
    const { before, after } = await throughWord(draft);
    expect(lines(after)).toEqual(lines(before));
  });
});
