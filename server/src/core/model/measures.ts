/** Lengths and type sizes as Word keeps them, in the words of its users. */

const twipsPerMm = 1440 / 25.4;

/** `25.4`, `37`: millimetres of a length in twips, to a tenth. */
export function mm(twips: number): string {
  // 1800 twips are 31.75 mm but for the last digit of the division.
  return String(Math.round((twips / twipsPerMm) * 10 + 1e-6) / 10);
}

export function twips(millimetres: number): number {
  return millimetres * twipsPerMm;
}

/** `28.95`: points of a length in twips. */
export function points(length: number): string {
  return String(Math.round(length * 5) / 100);
}

const sizeNames: readonly (readonly [number, string])[] = [
  [42, '初号'],
  [36, '小初'],
  [26, '一号'],
  [24, '小一'],
  [22, '二号'],
  [18, '小二'],
  [16, '三号'],
  [15, '小三'],
  [14, '四号'],
  [12, '小四'],
  [10.5, '五号'],
  [9, '小五'],
  [7.5, '六号'],
  [6.5, '小六'],
];

/** `三号` for 16 points; `13磅` for a size without a name. */
export function sizeName(size: number): string {
  return sizeNames.find(([value]) => Math.abs(value - size) < 0.01)?.[1] ?? `${size}磅`;
}
