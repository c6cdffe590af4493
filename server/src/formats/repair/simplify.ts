import { Converter } from 'opencc-js/t2cn';

/** Traditional to Simplified Chinese as written on the mainland. */
export type Simplify = (text: string) => string;

/** Words in which 著 is no other writing of 着. */
const zhu = /著(?=[名作述者录书称])|(?<=[显卓昭专原编论名译遗土执合巨拙])著/;
const anyZhu = /著/g;

export function createSimplify(): Simplify {
  const convert: Simplify = Converter({ from: 't', to: 'cn' });
  return (text) => {
    const converted = convert(text);
    if (!text.includes('著')) return converted;
    return converted.replace(anyZhu, (char, at: number) => {
      const around = converted.slice(Math.max(0, at - 1), at + 2);
      return zhu.test(around) ? char : '着';
    });
  };
}
