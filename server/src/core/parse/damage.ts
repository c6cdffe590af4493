import type { Damage } from '../model/document.js';

const gloss = /[\u3400-\u9fff][（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňḿɡ]{1,7}[）)]/g;
const replacement = /\ufffd/g;
/** Characters that GBK text shifted by a byte, or UTF-8 read as another encoding, is full of. */
const mojibake =
  /[\u3105-\u3129\ue000-\uf8ff\u2550-\u2573\u0400-\u04ff\u30a0-\u30ff]|[\u00c2-\u00ef][\u0080-\u00bf]|锟斤拷|烫烫烫/g;

/** Signs that a text was decoded wrongly or mangled by a converter: then a rule's findings mean nothing. */
export function findDamage(text: string): Damage | undefined {
  const kinds = [
    {
      kind: 'gloss',
      regex: gloss,
      least: 8,
      share: 0.002,
      probe: /[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[）)]/,
    },
    { kind: 'replacement', regex: replacement, least: 3, share: 0.0005, probe: /\ufffd/ },
    { kind: 'mojibake', regex: mojibake, least: 20, share: 0.02, probe: mojibake },
  ] as const;
  for (const { kind, regex, least, share, probe } of kinds) {
    if (text.search(probe) < 0) continue;
    let count = 0;
    let first = -1;
    let end = 0;
    for (const match of text.matchAll(regex)) {
      if (first < 0) {
        first = match.index;
        end = match.index + match[0].length;
      }
      count++;
    }
    if (count >= least && count >= text.length * share) return { kind, count, span: { start: first, end } };
  }
  return undefined;
}
