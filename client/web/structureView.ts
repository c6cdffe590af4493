import type { InspectedPart, InspectedSection, Inspection } from '../../server/src/features/inspect.js';
import { partLabels } from '../../server/src/features/labels.js';
import { byId, element } from './dom.js';

/** What was recognised in a text; every row shows its line. */
export function structureView(go: (line: number) => void) {
  const root = byId('structure');
  const row = (line: number, label: string, text: string): HTMLElement => {
    const button = element(
      'button',
      { type: 'button', class: 'jump' },
      element(
        'span',
        { class: 'at' },
        element('span', { class: 'hidden' }, '第'),
        String(line),
        element('span', { class: 'hidden' }, '行'),
      ),
      label === '' ? undefined : element('span', { class: 'label' }, label),
      element('span', {}, text),
    );
    button.addEventListener('click', () => go(line));
    return button;
  };
  const sections = (list: readonly InspectedSection[]): HTMLElement =>
    element(
      'ul',
      {},
      ...list.map((section) =>
        element(
          'li',
          {},
          row(section.line, '', `${section.mark ?? ''}${section.heading}` || '（无标题）'),
          section.children.length > 0 ? sections(section.children) : undefined,
        ),
      ),
    );
  const part = (one: InspectedPart): Node[] => [
    element(
      'h3',
      {},
      [partLabels[one.kind], one.kind === 'main' ? undefined : one.title].filter(Boolean).join('　'),
    ),
    element(
      'ul',
      {},
      ...one.elements.map(({ lines, label, text }) => element('li', {}, row(lines[0], label, text))),
    ),
    ...(one.sections.length > 0 ? [element('h3', {}, '层次'), sections(one.sections)] : []),
  ];
  return {
    draw(facts: Inspection) {
      const rows: [string, string][] = [
        ['文种', facts.genre ? `${facts.genre}${facts.statutory ? '' : '（非法定文种）'}` : '未识别'],
        ['标题', facts.title ?? '未识别'],
        ['发文机关', facts.issuers.join('、') || (facts.case?.authority ?? '未识别')],
        ['文号', facts.number ?? facts.case?.number ?? '未识别'],
        ['主送机关', facts.addressee ?? '未识别'],
        ['成文日期', facts.date ?? '未识别'],
        ['版面', `${facts.pages.count}页，止于第${facts.pages.last.number}页第${facts.pages.last.lines}行`],
        [
          '统计',
          `引用${facts.counts.citations}处，日期${facts.counts.dates}处，文号${facts.counts.numbers}处`,
        ],
      ];
      const one = facts.case;
      root.replaceChildren(
        element(
          'dl',
          {},
          ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
        ),
        ...(one
          ? [
              element('h3', {}, one.name),
              element(
                'ul',
                {},
                ...one.parties.map(({ line, label, name }) => element('li', {}, row(line, label, name))),
                ...one.parts.map(({ lines, label, text }) => element('li', {}, row(lines[0], label, text))),
              ),
            ]
          : facts.parts
              .filter(({ elements, sections }) => elements.length + sections.length > 0)
              .flatMap(part)),
      );
    },
    empty() {
      root.replaceChildren(element('p', { class: 'none' }, '有了文稿，这里列出识别的要素和层次。'));
    },
  };
}
