/** What a test wants different from a correct 行政处罚决定书. */
export interface PenaltyOptions {
  readonly title?: string;
  readonly authority?: string;
  readonly decision?: string;
  /** '' for none. */
  readonly notice?: string;
  readonly date?: string;
}

export const penaltyDecision =
  '根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。';
export const penaltyNotice =
  '当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。';

/** A whole 行政处罚决定书 of the fictional 白石区, with the given parts in place of its own. */
export function penalty(options: PenaltyOptions = {}): string {
  const {
    title = '行政处罚决定书',
    authority = '白石区市场监督管理局',
    decision = penaltyDecision,
    notice = penaltyNotice,
    date = '2026年4月24日',
  } = options;
  return [
    authority,
    title,
    `白市监罚字〔${date.slice(0, 4)}〕6号`,
    '当事人：青溪县百味小吃店。',
    '经查，当事人销售没有标签的食品。上述事实有现场笔录等证据证明。',
    decision,
    notice,
    authority,
    `${date}\n`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a test wants different from a correct 政府信息公开答复. */
export interface DisclosureOptions {
  readonly title?: string;
  readonly authority?: string;
  readonly answer?: string;
  /** '' for none. */
  readonly notice?: string;
  readonly date?: string;
}

export const withheld =
  '经审查，该信息涉及第三方商业秘密。根据《中华人民共和国政府信息公开条例》第十五条的规定，本机关决定不予公开。';
export const withheldNotice =
  '如不服本告知，应当先自收到本告知书之日起六十日内，向青溪县人民政府申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。';

/** A whole answer to somebody who asked for government information. */
export function disclosure(options: DisclosureOptions = {}): string {
  const {
    title = '政府信息不予公开告知书',
    authority = '青溪县水利局',
    answer = withheld,
    notice = withheldNotice,
    date = '2026年5月8日',
  } = options;
  return [
    authority,
    title,
    `青溪水公开〔${date.slice(0, 4)}〕5号`,
    '石某某：',
    `你于${date.slice(0, 4)}年1月5日提交的政府信息公开申请收悉。${answer}`,
    notice,
    authority,
    `${date}\n`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
