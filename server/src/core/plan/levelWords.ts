/** Signs of one kind in half width and full width are the same sign; quotation marks likewise. */
const forms: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '．': '.',
  '—': '-',
  '–': '-',
  '－': '-',
  '～': '-',
  '~': '-',
};

/** A text in which the width of signs and digits makes no difference; as long as the text itself. */
export function sameWidth(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const code = c.charCodeAt(0);
    out += forms[c] ?? (code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : c);
  }
  return out;
}

const level = '(?:街道|社区|[省市县区乡镇村])';
/** 市, 我县, 市、县(区)、乡镇(街道)、社区四级: words that say of which level of government one speaks. */
const run = `(?:[我全本](?=[省市县区]))?${level}(?:[、()（）]{0,3}${level})*[)）]?(?:[两二三四五]级)?`;
const runs = new RegExp(run, 'g');
const whole = new RegExp(`^[、()（）]*(?:${run})?[、()（）]*(?:[两二三四五]?级)?$`);
const piece = new RegExp(`${run}|[A-Za-z0-9.+%]+|[^]`, 'gu');

/** The words of a text that differ as one or not at all: level words, numbers, else single characters. */
export function pieces(text: string): string[] {
  return text.match(piece) ?? [];
}

/** Longer words say more than a level. */
const longest = 40;

/** Whether a word is nothing but the level of government; also the empty one. */
export function isLevelWord(word: string): boolean {
  return word.length <= longest && whole.test(word);
}

/** A text without its level words, so that 全市 and 全县 make no difference. */
export function withoutLevels(text: string): string {
  return text.replace(runs, '');
}

/** 云岭市 of 云岭市政务公开工作方案. */
export function placeOfTitle(title: string | undefined): string | undefined {
  return /^[\u4e00-\u9fff]{2,6}?[省市县区州旗](?!场|政|级|域)/.exec(title ?? '')?.[0];
}
