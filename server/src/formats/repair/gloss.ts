/** The letters of a pinyin syllable, as a character class. */
export const pinyinLetters = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡ';

const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/g;
const syllable = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aoeiuü]{1,3}(?:ng|n|r)?|ng|n|m)$/;

/** Whether a text is one syllable of pinyin with one tone mark. */
export function isReading(text: string): boolean {
  if ((text.match(toned) ?? []).length !== 1) return false;
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .replaceAll('ɡ', 'g');
  return syllable.test(plain);
}

export interface Gloss {
  /** Offset of the character it stands after. */
  readonly at: number;
  readonly char: string;
  readonly start: number;
  readonly end: number;
  readonly reading: string;
}

const bracketed = new RegExp(`([\\u3400-\\u9fff])([(（]([${pinyinLetters}]{1,6})[)）])`, 'g');

/** Every reading in round brackets that stands directly after a character. */
export function findGlosses(text: string): Gloss[] {
  return [...text.matchAll(bracketed)].flatMap((match) => {
    const reading = match[3] as string;
    const start = match.index + 1;
    return isReading(reading)
      ? [
          {
            at: match.index,
            char: match[1] as string,
            start,
            end: start + (match[2] as string).length,
            reading,
          },
        ]
      : [];
  });
}
