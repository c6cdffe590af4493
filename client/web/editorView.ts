import { byId, element } from './dom.js';
import type { MarkedLine } from './marks.js';

export interface EditorView {
  readonly area: HTMLTextAreaElement;
  /** Puts a text in without an input event. */
  setText(text: string): void;
  /** Draws the marks behind the letters; only lines that changed are drawn anew. */
  draw(lines: readonly MarkedLine[]): void;
  /** Draws one line, where no other has changed; `index` is from 0. */
  drawLine(index: number, line: MarkedLine): void;
  /** Selects a place and brings it into view. */
  reveal(start: number, end: number, focus: boolean): void;
}

/**
 * The text in a plain textarea, which every keyboard, input method and screen reader knows; behind it, in the same cell
 * of a grid and set the same way, a layer with the same letters unseen and the marks. The layer gives the height, so
 * that neither scrolls by itself and the two cannot drift apart.
 */
export function editorView(): EditorView {
  const area = byId<HTMLTextAreaElement>('text');
  const layer = byId('layer');
  const scroll = byId('scroll');
  let drawn: readonly MarkedLine[] = [];

  const place = (offset: number): { node: Node; at: number } | undefined => {
    let left = offset;
    for (let i = 0; i < drawn.length; i++) {
      const { length } = (drawn[i] as MarkedLine).text;
      if (left <= length) return inLine(layer.children[i] as HTMLElement, left);
      left -= length + 1;
    }
    return undefined;
  };

  return {
    area,
    setText(text) {
      if (area.value !== text) area.value = text;
    },
    draw(lines) {
      let from = 0;
      const most = Math.min(lines.length, drawn.length);
      while (from < most && same(lines[from] as MarkedLine, drawn[from] as MarkedLine)) from++;
      let tail = 0;
      while (
        tail < most - from &&
        same(lines[lines.length - 1 - tail] as MarkedLine, drawn[drawn.length - 1 - tail] as MarkedLine)
      )
        tail++;
      const changed = lines.slice(from, lines.length - tail);
      const old = drawn.slice(from, drawn.length - tail);
      if (changed.length === old.length) {
        // Marks come and go in a few lines far from each other.
        changed.forEach((line, i) => {
          if (!same(line, old[i] as MarkedLine)) layer.children[from + i]?.replaceWith(lineElement(line));
        });
      } else {
        const behind = layer.children[drawn.length - tail] ?? null;
        const range = document.createRange();
        if (old.length > 0) {
          range.setStartBefore(layer.children[from] as Element);
          range.setEndAfter(layer.children[from + old.length - 1] as Element);
          range.deleteContents();
        }
        const fragment = document.createDocumentFragment();
        for (const line of changed) fragment.append(lineElement(line));
        layer.insertBefore(fragment, behind);
      }
      drawn = lines;
    },
    drawLine(index, line) {
      if (index >= drawn.length) return;
      layer.children[index]?.replaceWith(lineElement(line));
      const next = [...drawn];
      next[index] = line;
      drawn = next;
    },
    reveal(start, end, focus) {
      if (focus) area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      const at = place(start);
      if (!at) return;
      const range = document.createRange();
      range.setStart(at.node, at.at);
      range.collapse(true);
      const box = range.getClientRects()[0] ?? (at.node.parentElement ?? layer).getBoundingClientRect();
      const own = getComputedStyle(scroll).overflowY !== 'visible';
      const view = own ? scroll.getBoundingClientRect() : { top: 60, height: innerHeight - 60 };
      // A third from the top: what comes after is read on.
      const by = box.top - view.top - view.height / 3;
      if (box.top < view.top + 20 || box.bottom > view.top + view.height - 60)
        (own ? scroll : window).scrollBy(0, by);
    },
  };
}

function same(a: MarkedLine, b: MarkedLine): boolean {
  if (a === b) return true;
  if (a.text !== b.text) return false;
  if (!a.pieces || !b.pieces) return a.pieces === b.pieces;
  return (
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, i) => {
      const other = b.pieces?.[i];
      return (
        piece.text === other?.text && piece.severity === other.severity && piece.current === other.current
      );
    })
  );
}

function lineElement({ text, pieces }: MarkedLine): HTMLElement {
  const line = element('div');
  if (!pieces) line.textContent = text;
  else
    for (const piece of pieces)
      line.append(
        piece.severity
          ? element('mark', { class: `${piece.severity}${piece.current ? ' current' : ''}` }, piece.text)
          : piece.text,
      );
  return line;
}

function inLine(line: HTMLElement, offset: number): { node: Node; at: number } {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left < length || (left === length && node === line.lastChild)) return { node, at: left };
    left -= length;
  }
  return { node: line, at: 0 };
}
