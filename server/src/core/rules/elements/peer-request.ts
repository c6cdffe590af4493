import { issuersOf } from '../../model/elements.js';
import { addresseesOf } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

const placed =
  /^(?<place>[\u4e00-\u9fff]{2,12}?[省市县区州旗])(?<name>[\u4e00-\u9fff]{2,16}(?:局|厅|委|委员会))$/;
const levelled = /^(?<place>[省市县区州旗])(?<name>[\u4e00-\u9fff]{2,16}(?:局|厅|委|委员会))$/;
/** Bodies under a department of the same level, and bodies set over departments. */
const under =
  /粮食|储备|能源|林业|草原|药品|疾病|疾控|中医药|文物|监狱|戒毒|公务员|档案|移民|邮政|烟草|外汇|矿山|知识产权|信访|海关|分局|支队|海洋|渔业|铁路|民航|机场|园区|开发区|高新|新区|管理区|广播|地震|管理局$/;
const over = /纪律检查|纪委|监察|编制|编委|政法|常务委员会|常委会|国有资产|国资/;

export default defineRule(
  {
    id: 'elements/peer-request',
    clauses: ['TL-818', 'TL-814'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '同级部门之间请求批准用函，不用请示',
    rationale:
      '《党政机关公文处理工作条例》第八条第（十四）项：不相隶属机关之间请求批准用函。同一个政府的两个部门没有隶属关系，教育局向财政局请求拨款用函，不用请示。',
    examples: [
      {
        bad: '云岭市教育局关于增拨校舍维修经费的请示\n\n⟦云岭市财政局⟧：\n\n妥否，请批示。\n\n云岭市教育局\n2026年6月5日\n',
        good: '云岭市教育局关于增拨校舍维修经费的函\n\n云岭市财政局：\n\n可否，请函复。\n\n云岭市教育局\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const { genre } = document;
    if (!genre?.statutory || genre.name !== '请示') return;
    const issuers = issuersOf(document);
    const from = issuers.length === 1 ? placed.exec(lastPlace(issuers[0] as string))?.groups : undefined;
    const [receiver, second] = addresseesOf(document);
    if (!from || !receiver || second || under.test(from.name as string)) return;
    const place = from.place as string;
    const to = levelled.exec(receiver.text)?.groups ?? placed.exec(lastPlace(receiver.text))?.groups;
    if (!to || over.test(to.name as string) || to.name === from.name) return;
    if (to.place !== place && to.place !== place.at(-1)) return;
    yield {
      span: receiver.span,
      message: `“${receiver.text}”与发文机关没有隶属关系，请求批准应当用函，不用请示（《党政机关公文处理工作条例》第八条第（十四）项）`,
    };
  },
);

/** 云岭市白石区教育局 → 白石区教育局 when it names two places. */
function lastPlace(name: string): string {
  const two =
    /^[\u4e00-\u9fff]{2,8}?[省市州]([\u4e00-\u9fff]{2,8}?[市县区旗](?![场])[\u4e00-\u9fff]{2,16}(?:局|厅|委|委员会))$/.exec(
      name,
    );
  return two?.[1] ?? name;
}
