/** What a test wants different from a correct decision. */
export interface DecisionOptions {
  readonly cause?: string;
  readonly procedure?: string;
  readonly findings?: string;
  readonly operative?: string;
  readonly date?: string;
}

/** A whole 行政复议决定书 of the fictional 云岭市, with the given parts in place of its own. */
export function decision(options: DecisionOptions = {}): string {
  const {
    cause = '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。本案现已审理终结。',
    procedure = '',
    findings = '经审理查明：2025年11月10日，被申请人到申请人经营的店铺检查，发现其销售的食品没有标签。2025年11月17日，被申请人立案。',
    operative = '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。',
    date = '2026年4月28日',
  } = options;
  return [
    '云岭市人民政府',
    '行政复议决定书',
    '云岭府复决字〔2026〕18号',
    '申请人：李某某，男，1986年5月出生，住云岭市青溪县。',
    '被申请人：白石区市场监督管理局，住所地云岭市白石区。',
    '负责人：赵某某，局长。',
    cause,
    procedure,
    '申请人请求：撤销上述决定。',
    '申请人称：申请人于2025年6月3日开始经营，2025年12月20日向被申请人提交陈述意见，被申请人没有理会。',
    '被申请人称：行政处罚决定合法适当，请求予以维持。',
    findings,
    '本机关认为：被申请人作出的行政处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。',
    operative,
    '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。',
    '云岭市人民政府',
    date,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A notice to somebody in a case: its name, the person, the text, the date. */
export function caseNotice(name: string, body: string, date = '2026年3月9日', to = '李某某'): string {
  return `${name}\n\n云岭府复字〔2026〕18号\n\n${to}：\n\n${body}\n\n云岭市人民政府\n\n${date}\n`;
}
