import type { CaseKind } from './caseDocument.js';

/** How the name of a kind of case document ends a title. */
interface KindName {
  readonly kind: CaseKind;
  readonly name: RegExp;
  /** The name alone does not say that it is about reconsideration: the title or text must. */
  readonly vague?: true;
}

const review = '(?:行政)?复议';
const application = `(?:${review})?(?:申请)?`;

/** More particular names stand before those that would also match their ends. */
const kindNames: readonly KindName[] = [
  { kind: 'penalty', name: /(?:不予)?(?:当场)?(?:行政)?处罚(?:当场)?决定书?$/ },
  {
    kind: 'disclosure',
    name: /(?:政府信息|依申请公开|信息公开)(?:(?!复议)[^，。；：]){0,24}(?:答复书?|告知书|决定书|通知书)$/,
  },
  {
    kind: 'performance',
    name: new RegExp(
      `(?:责令|限期)(?:限期)?履行(?:${review}(?:决定书?|调解书|意见书))?(?:通知书|决定书)$|${review}(?:责令|限期)(?:限期)?履行通知书$`,
    ),
    vague: true,
  },
  {
    kind: 'nonAcceptance',
    name: new RegExp(
      `${review}(?:申请)?不予受理决定书$|不予受理(?:${application})?决定书$|不予受理${review}(?:申请)?(?:通知|告知)书$|${review}(?:申请)?不予受理(?:通知|告知)书$`,
    ),
    vague: true,
  },
  {
    kind: 'dismissal',
    name: new RegExp(
      `驳回(?:申请人(?:的)?)?${review}(?:申请)?(?:的)?(?:${review})?决定书$|${review}(?:申请)?驳回(?:申请)?(?:申请)?决定书$|驳回申请决定书$`,
    ),
    vague: true,
  },
  {
    kind: 'correction',
    name: new RegExp(`(?:${application}(?:材料)?)?补正(?:${application}(?:材料)?)(?:的)?(?:通知|告知)书$`),
    vague: true,
  },
  {
    kind: 'hearing',
    name: new RegExp(`(?:${review})?(?:案件)?听证(?:会)?(?:举行)?通知书$`),
    vague: true,
  },
  {
    kind: 'reply',
    name: new RegExp(`(?:提出|提交)?(?:${review})?(?:申请)?(?:被申请人)?答[复辩](?:举证)?通知书$`),
    vague: true,
  },
  {
    kind: 'suspension',
    name: new RegExp(
      `(?:${review})?(?:案件)?中止(?:${review})?(?:案件)?(?:审理|审查)?(?:的)?(?:通知|决定)书$`,
    ),
    vague: true,
  },
  {
    kind: 'resumption',
    name: new RegExp(
      `(?:${review})?(?:案件)?恢复(?:${review})?(?:案件)?(?:审理|审查)?(?:的)?(?:通知|决定)书$`,
    ),
    vague: true,
  },
  {
    kind: 'termination',
    name: new RegExp(
      `(?:${review})?(?:案件)?终止(?:${review})?(?:案件)?(?:审理|审查)?(?:的)?(?:通知|决定)书$`,
    ),
    vague: true,
  },
  {
    kind: 'extension',
    name: new RegExp(
      `(?:${review})?(?:案件)?(?:决定)?(?:延期|延长)(?:${review})?(?:案件)?(?:审理|审查)?(?:期限)?(?:的)?(?:通知|决定)书$`,
    ),
    vague: true,
  },
  {
    kind: 'stay',
    name: new RegExp(`(?:${review})?(?:不予|不)?停止执行(?:行政行为|具体行政行为)?(?:的)?(?:通知|决定)书$`),
    vague: true,
  },
  {
    kind: 'acceptance',
    name: new RegExp(`(?:${review})?(?:申请)?(?<!不予)受理(?:${application})?(?:的)?(?:通知|决定)书$`),
    vague: true,
  },
  { kind: 'mediation', name: new RegExp(`${review}(?:案件)?调解书$`) },
  { kind: 'opinion', name: new RegExp(`${review}意见书$`) },
  { kind: 'decision', name: new RegExp(`${review}(?:变更|撤销|维持|确认|驳回请求)?(?:决定|裁决)书$`) },
  { kind: 'decision', name: new RegExp(`驳回${review}请求决定书$`) },
];

export interface NamedKind {
  readonly kind: CaseKind;
  /** Where the name begins and ends in the title. */
  readonly from: number;
  readonly to: number;
  readonly vague: boolean;
}

/** （云府复决〔2026〕1号）, （公开版） behind a title. */
const remark = /[（(](?:[^（）()]|[（(][^（）()]{1,20}[）)]){1,40}[）)]$/;
const sample = /示范|样式|式样|格式|范本|模板|文本|样本/;

/** The kind of case document that a title, blanks removed, names at its end. */
export function kindOfTitle(title: string): NamedKind | undefined {
  let name = title.replace(/^[#《“]+|[》”]+$/g, '');
  const shift = title.indexOf(name);
  for (let i = 0; i < 2; i++) {
    const note = remark.exec(name);
    if (!note) break;
    if (sample.test(note[0])) return undefined;
    name = name.slice(0, note.index);
  }
  if (!name.endsWith('书') && !/(?:处罚决定|答复)$/.test(name)) return undefined;
  for (const { kind, name: pattern, vague } of kindNames) {
    const match = pattern.exec(name);
    if (!match) continue;
    return {
      kind,
      from: shift + match.index,
      to: shift + name.length,
      vague: vague === true && !/复议/.test(name),
    };
  }
  return undefined;
}
