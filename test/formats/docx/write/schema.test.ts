import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../../../server/src/formats/docx/xml.js';
import { all, notice, type Written, write } from './written.js';

/** The order that the schema of WordprocessingML asks for; Word calls a file that departs from it damaged. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:font': 'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic',
};

function elements(root: XmlElement, name: string): XmlElement[] {
  return root.name === name ? [root, ...all(root, name)] : all(root, name);
}

function misplaced(written: Written): string[] {
  const found: string[] = [];
  for (const part of written.names.filter((name) => /^word\/(?!theme)[^/]+\.xml$/.test(name))) {
    const root = written.xml(part);
    for (const [name, order] of Object.entries(orders)) {
      const places = order.split(' ');
      for (const element of elements(root, name)) {
        let last = -1;
        for (const child of element.children) {
          if (!('name' in child)) continue;
          const at = places.indexOf(child.name.replace(/^w:/, ''));
          if (at < last || at < 0) found.push(`${part}: ${child.name} in ${name}`);
          last = at;
        }
      }
    }
  }
  return found;
}

const texts: Readonly<Record<string, string>> = {
  notice,
  letter:
    '云岭市司法局\n\n云岭司函〔2026〕25号\n\n云岭市司法局关于征求意见的函\n\n市公安局：\n\n现征求意见。\n\n云岭市司法局\n\n2026年7月3日\n\n抄送：市政府办公室。\n',
  'two signers':
    '云岭市财政局\n\n云岭市司法局文件\n\n云岭财〔2026〕32号 签发人：周宁 李岩\n\n云岭市财政局 云岭市司法局关于经费的请示\n\n市人民政府：\n\n请批示。\n',
  'pictures and notes':
    '# 关于有关情况的报告\n\n市政府：\n\n见图[^1]。\n\n![图](a.png)\n\n[^1]: 来自 统计。\n',
};

describe('the schema', () => {
  for (const [name, text] of Object.entries(texts))
    it(`${name}: properties stand in its order`, async () => {
      const bytes = new Uint8Array(64);
      bytes.set([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0,
        0, 9,
      ]);
      expect(misplaced(await write(text, { pictures: new Map([['a.png', bytes]]) }))).toEqual([]);
    });

  it('every style, footer and picture that the text names is there', async () => {
    const written = await write(texts['pictures and notes'] as string);
    const known = new Set(
      all(written.xml('word/styles.xml'), 'w:style').map((style) => style.attributes.get('w:styleId')),
    );
    for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/footer1.xml'])
      for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
        for (const { attributes } of all(written.xml(part), kind))
          expect(known, part).toContain(attributes.get('w:val'));
  });
});
