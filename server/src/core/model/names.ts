/** A title for comparing: without marks and blanks, in half-width forms, without a note in brackets at its end. */
export function comparable(name: string): string {
  return name
    .replace(/[\s　\u00a0《》〈〉“”‘’"'、，,·]/g, '')
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[—–－～~-]{1,4}/g, '-')
    .replace(/\([^()]*\)$/, '');
}

/** How much two names have in common, 0 to 1: Dice's coefficient of their pairs of letters. */
export function likeness(a: string, b: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2));
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) if (pairs.has(b.slice(i, i + 2))) common++;
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}
