import type { Span } from '../text.js';

/** The keys of design §8; each names an element of a 公文 or, from 案号 on, of a case of reconsideration. */
export const frontMatterKeys = [
  '发文机关',
  '发文字号',
  '签发人',
  '密级',
  '紧急程度',
  '份号',
  '主送',
  '抄送',
  '成文日期',
  '印发机关',
  '印发日期',
  '任务',
  '依据',
  '文种',
  '标题',
  '状态',
  '案号',
  '申请人',
  '被申请人',
  '第三人',
  '行政行为',
  '申请日期',
  '受理日期',
  '案情',
  '听证',
] as const;
export type FrontMatterKey = (typeof frontMatterKeys)[number];

export interface FrontMatterField {
  readonly key: FrontMatterKey;
  /** Each value as text, with the span it has in the source. */
  readonly values: readonly { readonly text: string; readonly span: Span }[];
}

export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: string;
}

/** YAML front matter: what it says and what is wrong with it. */
export interface FrontMatter {
  /** With both `---` lines. */
  readonly span: Span;
  readonly fields: ReadonlyMap<FrontMatterKey, FrontMatterField>;
  readonly problems: readonly FrontMatterProblem[];
}
