import { byId, element } from './dom.js';

/** The printed pages: drawn where they come into view, all of them before they are printed. */
export function pagesView() {
  const root = byId('pages');
  let drawings: readonly string[] = [];
  const fill = (sheet: Element) => {
    const index = Number((sheet as HTMLElement).dataset.page);
    // The drawing escapes all text (formats/preview/pages.ts), and the policy of the page runs nothing in it.
    if (sheet.childElementCount === 0) sheet.innerHTML = drawings[index] ?? '';
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) fill(target);
    },
    { rootMargin: '600px' },
  );
  addEventListener('beforeprint', () => {
    for (const sheet of root.children) fill(sheet);
  });
  return {
    draw(next: readonly string[]) {
      observer.disconnect();
      drawings.forEach((drawing, i) => {
        if (next[i] !== drawing) root.children[i]?.replaceChildren();
      });
      drawings = next;
      while (root.children.length > next.length) root.lastElementChild?.remove();
      while (root.children.length < next.length) {
        const sheet = element('div', { class: 'sheet' });
        sheet.dataset.page = String(root.children.length);
        root.append(sheet);
      }
      for (const sheet of root.children) observer.observe(sheet);
    },
  };
}
