export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, with references resolved. */
  readonly text: string;
}

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the XML that reports are made of: elements, attributes, text; no comments, CDATA or doctype.
 * @throws Error where it is not well-formed (XML 1.0: one root, tags nested, values quoted, references known).
 */
export function readXml(text: string): XmlElement {
  if (forbidden.test(text)) throw new Error(`a character that XML 1.0 forbids: ${forbidden.exec(text)}`);
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === text) throw new Error('no XML declaration');
  const top = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [top];
  const current = () => open[open.length - 1] as typeof top;
  let rest = body;
  while (rest !== '') {
    const tag = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w-]*="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (!tag) {
      const run = /^[^<]+/.exec(rest)?.[0];
      if (run === undefined) throw new Error(`no tag: ${rest.slice(0, 40)}`);
      current().text += resolved(run);
      rest = rest.slice(run.length);
      continue;
    }
    rest = rest.slice(tag[0].length);
    const [, closing, name = '', list = '', empty] = tag;
    if (closing) {
      if (open.length === 1 || current().name !== name) throw new Error(`</${name}> closes nothing`);
      open.pop();
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of list.matchAll(/([\w-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`twice: ${key}`);
      // A literal line end or tab in a value would be read as a space.
      if (/[\t\n\r]/.test(value)) throw new Error(`white space in ${key}`);
      attributes[key] = resolved(value);
    }
    const element = { name, attributes, children: [], text: '' };
    current().children.push(element);
    if (!empty) open.push(element);
  }
  const [root, ...others] = top.children;
  if (open.length > 1 || !root || others.length > 0 || top.text.trim() !== '')
    throw new Error('not one root');
  return root;
}

function resolved(text: string): string {
  return text.replace(/&([^;&]*;?)/g, (reference, name: string) => {
    const number = /^#(\d+);$/.exec(name)?.[1];
    const character = number ? String.fromCodePoint(Number(number)) : entities[name.slice(0, -1)];
    if (!name.endsWith(';') || character === undefined) throw new Error(`unknown reference: ${reference}`);
    return character;
  });
}
