import type { Marker, MarkerStyle } from '../../model/document.js';
import { type ListItem, numberedLists } from '../../model/numbering.js';
import { defineRule } from '../rule.js';

/** The levels of a 公文 from high to low; chapters, articles and decimals have orders of their own. */
const levels: readonly MarkerStyle[] = ['han', 'hanParen', 'digit', 'digitParen', 'circled'];
const shown: Readonly<Partial<Record<MarkerStyle, string>>> = {
  han: '一、',
  hanParen: '（一）',
  digit: '1.',
  digitParen: '（1）',
  circled: '①',
};

export default defineRule(
  {
    id: 'body/numbering-level',
    clauses: ['GF-733e', 'BD-12'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '层次序数由高到低，低层之下不用高层',
    rationale:
      'GB/T 9704—2012 第7.3.3条的层次序数依次是“一、”“（一）”“1.”“（1）”；GB/T 15834—2011 附录B.3.8 说明，可以从任一层用起、越过一层（“一、”之下用“1.”），但低层之下不能再用高层。',
    examples: [
      {
        bad: '1.压实责任。\n⟦（一）⟧明确分工。\n（二）签订责任书。\n2.加强值守。',
        good: '一、压实责任。\n（一）明确分工。\n（二）签订责任书。\n二、加强值守。',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      const reported = new Set<string>();
      const items = numberedLists(document, part)
        .flatMap((list) => list.items)
        .filter(({ marker }) => levels.includes(marker.style))
        .sort((a, b) => a.block.index - b.block.index);
      for (let i = 1; i < items.length; i++) {
        const child = items[i] as ListItem;
        const parent = items[i - 1] as ListItem;
        if (!isHigher(child.marker, parent.marker) || child.marker.ordinal !== 1) continue;
        const pair = `${parent.marker.style} ${child.marker.style}`;
        if (reported.has(pair) || !goesOn(items, i)) continue;
        reported.add(pair);
        yield {
          span: child.marker.span,
          message: `“${shown[parent.marker.style]}”之下不能用更高一层的“${shown[child.marker.style]}”，层次依次是“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3）`,
          related: [{ span: parent.marker.span, message: '上一级序号' }],
        };
      }
    }
  },
);

function isHigher(a: Marker, b: Marker): boolean {
  return levels.indexOf(a.style) < levels.indexOf(b.style);
}

/**
 * Whether the list begun at `i` under `items[i - 1]` is closed by the next number of the parent's list: 1.（一）（二）2.
 * Numbers that run on across （一）（二） look alike, but there the higher list had begun before.
 */
function goesOn(items: readonly ListItem[], i: number): boolean {
  const { marker: parent } = items[i - 1] as ListItem;
  const { marker: child } = items[i] as ListItem;
  let expected = 2;
  for (let k = i + 1; k < items.length; k++) {
    const { marker } = items[k] as ListItem;
    if (marker.style === parent.style) {
      // 1.（一）2.（二） numbers paragraphs throughout; only a child's list that begins anew shows the level.
      return marker.ordinal === parent.ordinal + 1 && (expected > 2 || items[k + 1]?.marker.ordinal === 1);
    }
    if (marker.style === child.style) {
      if (marker.ordinal !== expected) return false;
      expected++;
    } else if (isHigher(marker, child)) return false;
  }
  return false;
}
