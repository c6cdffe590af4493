import { byId } from './dom.js';

const names = ['text', 'findings', 'pages', 'structure'] as const;
export type TabName = (typeof names)[number];

/** Below this width the text is a tab of its own; the same in page.css. */
const narrow = matchMedia('(max-width: 860px)');

/** The tabs: arrow keys, Home and End move among them, one is open. */
export function makeTabs(onOpen: (name: TabName) => void) {
  const buttons = names.map((name) => byId<HTMLButtonElement>(`tab-${name}`));
  const main = document.querySelector('main') as HTMLElement;
  let current: TabName = narrow.matches ? 'text' : 'findings';

  const show = (name: TabName, focus = false) => {
    current = name;
    main.dataset.tab = name;
    names.forEach((one, i) => {
      const button = buttons[i] as HTMLButtonElement;
      button.setAttribute('aria-selected', String(one === name));
      button.tabIndex = one === name ? 0 : -1;
      if (one === name && focus) button.focus();
      if (one !== 'text') byId(`panel-${one}`).hidden = one !== name;
    });
    onOpen(name);
  };
  names.forEach((name, i) => {
    const button = buttons[i] as HTMLButtonElement;
    button.addEventListener('click', () => show(name));
    button.addEventListener('keydown', (event) => {
      const first = narrow.matches ? 0 : 1;
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: first, End: names.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = to < first ? names.length - 1 : to >= names.length ? first : to;
      show(names[next] as TabName, true);
    });
  });
  narrow.addEventListener('change', () => {
    if (!narrow.matches && current === 'text') show('findings');
  });
  show(current);
  return {
    show,
    current: () => current,
    /** Whether the text is a tab of its own. */
    isNarrow: () => narrow.matches,
  };
}
