import type { CaseEventKind, CasePartKind, Outcome } from '../core/case/caseDocument.js';
import type { Part, Role } from '../core/model/document.js';

/** What a part is called. */
export const partLabels: Readonly<Record<Part['kind'], string>> = {
  main: '主件',
  issued: '印发件',
  attachment: '附件',
};

/** What the elements around the running text are called; the roles of running text are absent. */
export const elementLabels: Readonly<Partial<Record<Role, string>>> = {
  copyNumber: '份号',
  classification: '密级',
  urgency: '紧急程度',
  issuerMark: '发文机关标志',
  documentNumber: '发文字号',
  signer: '签发人',
  title: '标题',
  titleNote: '题注',
  addressee: '主送机关',
  attachmentNote: '附件说明',
  signature: '落款',
  date: '成文日期',
  annotation: '附注',
  attachmentMark: '附件标记',
  attachmentTitle: '附件标题',
  copyTo: '抄送机关',
  printer: '印发信息',
  contents: '目录',
  portalMetadata: '网页信息',
};

/** What the parts of a case document are called; catalogue of 行政复议文书, 首部 to 尾部. */
export const casePartLabels: Readonly<Record<CasePartKind, string>> = {
  head: '首部',
  cause: '案由',
  request: '申请人请求',
  claim: '申请人称',
  applicantEvidence: '申请人提交的证据',
  answer: '被申请人答复称',
  respondentEvidence: '被申请人提交的证据、依据',
  thirdPartyClaim: '第三人称',
  thirdPartyEvidence: '第三人提交的证据',
  procedure: '程序事项',
  findings: '经审理查明',
  evidence: '证据认定',
  reasons: '本机关认为',
  operative: '依据与主文',
  notice: '权利告知',
  effect: '效力',
  signature: '落款',
  annex: '附',
};

export const caseEventLabels: Readonly<Record<CaseEventKind, string>> = {
  made: '作出',
  served: '送达',
  applied: '申请',
  corrected: '补正',
  accepted: '受理',
  answered: '答复',
  hearing: '听取意见（听证）',
  suspended: '中止',
  resumed: '恢复',
  extended: '延期',
  decided: '决定',
};

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  change: '变更',
  revoke: '撤销',
  redo: '责令重新作出',
  confirmUnlawful: '确认违法',
  perform: '责令履行',
  confirmInvalid: '确认无效',
  uphold: '维持',
  rejectRequest: '驳回行政复议请求',
  dismiss: '驳回行政复议申请',
  agreement: '行政协议',
  compensate: '赔偿、补偿',
};
