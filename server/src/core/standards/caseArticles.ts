/** The article of 《行政复议法》 (2023) on which each outcome rests; the first is the one to name. */
export interface OutcomeBasis {
  readonly name: string;
  readonly articles: readonly [number, ...number[]];
  /** Whether the bare article is enough: 第六十四条 wants its items. */
  readonly whole: boolean;
}

/** Articles 33 and 63 to 72 decide; an order that goes with another outcome rests on that one's article. */
export const outcomeBases = {
  change: { name: '变更', articles: [63], whole: false },
  revoke: { name: '撤销', articles: [64, 70, 71], whole: false },
  redo: { name: '责令重新作出', articles: [64, 65, 70], whole: false },
  confirmUnlawful: { name: '确认违法', articles: [65, 71], whole: false },
  perform: { name: '责令履行', articles: [66, 64, 65, 70, 71, 72], whole: true },
  confirmInvalid: { name: '确认无效', articles: [67, 71], whole: true },
  uphold: { name: '维持', articles: [68], whole: true },
  rejectRequest: { name: '驳回行政复议请求', articles: [69, 72], whole: true },
  dismiss: { name: '驳回行政复议申请', articles: [33], whole: true },
  agreement: { name: '行政协议的处理', articles: [71, 64, 65, 66], whole: false },
  compensate: { name: '行政赔偿、补偿', articles: [72, 71, 64, 65, 63], whole: false },
} as const satisfies Readonly<Record<string, OutcomeBasis>>;

/** The same for the other documents of a case. */
export const noticeBases: Readonly<Record<string, OutcomeBasis>> = {
  nonAcceptance: { name: '不予受理', articles: [30], whole: false },
  correction: { name: '补正', articles: [31], whole: true },
  suspension: { name: '中止', articles: [39], whole: false },
  resumption: { name: '恢复审理', articles: [39], whole: false },
  termination: { name: '终止', articles: [41, 74], whole: false },
  stay: { name: '停止执行', articles: [42], whole: true },
  extension: { name: '延期', articles: [62], whole: true },
  hearing: { name: '听证', articles: [50, 51], whole: true },
  reply: { name: '答复', articles: [48, 54], whole: true },
  mediation: { name: '调解', articles: [73], whole: true },
  opinion: { name: '行政复议意见', articles: [76], whole: true },
  performance: { name: '责令履行复议决定', articles: [77], whole: true },
};

/** 《行政复议法实施条例》 (2007) where the law of 2023 now settles the matter itself. */
export const supersededArticles: Readonly<
  Record<number, { readonly subject: string; readonly article: string }>
> = {
  15: { subject: '申请期限的起算', article: '第二十条' },
  27: { subject: '受理', article: '第三十条' },
  28: { subject: '受理条件', article: '第三十条' },
  29: { subject: '补正', article: '第三十一条' },
  33: { subject: '听证', article: '第五十条' },
  38: { subject: '撤回申请', article: '第七十四条' },
  40: { subject: '和解', article: '第七十四条' },
  41: { subject: '中止', article: '第三十九条' },
  42: { subject: '终止', article: '第四十一条' },
  43: { subject: '维持', article: '第六十八条' },
  44: { subject: '责令履行', article: '第六十六条' },
  45: { subject: '撤销、变更、确认违法', article: '第六十三条至第六十五条' },
  46: { subject: '未提出答复的处理', article: '第七十条' },
  47: { subject: '变更', article: '第六十三条' },
  48: { subject: '驳回', article: '第三十三条、第六十九条' },
  49: { subject: '重新作出行政行为的期限', article: '第六十四条' },
  50: { subject: '调解', article: '第七十三条' },
  51: { subject: '不利变更', article: '第六十三条' },
  57: { subject: '行政复议意见书', article: '第七十六条' },
};
