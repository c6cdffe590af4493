import { strFromU8, unzipSync } from 'fflate';
import { profiles, type PageProfile } from '../../../../server/src/core/layout/profile.js';
import { typeset } from '../../../../server/src/core/layout/typeset.js';
import { frontEnds } from '../../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../../server/src/core/parse/parse.js';
import { type DocxOptions, writeDocx } from '../../../../server/src/formats/docx/write/writeDocx.js';
import { measuresOf } from '../../../../server/src/formats/pictures.js';
import { parseXml, type XmlElement } from '../../../../server/src/formats/docx/xml.js';

/** A written file, its parts as XML. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  xml(name: string): XmlElement;
  text(name: string): string;
  readonly body: XmlElement;
}

export async function write(
  text: string,
  options: DocxOptions & { readonly profile?: Partial<PageProfile> } = {},
): Promise<Written> {
  const format = /^(?:---|#)|\n\|/.test(text) ? 'markdown' : 'plaintext';
  const document = parse(text, format, frontEnds);
  const layout = typeset(document, {
    profile: { ...profiles.gb9704, ...options.profile },
    pictures: measuresOf(options.pictures ?? new Map()),
  });
  return opened(await writeDocx(document, layout, options));
}

export function opened(bytes: Uint8Array): Written {
  const files = unzipSync(bytes);
  const xml = (name: string) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`no part ${name}`);
    const root = parseXml(strFromU8(bytes));
    if (!root) throw new Error(`${name} is not XML`);
    return root;
  };
  return {
    bytes,
    names: Object.keys(files).sort(),
    xml,
    text: (name) => strFromU8(files[name] ?? new Uint8Array()),
    get body() {
      return all(xml('word/document.xml'), 'w:body')[0] as XmlElement;
    },
  };
}

export function all(element: XmlElement, name: string): XmlElement[] {
  const out: XmlElement[] = [];
  for (const node of element.children)
    if ('name' in node) {
      if (node.name === name) out.push(node);
      out.push(...all(node, name));
    }
  return out;
}

export function one(element: XmlElement, name: string): XmlElement | undefined {
  return all(element, name)[0];
}

export function attributes(element: XmlElement | undefined): Record<string, string> {
  return Object.fromEntries(element?.attributes ?? []);
}

/** The letters of an element; a tab is a tab. */
export function letters(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!('name' in node)) return element.name === 'w:t' ? node.text : '';
      return node.name === 'w:tab' && element.name === 'w:r' ? '\t' : letters(node);
    })
    .join('');
}

/** The paragraph that holds some words. */
export function paragraph(written: Written, words: string): XmlElement {
  const found = all(written.body, 'w:p').find((p) => letters(p).includes(words));
  if (!found) throw new Error(`no paragraph with ${words}`);
  return found;
}

export function value(element: XmlElement, name: string): string | undefined {
  return one(element, name)?.attributes.get('w:val');
}

export function styleOf(written: Written, element: XmlElement): XmlElement {
  const id = value(element, 'w:pStyle') ?? 'Normal';
  const style = all(written.xml('word/styles.xml'), 'w:style').find(
    (one) => one.attributes.get('w:styleId') === id,
  );
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

/** The font of Chinese letters of a run, its own or that of its paragraph's style. */
export function fontOf(written: Written, words: string): string | undefined {
  const p = paragraph(written, words);
  const run = all(p, 'w:r').find((r) => letters(r).includes(words)) ?? one(p, 'w:r');
  const own = run && one(run, 'w:rFonts')?.attributes.get('w:eastAsia');
  return own ?? one(styleOf(written, p), 'w:rFonts')?.attributes.get('w:eastAsia');
}

export const notice = `---
份号: "000012"
密级: 秘密★1年
紧急程度: 加急
---

云岭市人民政府办公室文件

云岭政办发〔2026〕17号

云岭市人民政府办公室关于做好行政执法案卷评查工作的通知

各县（区）人民政府：

为规范行政执法行为，提高行政执法案卷质量，现就有关事项通知如下。

一、评查范围

2026年办结的案卷。

（一）主体资格。实施机关是否具有法定职权。

1.现场检查笔录。

附件：行政执法案卷评查标准

云岭市人民政府办公室

2026年7月6日

（此件公开发布）

附件

行政执法案卷评查标准

| 项目 | 分值 |
| --- | --- |
| 主体资格 | 10 |
| 事实证据 | 35 |

抄送：市委办公室，市人大常委会办公室。

云岭市人民政府办公室 2026年7月6日印发
`;
