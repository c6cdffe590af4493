import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  child,
  children,
  isElement,
  parseXml,
  textLimits,
  type XmlElement,
} from '../../../server/src/formats/docx/xml.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function all(element: XmlElement): XmlElement[] {
  return [element, ...children(element).flatMap(all)];
}

/** Whether every offset holds what it says. */
function checkOffsets(text: string, root: XmlElement): void {
  for (const element of all(root)) {
    const own = text.slice(element.start, element.end);
    expect(own).toMatch(/^<[^!?/][\s\S]*>$/);
    expect(text[element.openEnd - 1]).toBe('>');
    if (element.closeStart === element.end) expect(own.endsWith('/>')).toBe(true);
    else expect(text.slice(element.closeStart, element.end)).toMatch(/^<\/[^<>]*>$/);
    for (const node of element.children) {
      expect(node.start).toBeGreaterThanOrEqual(element.openEnd);
      expect(node.end).toBeLessThanOrEqual(element.closeStart);
      if (isElement(node)) expect(node.parent).toBe(element);
    }
  }
}

describe('parseXml', () => {
  it('counts offsets in UTF-16 units of the text, whatever stands before', () => {
    const text = `<?xml version="1.0"?>\r\n<!-- 说明 > --><w:p ${w} w:a="x>y" w:b='1&gt;0'\r\n>\r\n𠮷<?go on?><w:t>甲&amp;乙\r\n丙</w:t><!----><w:t><![CDATA[<丁>]]>&#x20BB7;</w:t ><w:tab/></w:p>\r\n`;
    const root = parseXml(text) as XmlElement;
    checkOffsets(text, root);
    expect(text.slice(root.start, root.end)).toBe(
      text.slice(text.indexOf('<w:p'), text.lastIndexOf('>') + 1),
    );
    expect(attribute(root, 'w:a')).toBe('x>y');
    expect(attribute(root, 'w:b')).toBe('1>0');
    const texts = all(root).flatMap((element) => element.children.filter((node) => !isElement(node)));
    expect(
      texts.map((node) => ('text' in node ? [node.text, text.slice(node.start, node.end)] : [])),
    ).toEqual([
      ['\n𠮷', '\r\n𠮷'],
      ['甲&乙\n丙', '甲&amp;乙\r\n丙'],
      ['<丁>', '<![CDATA[<丁>]]>'],
      ['𠮷', '&#x20BB7;'],
    ]);
  });

  it('knows namespaces by what they are, not by their prefix', () => {
    const root = parseXml(
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:other"><body xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:id="1" id="2"/><w:p/><q:p xmlns:q="urn:q"/></x:document>',
    );
    expect(all(root as XmlElement).map(({ name }) => name)).toEqual([
      'w:document',
      'w:body',
      '{urn:other}:p',
      'q:p',
    ]);
    expect([...(child(root, 'w:body')?.attributes ?? [])]).toEqual([
      ['w:id', '1'],
      ['id', '2'],
    ]);
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    [
      'billion laughs',
      `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]><a>&a19;</a>`,
    ],
    ['an entity without a DTD', '<a>&nbsp;</a>'],
    ['two roots', '<a/><b/>'],
    ['an open element', '<a><b></b>'],
    ['crossed elements', '<a><b></a></b>'],
    ['an unknown prefix', '<w:a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a forbidden character', '<a>\u0001</a>'],
    ['a forbidden reference', '<a>&#0;</a>'],
    ['nothing', ''],
    ['a text', '关于印发通知'],
  ])('refuses %s', (_, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it('refuses what is too deep, without overflowing the stack', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(parseXml(nested(250))).toBeDefined();
    expect(parseXml(nested(257))).toBeUndefined();
    expect(parseXml(nested(100_000))).toBeUndefined();
  });

  it('takes time linear in the number of elements and refuses too many', () => {
    const of = (count: number) => `<a>${'<b/>'.repeat(count)}</a>`;
    const time = (count: number) => {
      const before = performance.now();
      expect(parseXml(of(count))?.children).toHaveLength(count);
      return performance.now() - before;
    };
    time(20_000);
    const short = time(50_000);
    expect(time(200_000)).toBeLessThan(Math.max(short, 50) * 14);
    expect(parseXml(of(250_000))).toBeUndefined();
    expect(parseXml(of(300_000), textLimits)).toBeDefined();
    expect(parseXml(of(1_000_000), textLimits)).toBeUndefined();
  });

  it('never throws, and its offsets hold on whatever it accepts', () => {
    const token = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<a b="',
      '">',
      '&amp;',
      '&',
      ';',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x',
      '?>',
      '\r\n',
      '𠮷',
      '甲',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        const text = `<r>${tokens.join('')}</r>`;
        const root = parseXml(text);
        if (root) checkOffsets(text, root);
      }),
      { numRuns: 500 },
    );
  });
});
