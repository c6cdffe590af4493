import type { Role } from '../model/document.js';
import type { ClauseId } from './clauses.js';
import type { Typeface } from './typefaces.js';

/** How GB/T 9704—2012 sets an element. Sizes are points: 22 is 2号, 16 is 3号, 14 is 4号. */
export interface ElementFormat {
  readonly name: string;
  readonly typeface: Typeface;
  readonly size: number;
  readonly clause: ClauseId;
}

/** Elements without a word on their type are in 3号仿宋 (5.2.2). */
export const elementFormats: Readonly<Partial<Record<Role, ElementFormat>>> = {
  copyNumber: { name: '份号', typeface: '仿宋', size: 16, clause: 'GF-721' },
  classification: { name: '密级', typeface: '黑体', size: 16, clause: 'GF-722' },
  urgency: { name: '紧急程度', typeface: '黑体', size: 16, clause: 'GF-723' },
  documentNumber: { name: '发文字号', typeface: '仿宋', size: 16, clause: 'GF-522' },
  signer: { name: '签发人', typeface: '仿宋', size: 16, clause: 'GF-726a' },
  title: { name: '标题', typeface: '小标宋', size: 22, clause: 'GF-731a' },
  addressee: { name: '主送机关', typeface: '仿宋', size: 16, clause: 'GF-522' },
  paragraph: { name: '正文', typeface: '仿宋', size: 16, clause: 'GF-522' },
  sectionHeading: { name: '层次标题', typeface: '仿宋', size: 16, clause: 'GF-733c' },
  attachmentNote: { name: '附件说明', typeface: '仿宋', size: 16, clause: 'GF-522' },
  signature: { name: '署名', typeface: '仿宋', size: 16, clause: 'GF-522' },
  date: { name: '成文日期', typeface: '仿宋', size: 16, clause: 'GF-522' },
  annotation: { name: '附注', typeface: '仿宋', size: 16, clause: 'GF-522' },
  attachmentMark: { name: '附件标识', typeface: '黑体', size: 16, clause: 'GF-737a' },
  copyTo: { name: '抄送机关', typeface: '仿宋', size: 14, clause: 'GF-742a' },
  printer: { name: '印发机关和印发日期', typeface: '仿宋', size: 14, clause: 'GF-743' },
};

/** Typefaces of headings by the style of their marks: 一、（一）1.（1）. */
export const headingTypefaces: Readonly<Partial<Record<string, { level: string; typeface: Typeface }>>> = {
  han: { level: '一级', typeface: '黑体' },
  hanParen: { level: '二级', typeface: '楷体' },
  digit: { level: '三级', typeface: '仿宋' },
  digitParen: { level: '四级', typeface: '仿宋' },
};
