import type { Block, Document } from '../model/document.js';
import { halvesIn } from './glyphs.js';
import { type LineDraft, setLine } from './paragraph.js';
import { nameSpans, type Piece, piecesIn, textOf } from './pieces.js';
import { cellWidth, type PageProfile } from './profile.js';
import { append, rows, type Slot, space } from './slots.js';

/** 落款: who signs and when, each as what is printed. */
export interface Closing {
  readonly signatures: readonly Signed[];
  readonly dates: readonly Signed[];
}

export interface Signed {
  readonly pieces: readonly Piece[];
  readonly block?: number;
}

/** Rows between two rows of seals: a seal is 42 mm wide. */
const sealRows = 4;
const person =
  /^(?:总理|省长|市长|县长|区长|州长|镇长|乡长|主席|主任|部长|局长|厅长|院长|检察长|署长|行长)[\s　]/;

/** What a line of 落款 says: a name, or several side by side. */
export function signedBlock(document: Document, block: Block): Signed[] {
  const spans = block.role === 'signature' ? nameSpans(document, block.content) : [block.content];
  return spans.map((span) => ({ pieces: piecesIn(document, span), block: block.index }));
}

/** 落款 by GB/T 9704 7.3.5.1 (for a seal), 7.3.5.2 (without) or 7.3.5.3 (签名章); it stays with the text before it. */
export function setClosing(profile: PageProfile, closing: Closing): Slot[] {
  const { signatures, dates } = closing;
  if (signatures.length + dates.length === 0) return [];
  if (signatures.some((signed) => person.test(textOf(signed.pieces)))) return personal(profile, closing);
  return profile.seal ? sealed(profile, closing) : unsealed(profile, closing);
}

function cells(signed: Signed): number {
  return halvesIn(textOf(signed.pieces).trimEnd()) / 2;
}

function put(profile: PageProfile, signed: Signed, role: 'signature' | 'date', at: number): LineDraft {
  const cell = cellWidth(profile);
  const x = Math.max(0, Math.min(at, profile.cells - cells(signed))) * cell;
  return setLine(profile, signed.pieces, {
    role,
    ...(signed.block === undefined ? {} : { block: signed.block }),
    x,
    align: 'right',
  });
}

/** An agency's name and its further names in brackets, which stand below it without a seal of their own. */
function groupsOf(signatures: readonly Signed[]): Signed[][] {
  const groups: Signed[][] = [];
  for (const signed of signatures) {
    const last = groups.at(-1);
    if (last && /^[（(]/.test(textOf(signed.pieces))) last.push(signed);
    else groups.push([signed]);
  }
  return groups;
}

/** The date four characters from the right edge, the name above it in its middle; two agencies side by side. */
function sealed(profile: PageProfile, { signatures, dates }: Closing): Slot[] {
  const out: Slot[] = [space(2, true, 1)];
  const last = dates.at(-1);
  const dateCells = last ? cells(last) : 6;
  const dateAt = profile.cells - 4 - dateCells;
  const middle = dateAt + dateCells / 2;
  const groups = groupsOf(signatures);
  const perRow = groups.length > 1 && signatures.every((one) => cells(one) <= 13) ? 2 : 1;
  for (let i = 0; i < groups.length; i += perRow) {
    const beside = groups.slice(i, i + perRow);
    if (i > 0) out.push(space(sealRows, true, 1));
    const height = beside.reduce((most, group) => Math.max(most, group.length), 0);
    for (let r = 0; r < height; r++) {
      const lines = beside.flatMap((group, k) => {
        const signed = group[r];
        if (!signed) return [];
        const centre = beside.length === 1 ? middle : (profile.cells / 4) * (k * 2 + 1);
        return [put(profile, signed, 'signature', centre - cells(signed) / 2)];
      });
      out.push({ kind: 'band', rows: [lines], glued: true });
    }
  }
  for (const date of dates)
    append(out, rows([put(profile, date, 'date', profile.cells - 4 - cells(date))], true));
  return out;
}

/** The name two characters from the right edge, the date two characters to the right of its beginning. */
function unsealed(profile: PageProfile, { signatures, dates }: Closing): Slot[] {
  const longest = signatures.reduce((most, one) => Math.max(most, cells(one)), 0);
  const date = dates.at(-1);
  const dateCells = date ? cells(date) : 0;
  let nameAt = profile.cells - 2 - longest;
  let dateAt = signatures.length > 0 ? nameAt + 2 : profile.cells - 2 - dateCells;
  if (dateCells > longest && signatures.length > 0) {
    dateAt = profile.cells - 2 - dateCells;
    nameAt = dateAt - 2;
  }
  return [
    space(1, true),
    ...rows(
      signatures.map((one) => put(profile, one, 'signature', nameAt)),
      true,
    ),
    ...rows(
      dates.map((one) => put(profile, one, 'date', dateAt)),
      true,
    ),
  ];
}

/** 职务 and name: two blank lines, four characters from the right; a blank line, then the date. */
function personal(profile: PageProfile, { signatures, dates }: Closing): Slot[] {
  const right = (signed: Signed) => profile.cells - 4 - cells(signed);
  return [
    space(2, true, 1),
    ...rows(
      signatures.map((one) => put(profile, one, 'signature', right(one))),
      true,
    ),
    space(1, true),
    ...rows(
      dates.map((one) => put(profile, one, 'date', right(one))),
      true,
    ),
  ];
}
