import { byId, element } from './dom.js';
import { excerpt, severityNames } from './findings.js';
import type { RuleNote, WebFinding } from './messages.js';

export interface ListActions {
  go(finding: WebFinding): void;
  fix(finding: WebFinding, index: number): void;
  ignore(finding: WebFinding): void;
}

/** Beyond this many the rest is asked for. */
const step = 200;

/** The list of findings. A finding's button shows its place; the others mend or ignore it. */
export function listView(actions: ListActions) {
  const list = byId<HTMLOListElement>('list');
  let shown: readonly WebFinding[] = [];
  let text = '';
  let notes: Readonly<Record<string, RuleNote>> = {};
  let limit = step;

  const draw = () => {
    const open = new Set(
      [...list.querySelectorAll('details[open]')].map((one) => one.closest('li')?.dataset.key),
    );
    const items = shown.slice(0, limit).map((finding) => {
      const item = findingItem(finding, text, notes, actions);
      const details = item.querySelector('details');
      if (details && open.has(item.dataset.key)) details.open = true;
      return item;
    });
    if (shown.length > limit) {
      const more = element(
        'button',
        { type: 'button' },
        `还有${shown.length - limit}处，再显示${Math.min(step, shown.length - limit)}处`,
      );
      more.addEventListener('click', () => {
        const first = limit;
        limit += step;
        draw();
        focusItem(first);
      });
      items.push(element('li', { class: 'more' }, more));
    }
    list.replaceChildren(...items);
  };

  const focusItem = (index: number) => {
    const item = list.children[Math.min(index, list.children.length - 1)];
    item?.querySelector<HTMLElement>('button')?.focus();
    return item !== undefined;
  };

  return {
    draw(findings: readonly WebFinding[], of: string, rules: Readonly<Record<string, RuleNote>>) {
      // The list is drawn anew while a key is pressed in it: the focus stays at its place.
      const held = list.contains(document.activeElement)
        ? ([...list.children].findIndex((item) => item.contains(document.activeElement)) ?? -1)
        : -1;
      const which = held < 0 ? '' : (document.activeElement?.className ?? '');
      if (of !== text && Math.abs(of.length - text.length) > 2000) limit = step;
      shown = findings;
      text = of;
      notes = rules;
      draw();
      if (held < 0) return;
      const item = list.children[Math.min(held, list.children.length - 1)];
      const again = which === '' ? null : item?.getElementsByClassName(which)[0];
      ((again as HTMLElement | null | undefined) ?? item?.querySelector<HTMLElement>('button'))?.focus();
    },
    focusItem,
    /** Marks the finding where the cursor is and brings it into view. */
    current(finding: WebFinding | undefined) {
      const index = finding ? shown.indexOf(finding) : -1;
      for (const [i, item] of [...list.children].entries()) {
        if (i === index) {
          item.setAttribute('aria-current', 'true');
          if (!item.contains(document.activeElement)) item.scrollIntoView({ block: 'nearest' });
        } else item.removeAttribute('aria-current');
      }
    },
  };
}

function findingItem(
  finding: WebFinding,
  text: string,
  notes: Readonly<Record<string, RuleNote>>,
  actions: ListActions,
): HTMLLIElement {
  const { severity, rule } = finding;
  const item = element('li', { class: `finding ${severity}` });
  item.dataset.key = `${rule} ${finding.message}`;
  item.dataset.rule = rule;
  const [before, place, behind] = excerpt(finding, text);
  item.append(
    goButton(finding, actions),
    element(
      'p',
      { class: 'quote' },
      element('span', { class: 'at' }, `第${finding.line}行`),
      before,
      place === '' ? undefined : element('mark', {}, place),
      behind,
    ),
    fixButtons(finding, actions),
  );
  const note = notes[rule];
  if (finding.clauses.length > 0 || note)
    item.append(
      element(
        'details',
        {},
        element('summary', {}, '依据'),
        ...finding.clauses.map((clause) => element('p', {}, clause)),
        note?.rationale ? element('p', {}, note.rationale) : undefined,
        element('p', {}, `规则 ${rule}`),
      ),
    );
  return item;
}

export function goButton(finding: WebFinding, actions: ListActions): HTMLButtonElement {
  const go = element(
    'button',
    { type: 'button', class: 'go' },
    element('span', { class: 'tag' }, severityNames[finding.severity]),
    finding.message,
  );
  go.addEventListener('click', () => actions.go(finding));
  return go;
}

export function fixButtons(finding: WebFinding, actions: ListActions): HTMLElement {
  const row = element('div', { class: 'actions' });
  for (const [i, fix] of finding.fixes.entries()) {
    const button = element(
      'button',
      { type: 'button', class: fix.safe ? 'fix' : 'fix unsafe', title: fix.safe ? '' : '请核对后修改' },
      `${fix.safe ? '修改' : '核对后修改'}：${fix.title}`,
    );
    button.addEventListener('click', () => actions.fix(finding, i));
    row.append(button);
  }
  const ignore = element('button', { type: 'button', class: 'ignore' }, '忽略');
  ignore.setAttribute('aria-label', `忽略：${finding.message}`);
  ignore.addEventListener('click', () => actions.ignore(finding));
  row.append(ignore);
  return row;
}
