/** What a test wants different from a correct decision that judges its evidence. */
export interface JudgedOptions {
  readonly frontMatter?: string;
  readonly claim?: string;
  /** 申请人提交的证据… and 被申请人提交的证据… */
  readonly applicant?: string;
  readonly respondent?: string;
  readonly findings?: string;
  readonly evidence?: string;
  readonly reasons?: string;
  /** 六十八条 */
  readonly article?: string;
  readonly main?: string;
}

export const fivePoints = '处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。';

/** A decision of the fictional 云岭市 with two pieces of evidence from the applicant and two from the respondent. */
export function judged(options: JudgedOptions = {}): string {
  const {
    frontMatter = '',
    claim = '申请人没有违法。',
    applicant = '申请人提交的证据：证据1.销售票据；证据2.张某某的书面证言。',
    respondent = '被申请人提交的证据：证据3.《现场笔录》；证据4.现场照片3张。',
    findings = '2025年11月10日，被申请人检查，发现申请人的店铺没有标价。',
    evidence = '证据1、证据3、证据4，各方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。',
    reasons = `申请人的店铺没有标价，构成违法。${fivePoints}`,
    article = '六十八条',
    main = '维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）',
  } = options;
  const lines = [
    '云岭市人民政府',
    '行政复议决定书',
    '云岭府复决字〔2026〕18号',
    '申请人：李某某，男，1986年5月出生，住云岭市青溪县。',
    '被申请人：白石区市场监督管理局，住所地云岭市白石区。',
    '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。本案现已审理终结。',
    '申请人请求：撤销上述决定。',
    `申请人称：${claim}`,
    applicant,
    '被申请人称：行政处罚决定合法适当，请求予以维持。',
    respondent,
    `经审理查明：${findings}`,
    evidence,
    `本机关认为：${reasons}`,
    `根据《中华人民共和国行政复议法》第${article}的规定，本机关决定：`,
    `${main}。`,
    '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。',
    '云岭市人民政府',
    '2026年4月28日',
  ];
  return frontMatter + lines.filter(Boolean).join('\n\n');
}
