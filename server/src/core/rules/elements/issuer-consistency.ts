import type { Document } from '../../model/document.js';
import { allOf, signatureNames, titleIssuers, titleLetters } from '../../model/elements.js';
import { markBlocks, type Named, statedValues } from '../../model/recipients.js';
import { agencyEndings } from '../../standards/wording.js';
import { defineRule } from '../rule.js';

/** 文种 whose mark and signature follow forms of their own (catalogue 15.9) or that have none. */
const exempt: ReadonlySet<string> = new Set(['纪要', '函', '公报', '命令', '决议', '议案']);
const agency = new RegExp(`^[\\u4e00-\\u9fff]{1,40}${agencyEndings}$`);
/** Bodies whose names are shortened in too many ways, and words that name nobody. */
const others = /公司|集团|银行|学校|大学|学院|医院|单位|机构|^[各全]/;
const law = '《党政机关公文处理工作条例》第九条第（四）（七）（十一）项';

export default defineRule(
  {
    id: 'elements/issuer-consistency',
    clauses: ['CW-20', 'CW-08', 'TL-904', 'TL-911'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '发文机关标志、标题中的发文机关与署名一致',
    rationale:
      '《党政机关公文处理工作条例》第九条规定，发文机关标志、标题和署名写的都是发文机关的全称或者规范化简称，说的应当是同一个机关。' +
      '“人民政府”和“人民政府办公室”是两个机关。全称与简称、联合行文的次序不同不报；纪要、函、公报、令不比较。',
    examples: [
      {
        bad: '⟦云岭市人民政府⟧关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (!main.genre?.statutory || exempt.has(main.genre.name)) return;
    const signatures = allOf(main, 'signature');
    const signed = signatureNames(document, main);
    const reference = signed.length > 0 ? signed : statedValues(document, '发文机关').map(({ text }) => text);
    if (reference.length === 0 || signatures.some(({ content }) => /代/.test(document.slice(content))))
      return;
    if (!reference.every((name) => agency.test(bare(name)) && !others.test(name))) return;
    // A line right above that the parser does not know may be one more signature (证监会, 全国妇联).
    const above = signatures[0] && document.blocks[signatures[0].index - 1];
    if (
      above?.role === 'paragraph' &&
      /^(?![特专谨此])[^。；：！，]{2,20}$/.test(document.slice(above.content))
    )
      return;
    const claims: (Named & { what: string })[] = [
      ...markBlocks(document).map(({ content }) => ({
        what: '发文机关标志',
        text: document.slice(content).replace(/[\s　]|文[\s　]*件$/g, ''),
        span: content,
      })),
      ...titled(document, reference.length).map((name) => ({ what: '标题中的发文机关', ...name })),
      ...(signed.length > 0
        ? statedValues(document, '发文机关').map((name) => ({ what: '文首信息的发文机关', ...name }))
        : []),
    ].filter(({ text }) => agency.test(bare(text)) && !others.test(text));
    const conflicts = claims.filter(({ text }) => !agrees(text, reference));
    const [first] = conflicts;
    if (!first) return;
    const where = signed.length > 0 ? '署名' : '文首信息的发文机关';
    const firm =
      reference.length === 1 && conflicts.every(({ text }) => isOfficeOf(text, reference[0] as string));
    const weaker = firm ? {} : { severity: 'warning' as const };
    const signature = signatures[0];
    // Where everything else agrees, it is the signature that stands apart.
    if (signature && conflicts.length > 1 && conflicts.length === claims.length && signatures.length === 1) {
      yield {
        span: signature.content,
        ...weaker,
        message: `署名“${reference[0]}”与${first.what}“${first.text}”不一致（${law}）`,
        related: conflicts.map(({ span, what }) => ({ span, message: what })),
      };
      return;
    }
    for (const { span, text, what } of conflicts) {
      yield {
        span,
        ...weaker,
        message: `${what}“${text}”与${where}“${reference.join('、')}”不一致（${law}）`,
        ...(signature ? { related: [{ span: signature.content, message: '署名' }] } : {}),
      };
    }
  },
);

/** The agencies in the title, when no more than signed: a signature that was not read must not count against them. */
function titled(document: Document, signed: number): Named[] {
  const { main } = document;
  const letters = titleLetters(document, main);
  const issuers = titleIssuers(letters.text);
  if (issuers.length > signed) return [];
  return issuers.flatMap((text) => {
    const at = letters.text.indexOf(text);
    return at >= 0 && agency.test(text) ? [{ text, span: letters.spanOf(at, text.length) }] : [];
  });
}

function bare(name: string): string {
  return name.replace(/[\s　]|[（(][^（）()]*[）)]/g, '');
}

/** 人民政府 and 人民政府办公室: the one agency and its office. */
function isOfficeOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [bare(a), bare(b)] : [bare(b), bare(a)];
  return long.startsWith(short) && /^办公[厅室]$/.test(long.slice(short.length));
}

/** Whether a name may be another writing of one of `names`, or of all of them put together. */
function agrees(name: string, names: readonly string[]): boolean {
  const one = normal(name);
  return [...names.map(normal), normal(names.join(''))].some(
    (other) => one.at(-1) === other.at(-1) && (isWithin(one, other) || isWithin(other, one)),
  );
}

function normal(name: string): string {
  return bare(name)
    .replace(/^(?:中共|中国共产党)/, '')
    .replace(/委员会/g, '委')
    .replace(/管委会|常委会|组委会/g, (word) => word.slice(0, -1))
    .replace(/办公[厅室]/g, '办')
    .replace(/联合会$/, '联')
    .replace(/协会$/, '协');
}

/** Whether the letters of `short` stand in `long` in the same order, as those of 发展改革委 in 发展和改革委员会. */
function isWithin(short: string, long: string): boolean {
  let i = 0;
  for (const c of long) if (c === short[i]) i++;
  return i >= short.length;
}
