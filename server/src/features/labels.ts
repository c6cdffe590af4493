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
