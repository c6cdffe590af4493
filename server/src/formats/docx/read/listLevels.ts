import { attribute, child, children, type XmlElement } from '../xml.js';

/** The `w:lvl` of a list (`w:numId`) at a level from 0; undefined where there is none. */
export type ListLevels = (id: string, level: number) => XmlElement | undefined;

/** Of `numbering.xml`. A level that the list overrides goes before that of what it is made after. */
export function readListLevels(root: XmlElement | undefined): ListLevels {
  const byId = (name: string, id: string) =>
    new Map(children(root, name).map((element) => [attribute(element, id) ?? '', element]));
  const abstracts = byId('w:abstractNum', 'w:abstractNumId');
  const lists = byId('w:num', 'w:numId');
  /** A list may take its levels from a style's list, which says whose it is. */
  const styled = new Map(
    [...abstracts.values()].flatMap((abstract) => {
      const style = attribute(child(abstract, 'w:styleLink'), 'w:val');
      return style === undefined ? [] : [[style, abstract] as const];
    }),
  );
  const levels = new Map<XmlElement, ReadonlyMap<string, XmlElement>>();
  const levelOf = (holder: XmlElement, level: number) => {
    let own = levels.get(holder);
    if (!own) {
      own = new Map(children(holder, 'w:lvl').map((lvl) => [attribute(lvl, 'w:ilvl') ?? '0', lvl]));
      levels.set(holder, own);
    }
    return own.get(String(level));
  };
  const overrides = new Map<XmlElement, ReadonlyMap<string, XmlElement>>();
  const overrideOf = (list: XmlElement, level: number) => {
    let own = overrides.get(list);
    if (!own) {
      own = new Map(
        children(list, 'w:lvlOverride').flatMap((element) => {
          const lvl = child(element, 'w:lvl');
          return lvl ? [[attribute(element, 'w:ilvl') ?? '0', lvl] as const] : [];
        }),
      );
      overrides.set(list, own);
    }
    return own.get(String(level));
  };
  return (id, level) => {
    const list = lists.get(id);
    if (!list) return undefined;
    const override = overrideOf(list, level);
    if (override) return override;
    const abstract = abstracts.get(attribute(child(list, 'w:abstractNumId'), 'w:val') ?? '');
    if (!abstract) return undefined;
    const link = attribute(child(abstract, 'w:numStyleLink'), 'w:val');
    return levelOf((link === undefined ? undefined : styled.get(link)) ?? abstract, level);
  };
}
