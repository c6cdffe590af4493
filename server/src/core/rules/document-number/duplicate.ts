import { sharedNumber } from '../../workspace/duplicates.js';
import { type DocumentFacts, ownFacts } from '../../workspace/facts.js';
import { spanOf } from '../../text.js';
import { shownDocument } from '../../workspace/paths.js';
import { defineRule, type Severity } from '../rule.js';

const severities = { certain: 'error', likely: 'warning', possible: 'info' } as const;
const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

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
      const shared = other.path === path ? undefined : sharedNumber(own, other);
      const severity = shared && severities[shared];
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
