import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import type { Document } from '../../../server/src/core/model/document.js';
import { type Layout, type Line, type LineRole, lineText } from '../../../server/src/core/layout/layout.js';
import { type PageProfile, profiles } from '../../../server/src/core/layout/profile.js';
import { typeset } from '../../../server/src/core/layout/typeset.js';

export interface Laid {
  readonly document: Document;
  readonly layout: Layout;
}

export function lay(
  text: string,
  profile: Partial<PageProfile> = {},
  format?: 'markdown' | 'plaintext',
): Laid {
  const kind = format ?? (text.startsWith('---') || text.startsWith('#') ? 'markdown' : 'plaintext');
  const document = parse(text, kind, frontEnds);
  return { document, layout: typeset(document, { profile: { ...profiles.gb9704, ...profile } }) };
}

export function linesOf({ layout }: Laid, ...roles: readonly LineRole[]): Line[] {
  return layout.pages.flatMap((page) =>
    page.lines.filter((line) => roles.length === 0 || roles.includes(line.role)),
  );
}

export function texts(laid: Laid, ...roles: readonly LineRole[]): string[] {
  return linesOf(laid, ...roles).map(lineText);
}

/** Where a line begins and ends, in characters from the left edge of 版心. */
export function cells(laid: Laid, line: Line): { from: number; to: number } {
  const { profile } = laid.layout;
  const cell = profile.width / profile.cells;
  const round = (x: number) => Math.round((x / cell) * 100) / 100;
  return { from: round(line.x - profile.left), to: round(line.x - profile.left + line.width) };
}

/** A notice whose body has one paragraph of `letters` characters. */
export function notice(letters: number, closing = '云岭市人民政府\n\n2026年6月5日'): string {
  return `云岭政发〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n${'汛'.repeat(letters)}\n\n${closing}\n`;
}
