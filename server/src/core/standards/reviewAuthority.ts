import { withoutBlanks } from '../text.js';
/** Who reviews an authority's acts: 《行政复议法》（2023年修订） articles 24, 27 and 28. */
export interface ReviewAuthority {
  /**
   * `government`: 本级人民政府 or, for a government, the one above; `superior`: 上一级主管部门;
   * `either`: 司法行政部门, where one may choose.
   */
  readonly kind: 'government' | 'superior' | 'either';
  /** Its name; absent where the name of the authority does not tell it. */
  readonly name?: string;
  /** Whether another government may review too: 派出机构 of a city's department. */
  readonly loose: boolean;
}

const division =
  /[\u4e00-\u9fff]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|(?<!城)市(?![场政容民域]|市(?![中南北场政容民]))|县(?!级)|(?<![社小园发新理范片林景港税特辖城功能高])区(?![划域])|旗(?![区县镇乡])|盟(?![区县市镇乡]))/y;
const vertical =
  /海关|税务|外汇管理局|中国人民银行|国家金融监督管理总局|证券监督管理委员会|证监局|国家安全(?:厅|局)$/;
/** Led by their own ministries in part, or differently from place to place. */
const doubtful =
  /烟草|邮政|气象|通信管理|海事|民航|民用航空|铁路|地震|矿山|煤矿|金融|消防|测绘|党|纪|监察|人民(?:法院|检察院)|兵团|第[\u4e00-\u9fff]{1,3}师/;
const department = /(?:局|厅|委员会|委|办公室|[支大总中]队|执法队|派出所|办事处|街道办)$/;
const zone = /^[^局厅委]{1,14}(?:区|园|港|口岸|基地)/;
const branch = /分局|[支大总中]队|执法队|派出所|所$/;

/** Who reviews the acts of the authority so named; undefined where its name does not tell. */
export function reviewAuthorityOf(authority: string): ReviewAuthority | undefined {
  const name = withoutBlanks(authority).replace(/[（(][^（）()]*[）)]$/, '');
  if (vertical.test(name)) return { kind: 'superior', loose: false };
  if (doubtful.test(name)) return undefined;
  const divisions: string[] = [];
  let end = 0;
  division.lastIndex = 0;
  for (let match = division.exec(name); match && divisions.length < 4; match = division.exec(name)) {
    divisions.push(match[0]);
    end = division.lastIndex;
  }
  if (divisions.length === 0) return undefined;
  const rest = name.slice(end);
  const place = divisions.join('');
  const own = `${place}人民政府`;
  if (rest === '人民政府') return governmentAbove(divisions, own);
  if (/^[\u4e00-\u9fff]{1,8}[镇乡]人民政府$/.test(rest)) {
    // A township is below the county, which its name must give.
    return /[县区旗]$/.test(place) ? { kind: 'government', name: own, loose: false } : undefined;
  }
  if (!department.test(rest) || zone.test(rest) || /政府/.test(rest)) return undefined;
  const kind = /^司法[局厅]$/.test(rest) ? 'either' : 'government';
  return { kind, name: own, loose: branch.test(rest) };
}

function governmentAbove(divisions: readonly string[], own: string): ReviewAuthority | undefined {
  if (isProvincial(own)) return { kind: 'government', name: own, loose: false };
  if (divisions.length < 2) return undefined;
  return { kind: 'government', name: `${divisions.slice(0, -1).join('')}人民政府`, loose: true };
}

const municipality = /^(?:北京|上海|天津|重庆)市人民政府$/;

/** 省、自治区、直辖市人民政府 */
export function isProvincial(authority: string): boolean {
  return /^[\u4e00-\u9fff]{1,8}(?:省|自治区)人民政府$/.test(authority) || municipality.test(authority);
}

/** 国务院部门: their acts are reviewed by themselves (article 25). */
export function isMinistry(authority: string): boolean {
  const name = authority.replace(/^中华人民共和国/, '');
  return (
    /^(?!.*(?:[省市县区州旗]|党|委员会.{2,}))[\u4e00-\u9fff]{2,14}部$/.test(name) ||
    /^国家(?!.*(?:[省县区州旗]|市(?!场)))[\u4e00-\u9fff]{2,12}(?:委员会|总局|局)$/.test(name) ||
    /^(?:中国人民银行|海关总署|审计署|国务院国有资产监督管理委员会)$/.test(name)
  );
}
