import { comparable, likeness, mayBeOne } from '../../model/names.js';
import { genres } from '../../standards/genres.js';
import { type DocumentFacts, ownFacts, spanOf } from '../../workspace/facts.js';
import { shownDocument } from '../../workspace/paths.js';
import { defineRule, type Severity } from '../rule.js';

const statutory: ReadonlySet<string> = new Set(genres.map(({ name }) => name));

export default defineRule(
  {
    id: 'document-number/duplicate',
    clauses: ['WH-22', 'WH-1'],
    severity: 'error',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '一个发文字号只编给一个文件',
    rationale:
      '发文字号由机关代字、年份和顺序号组成，是文件的身份，同一字号编给两个文件，引用和归档都会出错。常见原因是套用旧文时忘了改字号。' +
      '标题相同的多份（定稿与副本）、印发的文件与其正文、一案中的多份文书，不报；标题相近的可能是两稿，降为警告。',
    examples: [
      {
        bad: '⟦云岭政办发〔2026〕8号⟧\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭政办发〔2026〕9号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        files: {
          '植树.md':
            '云岭政办发〔2026〕8号\n\n云岭市人民政府办公室关于开展春季植树活动的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年3月5日\n',
        },
      },
    ],
  },
  function* (document, { workspace, path }) {
    if (!workspace || path === undefined) return;
    const own = ownFacts(document, path);
    if (!own.number) return;
    let worst: { other: DocumentFacts; severity: Severity } | undefined;
    for (const other of workspace.byNumber(own.number.key)) {
      const severity = other.path === path ? undefined : judge(own, other);
      if (severity && (!worst || weight[severity] > weight[worst.severity])) worst = { other, severity };
    }
    if (!worst) return;
    yield {
      span: spanOf(own.number.at),
      severity: worst.severity,
      message:
        worst.severity === 'error'
          ? `发文字号与${shownDocument(worst.other, path)}重复，一个字号只编给一个文件，请核对`
          : `${shownDocument(worst.other, path)}也用这个发文字号；如果不是同一文件的两稿，字号就重复了，请核对`,
    };
  },
);

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

function judge(own: DocumentFacts, other: DocumentFacts): Severity | undefined {
  if (!own.title || !other.title) return 'info';
  const [a, b] = [comparable(own.title), comparable(other.title)];
  if (a === b) {
    // 行政复议决定书: the title tells nothing apart, the date and the parties do.
    const told = a.includes('关于') || own.date === other.date || !own.date || !other.date;
    return told ? undefined : 'warning';
  }
  if (mayBeOne(a, b)) return undefined;
  const kinds = [own.genre, other.genre];
  // The papers of one case bear the number of the case.
  if (kinds.every((kind) => kind?.endsWith('书')) && own.genre !== other.genre) return undefined;
  if (kinds.some((kind) => !kind || !statutory.has(kind))) return 'info';
  return likeness(a, b) >= 0.75 ? 'warning' : 'error';
}
