/** How likely a character is after two others, as the undamaged rest of the same text has it. */
export interface Language {
  /** Natural logarithm of the probability of `char` after `before` (its last two characters count). */
  readonly score: (before: string, char: string) => number;
  readonly knows: (char: string) => boolean;
}

const folding: Readonly<Record<string, string>> = { '\u3000': ' ' };

/** Full-width ASCII and spaces as half-width, so that both spellings of a sign count together. */
export function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return folding[char] ?? char;
}

const Kind = {
  han: 0,
  stop: 1,
  comma: 2,
  open: 3,
  close: 4,
  digit: 5,
  latin: 6,
  space: 7,
  end: 8,
  other: 9,
} as const;
const kinds = 10;

function kindOf(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= 0x3400 && code <= 0x9fff) return Kind.han;
  if ('。!?;'.includes(char)) return Kind.stop;
  if (',、:'.includes(char)) return Kind.comma;
  if ('“‘《〈(〔【「『['.includes(char)) return Kind.open;
  if ('”’》〉)〕】」』]'.includes(char)) return Kind.close;
  if (code >= 48 && code <= 57) return Kind.digit;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Kind.latin;
  if (char === ' ' || char === '\t') return Kind.space;
  if (char === '\n' || char === '\r') return Kind.end;
  return Kind.other;
}

/** Learns from `clean`, the text without what is damaged; `\0` stands where something was taken out. */
export function learn(clean: string): Language {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  const triples = new Map<string, number>();
  /** Different characters seen after a history. */
  const followers = new Map<string, number>();
  const ofKind = new Float64Array(kinds);
  const afterKind = new Float64Array(kinds * kinds);
  const add = (map: Map<string, number>, key: string): number => {
    const count = (map.get(key) ?? 0) + 1;
    map.set(key, count);
    return count;
  };
  let a = '\n';
  let b = '\n';
  for (const raw of clean) {
    const c = fold(raw);
    if (c !== '\0') {
      add(singles, c);
      ofKind[kindOf(c)] = (ofKind[kindOf(c)] as number) + 1;
      if (b !== '\0') {
        if (add(pairs, b + c) === 1) add(followers, b);
        const at = kindOf(b) * kinds + kindOf(c);
        afterKind[at] = (afterKind[at] as number) + 1;
        if (a !== '\0' && add(triples, a + b + c) === 1) add(followers, a + b);
      }
    }
    a = b;
    b = c;
  }
  const single = (char: string, kind: number) =>
    ((singles.get(char) ?? 0) + 0.05) / ((ofKind[kind] as number) + (kind === Kind.han ? 200 : 5));
  const kindAfter = (before: number, kind: number) => {
    let all = 0;
    for (let k = 0; k < kinds; k++) all += afterKind[before * kinds + k] as number;
    return ((afterKind[before * kinds + kind] as number) + 0.1) / (all + 0.1 * kinds);
  };
  return {
    knows: (char) => singles.has(fold(char)),
    score: (before, raw) => {
      const char = fold(raw);
      const last = fold(before.at(-1) ?? '\n');
      const pair = fold(before.at(-2) ?? '\n') + last;
      const kind = kindOf(char);
      const low = kindAfter(kindOf(last), kind) * single(char, kind);
      const middle = mix(pairs.get(last + char), singles.get(last), followers.get(last), low);
      const high = mix(triples.get(pair + char), pairs.get(pair), followers.get(pair), middle);
      return Math.log(high);
    },
  };
}

/** Witten and Bell: a history with many different followers says little about one not seen after it. */
function mix(
  seen: number | undefined,
  history: number | undefined,
  followers: number | undefined,
  lower: number,
): number {
  const open = (followers ?? 0) + 1;
  return ((seen ?? 0) + open * lower) / ((history ?? 0) + open);
}

/** Characters that may stand at a place; one alone is certain. */
export type Slot = readonly string[];

export interface Decision {
  /** The likeliest character for each slot. */
  readonly chars: readonly string[];
  /** For each slot how much likelier (natural logarithm) it is than the next best. */
  readonly margins: readonly number[];
  /** For each slot its best characters, likeliest first. */
  readonly ranked: readonly (readonly string[])[];
  readonly score: number;
}

/** The characters of a filling, last first. */
interface Chosen {
  readonly char: string;
  readonly before: Chosen | undefined;
}

/** Fillings followed at a time. */
const widest = 32;

/** What else speaks for a character in a slot (natural logarithm). */
export type Bonus = (slot: number, char: string) => number;

/** The likeliest filling of slots between `left` and `right`. */
export function decide(
  language: Language,
  slots: readonly Slot[],
  left: string,
  right: string,
  bonus: Bonus = () => 0,
): Decision {
  interface Path {
    readonly text: string;
    readonly chosen: Chosen | undefined;
    readonly score: number;
  }
  let paths: Path[] = [{ text: left.slice(-2), chosen: undefined, score: 0 }];
  for (const [index, slot] of slots.entries()) {
    const next: Path[] = [];
    // Fillings that end alike go on alike.
    const scores = new Map<string, number>();
    for (const path of paths) {
      for (const char of slot) {
        const key = path.text + char;
        let gain = scores.get(key);
        if (gain === undefined) {
          gain = language.score(path.text, char) + bonus(index, char);
          scores.set(key, gain);
        }
        next.push({ text: key.slice(-2), chosen: { char, before: path.chosen }, score: path.score + gain });
      }
    }
    next.sort((x, y) => y.score - x.score);
    paths = next.slice(0, widest);
  }
  const after = [...right].slice(0, 2);
  const ended = paths.map((path) => {
    let { text, score } = path;
    const chosen: string[] = [];
    for (let at = path.chosen; at; at = at.before) chosen.push(at.char);
    for (const char of after) {
      score += language.score(text, char);
      text = (text + char).slice(-2);
    }
    return { chosen: chosen.reverse(), score };
  });
  ended.sort((x, y) => y.score - x.score);
  const best = ended[0];
  if (!best) return { chars: [], margins: [], ranked: [], score: Number.NEGATIVE_INFINITY };
  const ranked = slots.map((_, index) => {
    const seen: string[] = [];
    for (const path of ended) {
      const char = path.chosen[index] as string;
      if (!seen.includes(char)) seen.push(char);
      if (seen.length === 3) break;
    }
    return seen;
  });
  const margins = slots.map((slot, index) => {
    if (slot.length === 1) return Number.POSITIVE_INFINITY;
    const other = ended.find((path) => path.chosen[index] !== best.chosen[index]);
    return other ? best.score - other.score : Number.POSITIVE_INFINITY;
  });
  return { chars: best.chosen, margins, ranked, score: best.score };
}
