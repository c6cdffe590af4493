import type { CalendarDate } from '../model/calendar.js';
import type { Block } from '../model/document.js';
import type { Citation, DateMention, DocumentNumber } from '../model/mentions.js';
import type { Span } from '../text.js';

/** What a document does in a case of administrative reconsideration, or that it must tell of remedies. */
export const caseKinds = [
  'decision', // 行政复议决定书
  'dismissal', // 驳回行政复议申请决定书
  'nonAcceptance', // 不予受理决定书
  'correction', // 补正通知书
  'acceptance', // 受理通知书
  'reply', // 答复通知书（提出答复通知书）
  'hearing', // 听证通知书
  'suspension', // 中止通知书
  'resumption', // 恢复审理通知书
  'termination', // 终止决定书、终止通知书
  'extension', // 延期审理通知书
  'stay', // 停止执行决定书、停止执行通知书
  'mediation', // 调解书
  'opinion', // 意见书
  'performance', // 责令履行通知书
  'penalty', // 行政处罚决定书
  'disclosure', // 政府信息公开答复书、告知书
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** How a decision ends the case; 《行政复议法》（2023年修订） articles 63–72 and 33. */
export type Outcome =
  | 'change' // 变更 63
  | 'revoke' // 撤销、部分撤销 64
  | 'redo' // 责令重新作出 64
  | 'confirmUnlawful' // 确认违法 65
  | 'perform' // 限期履行 66
  | 'confirmInvalid' // 确认无效 67
  | 'uphold' // 维持 68
  | 'rejectRequest' // 驳回行政复议请求 69
  | 'dismiss' // 驳回行政复议申请 33
  | 'agreement' // 行政协议 71
  | 'compensate'; // 赔偿 72

export type PartyRole =
  | 'applicant'
  | 'respondent'
  | 'thirdParty'
  | 'agent'
  | 'representative'
  | 'officer'
  | 'addressee';

/** Someone in the head of a case document, one for each line 申请人：…, 委托代理人：…, 法定代表人：… . */
export interface Party {
  /**
   * `representative`: 申请人推选的代表人; `officer`: 法定代表人、负责人、经营者 of the party above;
   * `addressee`: 当事人 of a penalty, or whom a notice is addressed to (then the label is empty).
   */
  readonly role: PartyRole;
  /** The word before the colon, blanks removed: 申请人, 法定代表人. */
  readonly label: string;
  readonly labelSpan: Span;
  /** The name as written, blanks removed; '' when there is none. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What follows the name in the same line: 男，1986年5月出生，住…。 */
  readonly details: Span;
  readonly block: Block;
  /** The lines 住所：…, 统一社会信用代码：… that follow and belong to it. */
  readonly more: readonly Block[];
  /** For agents and officers: the party they act for. */
  readonly of?: Party;
}

export const casePartKinds = [
  'head', // 首部: 机关、文书名、案号、当事人
  'cause', // 案由: 申请人不服…
  'request', // 申请人请求
  'claim', // 申请人称
  'applicantEvidence', // 申请人提交的证据
  'answer', // 被申请人（答复）称
  'respondentEvidence', // 被申请人提交的证据、依据
  'thirdPartyClaim', // 第三人称
  'thirdPartyEvidence', // 第三人提交的证据
  'procedure', // 程序事项: 听取意见、听证、中止、延期 …
  'findings', // 经审理查明
  'evidence', // 证据认定
  'reasons', // 本机关认为
  'operative', // 依据与主文: 根据…，本机关决定：…
  'notice', // 权利告知
  'effect', // 本决定书一经送达即发生法律效力
  'signature', // 落款
  'annex', // 附：相关法律规定
] as const;
export type CasePartKind = (typeof casePartKinds)[number];

/** A stretch of a case document. Parts do not overlap and stand in the order of the text; a kind may come twice. */
export interface CasePart {
  readonly kind: CasePartKind;
  readonly span: Span;
  /** The words that open it (申请人请求：); empty at its start when nothing does. */
  readonly opening: Span;
  readonly blocks: readonly Block[];
}

/** The administrative act that the case is about. */
export interface ContestedAct {
  /** 《…》 that names it. */
  readonly title?: Citation;
  readonly number?: DocumentNumber | { readonly text: string; readonly span: Span };
  readonly date?: DateMention;
  /** From the date or title to the end of title and number. */
  readonly span: Span;
}

export type CaseEventKind =
  | 'made' // 作出行政行为
  | 'served' // 收到、送达
  | 'applied' // 申请行政复议
  | 'corrected' // 补正
  | 'accepted' // 受理
  | 'answered' // 提交答复
  | 'hearing' // 听证、听取意见
  | 'suspended' // 中止
  | 'resumed' // 恢复
  | 'extended' // 延长
  | 'decided'; // 成文日期

/** A dated step of the case as the document tells it. */
export interface CaseEvent {
  readonly kind: CaseEventKind;
  readonly date: CalendarDate;
  readonly span: Span;
}

/** A case document as its text tells it. */
export interface CaseDocument {
  readonly kind: CaseKind;
  /** 行政复议决定书 as the title writes it. */
  readonly name: string;
  readonly nameSpan?: Span;
  /** The authority named in the head or title. */
  readonly authority?: { readonly name: string; readonly span: Span };
  readonly number?: DocumentNumber | { readonly text: string; readonly span: Span };
  readonly parties: readonly Party[];
  readonly parts: readonly CasePart[];
  readonly act?: ContestedAct;
  /** In the order of the text. */
  readonly events: readonly CaseEvent[];
  /** 普通程序 or 简易程序, when the text says so. */
  readonly procedure?: 'ordinary' | 'simplified';
  /** For decisions: what the operative part does, in its order. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly span: Span }[];
  /** The text stops before it is finished: published extracts. */
  readonly cut: boolean;
  /** Front matter: 案情: 复杂 | 矛盾较烈 | 社会关注; 听证; several third parties: evidence must be discussed in full. */
  readonly weighty: boolean;
}
