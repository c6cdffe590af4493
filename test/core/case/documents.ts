import type { CaseDocument } from '../../../server/src/core/case/caseDocument.js';
import { caseOf } from '../../../server/src/core/case/readCase.js';
import { isoDate } from '../../../server/src/core/model/calendar.js';
import type { Document } from '../../../server/src/core/model/document.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';

export interface Read {
  readonly document: Document;
  readonly one: CaseDocument;
  readonly parts: readonly string[];
  readonly events: readonly string[];
  readonly outcomes: readonly string[];
  /** The text of the first part of a kind. */
  readonly text: (kind: string) => string | undefined;
}

export function caseIn(
  text: string,
  format: 'plaintext' | 'markdown' = 'plaintext',
): CaseDocument | undefined {
  return caseOf(parse(text, format, frontEnds));
}

/** @throws Error when the text is no case document. */
export function read(text: string, format: 'plaintext' | 'markdown' = 'plaintext'): Read {
  const document = parse(text, format, frontEnds);
  const one = caseOf(document);
  if (!one) throw new Error('no case document');
  return {
    document,
    one,
    parts: one.parts.map(({ kind }) => kind),
    events: one.events.map(({ kind, date }) => `${kind} ${isoDate(date)}`),
    outcomes: one.outcomes.map(({ outcome }) => outcome),
    text: (kind) => {
      const part = one.parts.find((candidate) => candidate.kind === kind);
      return part && document.slice(part.span);
    },
  };
}

export const head = `云岭市人民政府
行政复议决定书
云岭府复决字〔2026〕18号
申请人：张某，男，1986年5月出生，住云岭市青溪县。
委托代理人：李某，南州某某律师事务所律师。
被申请人：云岭市城市管理局。
住 所：云岭市白石区市府路1号。
负责人：王某，局长。
第三人：青溪县某某（集团）有限公司，住所地云岭市青溪县。
法定代表人：赵某，总经理。`;

export const cause =
  '申请人不服被申请人于2026年1月16日作出的《责令限期拆除决定书》（云城管限拆〔2026〕7号），于2026年3月2日向本机关申请行政复议。本机关于2026年3月6日依法受理，适用普通程序审理。本案现已审理终结。';

export const full = `${head}
${cause}
申请人请求：撤销《责令限期拆除决定书》（云城管限拆〔2026〕7号）。
申请人称：房屋建于1998年，不是违法建设。
申请人提交了下列证据：
1.不动产权证书；
2.房屋照片。
被申请人答复称：申请人没有取得建设工程规划许可证。
被申请人提交了下列证据、依据：
3.现场检查笔录；
4.规划核查意见。
第三人称：同意被申请人的意见。
第三人提交了下列证据：
5.土地使用权证。
2026年3月20日，本机关听取了当事人的意见。因案情复杂，2026年4月20日，经行政复议机构的负责人批准，本机关决定延长审理期限三十日。5月6日，本机关举行了听证。
经审理查明：2026年1月16日，被申请人作出《责令限期拆除决定书》（云城管限拆〔2026〕7号），并于2026年1月20日送达申请人。
上述事实，有不动产权证书、现场检查笔录等证据证实，本机关予以采信。
本机关认为：被申请人具有作出该决定的法定职权。被申请人没有听取申请人的陈述、申辩，程序违法。
根据《中华人民共和国行政复议法》第六十四条第一款第二项的规定，本机关决定：
一、撤销被申请人于2026年1月16日作出的《责令限期拆除决定书》（云城管限拆〔2026〕7号）；
二、责令被申请人自收到本决定书之日起六十日内重新作出处理。
申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。
本决定书一经送达，即发生法律效力。
云岭市人民政府
2026年5月29日
附：相关法律规定
《中华人民共和国行政复议法》第六十四条`;
