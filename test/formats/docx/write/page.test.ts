import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../server/src/core/layout/profile.js';
import { all, attributes, letters, notice, one, value, write } from './written.js';

describe('the page', () => {
  it('is A4 with the margins, the grid and the line pitch of GB/T 9704', async () => {
    const written = await write(notice);
    const section = one(written.body, 'w:sectPr');
    expect(section).toBeDefined();
    if (!section) return;
    expect(attributes(one(section, 'w:pgSz'))).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(attributes(one(section, 'w:pgMar'))).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
      'w:footer': '1446',
    });
    expect(attributes(one(section, 'w:docGrid'))).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-848',
    });
    const normal = all(written.xml('word/styles.xml'), 'w:style').find(
      (style) => style.attributes.get('w:styleId') === 'Normal',
    );
    expect(attributes(normal && one(normal, 'w:spacing'))).toMatchObject({
      'w:line': '579',
      'w:lineRule': 'exact',
      'w:before': '0',
      'w:after': '0',
    });
  });

  it('follows the profile', async () => {
    const written = await write(notice, { profile: profiles.compensated });
    expect(attributes(one(written.body, 'w:pgMar'))['w:top']).toBe('1960');
    const narrow = await write(notice, { profile: profiles.pitch28 });
    expect(attributes(one(narrow.body, 'w:docGrid'))['w:linePitch']).toBe('560');
  });

  it('presses 28 characters into a line, and no 28½', async () => {
    const written = await write(notice);
    const tracking = Number(
      one(written.xml('word/styles.xml'), 'w:docDefaults')
        ?.children.flatMap((node) => ('name' in node ? all(node, 'w:spacing') : []))[0]
        ?.attributes.get('w:val'),
    );
    const measure = 11906 - 1587 - 1474;
    expect(28 * (320 + tracking)).toBeLessThanOrEqual(measure);
    expect(28 * (320 + tracking) + 160 + tracking).toBeGreaterThan(measure);
  });

  it('breaks lines as Chinese: no added space beside digits, marks hang or do not', async () => {
    const normal = (written: Awaited<ReturnType<typeof write>>) =>
      one(written.xml('word/styles.xml'), 'w:style') as NonNullable<ReturnType<typeof one>>;
    const hanging = normal(await write(notice));
    expect(value(hanging, 'w:autoSpaceDE')).toBe('0');
    expect(value(hanging, 'w:autoSpaceDN')).toBe('0');
    expect(one(hanging, 'w:kinsoku')).toBeDefined();
    expect(one(hanging, 'w:overflowPunct')).toBeUndefined();
    const carrying = normal(await write(notice, { profile: { overflow: 'carry' } }));
    expect(value(carrying, 'w:overflowPunct')).toBe('0');
  });

  it('numbers pages — 1 — at the right on odd and at the left on even pages', async () => {
    const written = await write(notice);
    expect(one(written.xml('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const footers = written.names.filter((name) => /^word\/footer\d\.xml$/.test(name));
    const seen = footers.map((name) => {
      const root = written.xml(name);
      return [value(root, 'w:jc'), letters(root), all(root, 'w:instrText').length];
    });
    expect(seen).toEqual([
      ['right', '—  —', 1],
      ['left', '—  —', 1],
    ]);
    const references = all(written.body, 'w:footerReference').map((one) => one.attributes.get('w:type'));
    expect(references).toEqual(['default', 'even']);
  });

  it('tells nothing of its maker', async () => {
    const written = await write(notice);
    const core = written.text('docProps/core.xml');
    expect(core).toContain('<dc:title>云岭市人民政府办公室关于做好行政执法案卷评查工作的通知</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified|revision/);
    expect(written.text('docProps/app.xml')).not.toMatch(/Company|Manager|Application/);
    expect(written.text('word/document.xml')).not.toContain('rsid');
  });

  it('is the same file for the same text', async () => {
    const first = await write(notice);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await write(notice);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it('names other fonts for those that a computer lacks', async () => {
    const fonts = all((await write(notice)).xml('word/fontTable.xml'), 'w:font').map((font) => [
      font.attributes.get('w:name'),
      value(font, 'w:altName'),
    ]);
    expect(fonts).toContainEqual(['仿宋_GB2312', '仿宋']);
    expect(fonts).toContainEqual(['楷体_GB2312', '楷体']);
    expect(fonts).toContainEqual(['方正小标宋简体', '方正小标宋_GBK']);
  });
});
