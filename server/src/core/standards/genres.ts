/** The 15 文种 of 《党政机关公文处理工作条例》第八条 and other kinds of text that stand in their place. */

export type GenreName =
  | '决议'
  | '决定'
  | '命令'
  | '公报'
  | '公告'
  | '通告'
  | '意见'
  | '通知'
  | '通报'
  | '报告'
  | '请示'
  | '批复'
  | '议案'
  | '函'
  | '纪要';

export interface Genre {
  /** The word as the field calls it: 通知, 函, 条例 … */
  readonly name: string;
  /** Whether it is one of the 15 文种 of clause 8. */
  readonly statutory: boolean;
}

export interface GenreFacts {
  readonly name: GenreName;
  /** Item of clause 8, 1–15. */
  readonly item: number;
  /** 上行, 下行, 平行 or 公布. */
  readonly direction: '上行' | '下行' | '平行' | '公布' | '多向';
  /** Words a title may end with for it; the first is the standard one. */
  readonly titleWords: readonly string[];
  /** When it is used (clause 8), in words of our own. */
  readonly use: string;
}

export const genres: readonly GenreFacts[] = [
  { name: '决议', item: 1, direction: '下行', titleWords: ['决议'], use: '会议讨论通过的重大决策事项。' },
  {
    name: '决定',
    item: 2,
    direction: '下行',
    titleWords: ['决定'],
    use: '对重要事项作出决策部署，奖惩单位和人员，变更或者撤销下级不适当的决定。',
  },
  {
    name: '命令',
    item: 3,
    direction: '公布',
    titleWords: ['命令', '令'],
    use: '公布行政法规和规章，宣布施行重大强制性措施，批准授予和晋升衔级，嘉奖单位和人员。',
  },
  { name: '公报', item: 4, direction: '公布', titleWords: ['公报'], use: '公布重要决定或者重大事项。' },
  {
    name: '公告',
    item: 5,
    direction: '公布',
    titleWords: ['公告'],
    use: '向国内外宣布重要事项或者法定事项。',
  },
  {
    name: '通告',
    item: 6,
    direction: '公布',
    titleWords: ['通告'],
    use: '在一定范围内公布应当遵守或者应当知道的事项。',
  },
  { name: '意见', item: 7, direction: '多向', titleWords: ['意见'], use: '对重要问题提出看法和处理办法。' },
  {
    name: '通知',
    item: 8,
    direction: '下行',
    titleWords: ['通知'],
    use: '发布、传达要求下级执行、有关单位知道或者执行的事项，批转、转发公文。',
  },
  {
    name: '通报',
    item: 9,
    direction: '下行',
    titleWords: ['通报'],
    use: '表彰先进，批评错误，传达重要精神，告知重要情况。',
  },
  {
    name: '报告',
    item: 10,
    direction: '上行',
    titleWords: ['报告'],
    use: '向上级汇报工作、反映情况，答复上级的询问；不夹带请示事项。',
  },
  { name: '请示', item: 11, direction: '上行', titleWords: ['请示'], use: '请求上级指示、批准；一文一事。' },
  { name: '批复', item: 12, direction: '下行', titleWords: ['批复'], use: '答复下级的请示。' },
  {
    name: '议案',
    item: 13,
    direction: '上行',
    titleWords: ['议案'],
    use: '政府按照法律程序，提请本级人大或者其常委会审议事项。',
  },
  {
    name: '函',
    item: 14,
    direction: '平行',
    titleWords: ['函'],
    use: '不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项。',
  },
  {
    name: '纪要',
    item: 15,
    direction: '多向',
    titleWords: ['纪要'],
    use: '记载会议的主要情况和议定的事项。',
  },
];

/** Kinds of text outside clause 8 that a title may end with, longest first where one ends another. */
export const otherKinds: readonly string[] = [
  '行政复议决定书',
  '行政处罚决定书',
  '行政许可决定书',
  '不予受理决定书',
  '驳回行政复议申请决定书',
  '决定书',
  '告知书',
  '通知书',
  '答复书',
  '调解书',
  '意见书',
  '方案',
  '要点',
  '计划',
  '规划',
  '纲要',
  '细则',
  '办法',
  '条例',
  '规定',
  '规则',
  '预案',
  '规程',
  '规范',
  '标准',
  '指南',
  '章程',
  '准则',
  '守则',
  '公约',
  '制度',
  '解释',
  '答复',
  '措施',
  '清单',
  '目录',
  '名单',
  '解读',
  '总结',
  '建议',
  '说明',
  '须知',
  '汇报',
  '讲话',
  '申请',
];

/** Two 文种 at the end of a title that never name one document, 的 before them or not. */
export const stackedGenres =
  /(?:(请示)(报告|函)|(报告)(请示)|(通知|通报|批复)(函)|(意见)(报告)|(决定)(通知))$/;
