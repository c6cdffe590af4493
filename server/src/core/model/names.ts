/** A title for comparing: without marks and blanks, in half-width forms, without a note in brackets at its end. */
export function comparable(name: string): string {
  const words = name
    .replace(/[\s　\u00a0《》〈〉<>“”‘’"'、，,·]/g, '')
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/[—–－～~-]{1,4}/g, '-');
  return words.endsWith(')') ? words.replace(/\([^()]*\)$/, '') : words;
}

/** How much two names have in common, 0 to 1: Dice's coefficient of their pairs of letters. */
export function likeness(a: string, b: string): number {
  const pairAt = (name: string, i: number) => name.charCodeAt(i) * 0x10000 + name.charCodeAt(i + 1);
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.add(pairAt(a, i));
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) if (pairs.has(pairAt(b, i))) common++;
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}

/** What a title says from 关于 on, for comparing; the whole of it when it has none. */
export function subjectOf(title: string): string {
  const name = comparable(title);
  const at = name.indexOf('关于');
  return at > 0 ? name.slice(at) : name;
}

/** The agencies that a title names before 关于, for comparing; empty when it names none. */
export function issuerPart(title: string): string {
  const name = comparable(title);
  return name.slice(0, Math.max(0, name.indexOf('关于')));
}

/** Whether two titles may name one document: the same words, or one with some of them left out. */
export function mayBeOne(a: string, b: string): boolean {
  const [long, short] = [comparable(a), comparable(b)].sort((x, y) => y.length - x.length) as [
    string,
    string,
  ];
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return short.length > 0;
}
