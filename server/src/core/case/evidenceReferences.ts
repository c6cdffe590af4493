import { parseNumeral } from '../model/numerals.js';
import type { EvidenceSide, ListedEvidence } from './evidenceList.js';

/** Words of a sentence that name evidence. */
export interface EvidenceReference {
  readonly start: number;
  readonly end: number;
  readonly items: readonly ListedEvidence[];
  /** 上述证据, 申请人提交的证据: not one by one. */
  readonly collective: boolean;
  /** By its number. */
  readonly number: boolean;
  /** 其余证据: those that no other statement names. */
  readonly rest: boolean;
}

const digits = '\\d{1,3}(?!\\d|\\.\\d|[年月日名人份张元次项条户款页岁万])';
const han = '[一二三四五六七八九十]{1,3}(?![一-鿿])';
const joined = (n: string) =>
  `(?:[\\s　]*(?:[、，,和及与]|以及)(?:证据(?:材料)?)?${n}|[\\s　]*(?:至|到|[-—–~～－]{1,2})(?:证据(?:材料)?)?${n})`;
/** 证据1、证据3, 证据1至5, 证据一 */
const numbered = new RegExp(
  `证据(?:材料)?[\\s　]*(?:${digits}${joined(digits)}*|[一二三四五六七八九十]{1,3}${joined(han)}*)|(?:第[\\s　]*)?${digits}${joined(digits)}*(?:号|项|组)证据`,
  'g',
);
const party = '(?:被申请人|申请人|第三人[^，。；、]{0,10}?|当事人|双方当事人|各方当事人|双方|各方)';
const many = '(?:上述|以上|前述|下列|全部|所有|有关|相关|各[项份个组]|的|在案)';
/** 上述证据, 申请人提交的证据, 其余证据; but not the sentence that opens a list of them. */
const collective = new RegExp(
  `(?:(${party})(?:向本机关|在行政复议期间|在复议期间)?所?(?:提交|提供|出示|举示)的${many}*(?:证据材料|证据|材料)|(?:上述|以上|前述)[^，。；、《》]{0,6}(?:证据材料|证据)|(其余|其他|其它|另外)${many}*(?:证据材料|证据)|(?:本案|在案|全部|所有|各项|各份|各组)${many}*证据)(?![\\s　]*[\\d一二三四五六七八九十])`,
  'g',
);
const except = /除(?:了)?[\s　]*$/;
const exceptEnd = /^(?:以?外|之外)/;

/** The numbers of 证据1、3至5. */
export function numbersIn(words: string): number[] {
  const out: number[] = [];
  let range = false;
  for (const [token] of words.matchAll(/\d{1,3}|[一二三四五六七八九十]{1,3}|至|到|[-—–~～－]/g)) {
    const value = parseNumeral(token);
    if (Number.isNaN(value)) {
      range = true;
      continue;
    }
    const last = out.at(-1);
    if (range && last !== undefined && value > last && value - last < 100)
      for (let n = last + 1; n < value; n++) out.push(n);
    out.push(value);
    range = false;
  }
  return out;
}

/** 处罚决定, 《答复书》: every sentence speaks of the act. */
const actWord = /^(?:[一-鿿]{0,6}决定书?|[一-鿿]{0,2}(?:答复书?|通知书?|告知书?))$/;

/** How texts call a piece of evidence besides its number: its 《title》, its name without what is counted or added. */
export function keysOf({ name }: ListedEvidence): string[] {
  const keys = new Set<string>();
  for (const [, title] of name.matchAll(/《([^《》]{2,60})》/g)) if (title) keys.add(title);
  const bare = name
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/《|》/g, '')
    .replace(/(?:复印件|原件|打印件|副本)/g, '')
    .replace(/[\d一二三四五六七八九十两]+[份张页组件段条枚]$/, '')
    .replace(/[及和][^及和与]{2,20}$/, '');
  for (const piece of bare.split('、')) keys.add(piece);
  const own = /的([^的]{4,})$/.exec(bare)?.[1];
  if (own) keys.add(own);
  return [...keys].filter((key) => key.length >= 4 && !actWord.test(key));
}

/** Reads references out of sentences; made once for the evidence of a document. */
export function referenceReader(
  items: readonly ListedEvidence[],
): (sentence: string, spokenOf?: EvidenceSide) => EvidenceReference[] {
  const byNumber = new Map<number, ListedEvidence[]>();
  for (const item of items) {
    if (item.number === undefined) continue;
    byNumber.set(item.number, [...(byNumber.get(item.number) ?? []), item]);
  }
  const keys = items.flatMap((item) => keysOf(item).map((key) => ({ key, item })));
  return (sentence, spokenOf) => {
    const out: EvidenceReference[] = [];
    for (const match of sentence.matchAll(numbered)) {
      const start = match.index;
      const end = start + match[0].length;
      // Where each party counts its own, the party last named goes on.
      const side = sideIn(sentence.slice(0, start)) ?? spokenOf;
      const found = numbersIn(match[0]).flatMap((number) => {
        const all = byNumber.get(number) ?? [];
        const own = side ? all.filter((item) => item.side === side) : all;
        return own.length > 0 ? own : all;
      });
      if (found.length > 0)
        out.push({ start, end, items: found, collective: false, number: true, rest: false });
    }
    for (const { key, item } of keys) {
      const at = sentence.indexOf(key);
      if (at < 0 || out.some(({ items: of }) => of.includes(item))) continue;
      out.push({
        start: at,
        end: at + key.length,
        items: [item],
        collective: false,
        number: false,
        rest: false,
      });
    }
    for (const match of sentence.matchAll(handedIn)) {
      const found = byTheirWord(match, sentence, items);
      if (found && !out.some((one) => one.items.includes(found.items[0] as ListedEvidence))) out.push(found);
    }
    for (const match of sentence.matchAll(collective)) {
      const start = match.index;
      const side = match[1] ? sideOfParty(match[1]) : undefined;
      const left = excepted(sentence, out);
      const found = items.filter(
        (item) => (!side || !item.side || item.side === side) && !left.includes(item),
      );
      out.push({
        start,
        end: start + match[0].length,
        items: found,
        collective: true,
        number: false,
        rest: match[2] !== undefined || left.length > 0,
      });
    }
    const none = excepted(sentence, out);
    return out
      .filter((one) => one.collective || !one.items.some((item) => none.includes(item)))
      .sort((a, b) => a.start - b.start);
  };
}

const handedIn = /(被申请人|申请人|第三人)[^，。；、]{0,10}(?:提交|提供|出示|举示)的(?:上述|该份|该|《)*/g;

/** 申请人提供的证明: the one of theirs whose name has these words. */
function byTheirWord(
  match: RegExpMatchArray,
  sentence: string,
  items: readonly ListedEvidence[],
): EvidenceReference | undefined {
  const side = sideOfParty(match[1] as string);
  const start = (match.index ?? 0) + match[0].length;
  const own = items.filter((item) => item.side === side);
  for (let end = Math.min(sentence.length, start + 14); end >= start + 2; end--) {
    const word = sentence.slice(start, end).replace(/[《》]/g, '');
    if (word.length < 2 || word === '证据' || word === '材料') continue;
    const found = own.filter(({ name }) => name.replace(/[《》]/g, '').includes(word));
    if (found.length > 0) return { start, end, items: found, collective: false, number: false, rest: false };
  }
  return undefined;
}

/** 除证据2外 */
function excepted(sentence: string, found: readonly EvidenceReference[]): ListedEvidence[] {
  return found
    .filter(
      ({ start, end, collective: all }) =>
        !all &&
        except.test(sentence.slice(0, start).replace(/《$/, '')) &&
        exceptEnd.test(sentence.slice(end).replace(/^》/, '')),
    )
    .flatMap(({ items }) => items);
}

function sideOfParty(word: string): EvidenceSide | undefined {
  if (word.startsWith('被')) return 'respondent';
  if (word.startsWith('申请人')) return 'applicant';
  return word.startsWith('第三人') ? 'thirdParty' : undefined;
}

/** Whose evidence the words last speak of: 申请人提交的…. */
export function sideIn(words: string): EvidenceSide | undefined {
  let side: EvidenceSide | undefined;
  for (const match of words.matchAll(/(被申请人|申请人|第三人)[^，。；]{0,10}(?:提交|提供|出示|举示)的/g))
    side = sideOfParty(match[1] as string);
  return side;
}

/** The evidence of which a list of names speaks in its own short words: 询问笔录、鉴定书. */
export function namedInList(words: string, items: readonly ListedEvidence[]): readonly ListedEvidence[] {
  const tokens = words
    .split(/[、，,：:；。《》]|(?:以及|及|和|与)/)
    .map((token) => token.replace(/^.*?(?:提交|提供)的|等.*$|^.*有/g, '').trim())
    .filter((token) => token.length >= 3 && !/证据|证实|证明$|事实/.test(token));
  return items.filter(({ name }) => {
    const bare = name.replace(/[《》]/g, '');
    return tokens.some((token) => bare.includes(token));
  });
}
