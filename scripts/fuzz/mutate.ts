import type { Random } from './random.js';

type Mutation = (text: string, random: Random, other: () => string) => string;

const pieces = [
  '，',
  ',',
  '。',
  '。。',
  '；',
  ':',
  '：',
  '、',
  '（',
  '）',
  '(',
  ')',
  '〔',
  '〕',
  '【',
  '】',
  '[',
  ']',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '《',
  '》',
  '〈',
  '〉',
  '《〈',
  '—',
  '——',
  '…',
  '……',
  '％',
  '%',
  '　',
  ' ',
  '\u00a0',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '一、',
  '（一）、',
  '1、',
  '1.',
  '１．',
  '①',
  '第一条',
  '第十条第二款第（三）项',
  '一是',
  '其三，',
  '首先、',
  '附件：',
  '附件2',
  '见附件9',
  '２０２６年',
  '二〇二六年三月二日',
  '二零二六年',
  '2026年02月30日',
  '2026-03-02',
  '99999999999999999999年',
  '0年0月0日',
  '〔2026〕第08号',
  '（2026）8号',
  '[2026]8号',
  '国发〔2024〕1号',
  '关于关于',
  '的的',
  '原原本本',
  '以下简称“甲”',
  '（以下简称甲）',
  '《中华人民共和国行政复议法》第四十四条',
  '依照《行政复议法》第六十九条第（一）项',
  '自收到本决定书之日起15日内',
  '申请人：',
  '被申请人：',
  '证据1',
  '1-3项任务',
  '第18至20项任务',
  '上述证据',
  '共5项',
  '以下三点',
  '占30%',
  '抄送：',
  '（此件公开发布）',
  '印发',
  '特此通知。',
  '`码`',
  '```',
  '~~~',
  '<!--',
  '-->',
  '<!-- gongwen-disable-next-line title/punctuation -- 理由 -->',
  '<!-- gongwen-disable x -->',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '&#x3c;',
  ']]>',
  '![图](a.png)',
  '[链](http://a.cn/b,c(1))',
  'http://a.cn/?a=1,2',
  '| a | b |',
  '| --- | --- |',
  '> ',
  '- ',
  '* ',
  '# ',
  '###### ',
  '---',
  '***',
  '$$',
  '\\',
  '[^1]',
  '[^1]: 注',
] as const;

const odd = [
  '\u0000',
  '\u0001',
  '\u001b',
  '\u007f',
  '\u0085',
  '\ud800',
  '\udc00',
  '\ud83d',
  '𠮷',
  '👨‍👩‍👧',
  '\u0301',
  '\u3099',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\u2028',
  '\u2029',
  '\u000b',
  '\u000c',
  '\ue000',
  '⺀',
  '㋀',
  '﷽',
  '１',
  'Ａ',
] as const;

const frontMatters = [
  '---\n文种: 通知\n---\n',
  '---\n文种: [通知\n---\n',
  '---\n发文字号: 云岭政发〔2026〕1号\n---\n',
  '---\n',
  '---\n文种: 通知\n',
  '---\n: :\n---\n',
  '---\n&a [*a]\n---\n',
  '---\n文种: !!js/function x\n---\n',
  '---\n主送:\n  - 甲\n  - 乙\n---\n',
  '---\n{}\n---\n',
  '---\n文种: 通知\n文种: 报告\n---\n',
  '----\n',
  '...\n',
  '---\n密级: 机密★1年\n份号: "000001"\n紧急程度: 特急\n签发人: [甲, 乙]\n抄送: 丙\n成文日期: 2026-13-45\n---\n',
] as const;

const heads = [
  '云岭政办发〔2026〕8号\n\n',
  '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n',
  '云岭市人民政府行政复议决定书\n\n云岭府复决字〔2026〕3号\n\n申请人：甲。\n被申请人：青溪县公安局。\n',
  '2026年重点工作任务实施方案\n\n二、重点任务\n\n1.甲。（责任单位：市水务局）\n2.乙。（责任单位：市教育局）\n3.丙。（责任单位：市公安局）\n',
  '附件1\n\n任务分工表\n\n',
  '索引号：000014349/2022-15425\n',
  '机密★1年\n特急\n',
] as const;

const halves: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '！': '!',
  '？': '?',
  '％': '%',
  '〔': '[',
  '〕': ']',
};
const fulls = Object.fromEntries(Object.entries(halves).map(([full, half]) => [half, full]));

function lines(text: string): string[] {
  return text.split('\n');
}

function place(text: string, random: Random): number {
  return random.int(text.length + 1);
}

function insert(text: string, at: number, piece: string, cut = 0): string {
  return text.slice(0, at) + piece + text.slice(at + cut);
}

/** Every n-th match of a pattern, chosen at random, is put through `change`. */
function some(text: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const share = random.pick([0.02, 0.2, 1]);
  return text.replace(pattern, (found) => (random.chance(share) ? change(found) : found));
}

export const mutations: Readonly<Record<string, Mutation>> = {
  swapLines: (text, random) => {
    const all = lines(text);
    const [a, b] = [random.int(all.length), random.int(all.length)];
    [all[a], all[b]] = [all[b] as string, all[a] as string];
    return all.join('\n');
  },
  deleteLines: (text, random) => {
    const all = lines(text);
    all.splice(random.int(all.length), 1 + random.int(4));
    return all.join('\n');
  },
  duplicateLines: (text, random) => {
    const all = lines(text);
    const at = random.int(all.length);
    const copied = all.slice(at, at + 1 + random.int(4));
    all.splice(
      random.int(all.length),
      0,
      ...Array.from({ length: random.pick([1, 2, 12]) }, () => copied).flat(),
    );
    return all.join('\n');
  },
  joinLines: (text, random) => some(text, /\n+/g, random, () => ''),
  splitLines: (text, random) => some(text, /[。；，]/g, random, (mark) => `${mark}\n`),
  blankLines: (text, random) =>
    some(text, /\n/g, random, () => random.pick(['\n\n', '\n　　', '\n    ', '\n\n\n'])),
  halfWidth: (text, random) =>
    some(text, /[，。；：（）“”！？％〔〕]/g, random, (mark) => halves[mark] ?? mark),
  fullWidth: (text, random) => some(text, /[,.;:()"!?%[\]]/g, random, (mark) => fulls[mark] ?? mark),
  fullWidthDigits: (text, random) =>
    some(text, /\d/g, random, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  dropBrackets: (text, random) => some(text, /[（）()〔〕[\]《》〈〉“”‘’"]/g, random, () => ''),
  turnBrackets: (text, random) =>
    some(text, /[（）〔〕《》“”]/g, random, () => random.pick([...'（）〔〕《》“”〈〉【】'])),
  numbers: (text, random) =>
    some(text, /\d+/g, random, (digits) =>
      random.pick([
        '0',
        '1',
        '00',
        `0${digits}`,
        String(Number(digits) + 1),
        '13',
        '32',
        '9999',
        '123456789012345678901234567890',
        '',
      ]),
    ),
  hanNumbers: (text, random) =>
    some(text, /[一二三四五六七八九十百]/g, random, () => random.pick([...'一二三四五六七八九十百零〇两万'])),
  dropMarks: (text, random) => some(text, /[，。；：、]/g, random, () => ''),
  doubleMarks: (text, random) => some(text, /[，。；：、]/g, random, (mark) => mark + mark),
  blanks: (text, random) =>
    some(
      text,
      /[\u4e00-\u9fff]/g,
      random,
      (letter) => `${letter}${random.pick([' ', '　', '\u00a0', '\t'])}`,
    ),
  crlf: (text) => text.replace(/\r?\n/g, '\r\n'),
  mixedEnds: (text, random) => some(text, /\n/g, random, () => random.pick(['\r\n', '\r', '\n\r', '\u2028'])),
  bom: (text) => `\ufeff${text}`,
  piece: (text, random) => insert(text, place(text, random), random.pick(pieces), random.int(5)),
  pieces: (text, random) => {
    let out = text;
    for (let n = 2 + random.int(12); n > 0; n--)
      out = insert(out, place(out, random), random.pick(pieces), random.int(3));
    return out;
  },
  odd: (text, random) => {
    let out = text;
    for (let n = 1 + random.int(6); n > 0; n--)
      out = insert(out, place(out, random), random.pick(odd), random.int(2));
    return out;
  },
  longLine: (text, random) =>
    insert(text, place(text, random), random.pick(pieces).repeat(100 + random.int(900))),
  longRun: (text, random) => {
    const at = place(text, random);
    const run = text.slice(at, at + 1 + random.int(12)).replace(/\n/g, '');
    return insert(text, at, run.repeat(20 + random.int(100)));
  },
  nesting: (text, random) =>
    insert(
      text,
      place(text, random),
      random
        .pick(['（', '“', '《', '> ', '- ', '[', '【', '*', '_', '  - ', '`'])
        .repeat(20 + random.int(400)),
    ),
  frontMatter: (text, random) => random.pick(frontMatters) + text,
  brokenFrontMatter: (text, random) => {
    const made = random.pick(frontMatters);
    return insert(made, place(made, random), random.pick([...odd, ...pieces]), random.int(3)) + text;
  },
  table: (text, random) => {
    const columns = 1 + random.int(6);
    const row = (cell: string) => `|${` ${cell} |`.repeat(columns)}`;
    const rows = [
      row('甲'),
      row('---'),
      ...Array.from({ length: random.int(8) }, () => row(random.pick(pieces))),
    ];
    return insert(text, place(text, random), `\n\n${rows.join('\n')}\n\n`);
  },
  markdown: (text, random) =>
    lines(text)
      .map((line) =>
        random.chance(0.15)
          ? random.pick(['# ', '## ', '- ', '> ', '    ', '**', '1. ', '| ', '\\']) + line
          : line,
      )
      .join('\n'),
  emphasis: (text, random) =>
    some(text, /[\u4e00-\u9fff]{2,4}/g, random, (words) =>
      random.pick([
        `**${words}**`,
        `*${words}`,
        `\`${words}\``,
        `[${words}](x)`,
        `~~${words}~~`,
        `<b>${words}</b>`,
      ]),
    ),
  head: (text, random) => random.pick(heads) + text,
  join: (text, random, other) => (random.chance(0.5) ? `${text}\n\n${other()}` : other() + text),
  splice: (text, random, other) => {
    const from = other();
    const at = place(from, random);
    return insert(text, place(text, random), from.slice(at, at + 20 + random.int(400)), random.int(200));
  },
  truncate: (text, random) => text.slice(0, place(text, random)),
  tail: (text, random) => text.slice(place(text, random)),
  cutMiddle: (text, random) => insert(text, place(text, random), '', 1 + random.int(300)),
  reverse: (text, random) =>
    random.chance(0.3) ? [...text].reverse().join('') : lines(text).reverse().join('\n'),
};

const names = Object.keys(mutations);
/** What a document of normal size has at most, in UTF-16 units; a mutation that makes more is cut. */
export const normalSize = 20_000;

/** A mutated document and what was done to it. */
export function mutated(random: Random, bases: readonly string[]): { text: string; done: readonly string[] } {
  const base = () => {
    const text = random.pick(bases);
    // Mostly a passage, since most of what can go wrong is local and a passage takes a tenth of the time.
    if (random.chance(0.015)) return text;
    const all = lines(text);
    const from = random.chance(0.4) ? 0 : random.int(all.length);
    const passage = all.slice(from, from + 2 + random.int(14)).join('\n');
    return passage.slice(0, 900);
  };
  let text = base();
  const done: string[] = [];
  for (let n = 1 + random.int(random.pick([2, 4, 9])); n > 0; n--) {
    const name = random.pick(names);
    text = (mutations[name] as Mutation)(text, random, base).slice(0, normalSize);
    done.push(name);
  }
  return { text, done };
}
