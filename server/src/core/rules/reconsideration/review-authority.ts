import { authorityOf } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { isActOfRemedies, isReformed, remediesOf } from '../../case/remedies.js';
import { reviewAuthorityOf } from '../../standards/reviewAuthority.js';
import { defineRule, replacement } from '../rule.js';

/** Who takes the papers in, or works for the government that reviews. */
const office = /复议|司法[局厅]|信访|窗口|服务中心/;
const higher = /上一?级|主管部门|上级/;
const agency = /(?:[局厅委署]|委员会|部门|机关|单位)$/;

export default defineRule(
  {
    id: 'reconsideration/review-authority',
    clauses: ['FY-37'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '对地方政府部门的行政行为不服，向本级人民政府申请行政复议',
    rationale:
      '《行政复议法》第二十四条：2024年1月1日起，对县级以上地方人民政府工作部门的行政行为不服的，由本级人民政府管辖，不再向上一级主管部门申请。例外：海关、金融、外汇管理、税务和国家安全机关向上一级主管部门申请（第二十七条），司法行政部门可以选择（第二十八条）。按作出机关的名称判断，判断不出的和2024年以前的文书不报。',
    examples: [
      {
        bad: '白石区市场监督管理局\n\n行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n当事人如不服本决定，可以自收到本决定书之日起六十日内，向⟦白石区人民政府或者云岭市市场监督管理局⟧申请行政复议；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。\n\n白石区市场监督管理局\n\n2026年4月24日\n',
        good: '白石区市场监督管理局\n\n行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。\n\n白石区市场监督管理局\n\n2026年4月24日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isActOfRemedies(document, one) || !isReformed(document, one)) return;
    const authority = authorityOf(document, one);
    const reviewer = authority ? reviewAuthorityOf(authority) : undefined;
    if (!reviewer || reviewer.kind === 'either') return;
    for (const { kind, authority: stated } of remediesOf(document, one)) {
      if (kind !== 'review' || !stated) continue;
      const words = document.slice(stated);
      const parts = words
        .replace(/[（(][^（）()]*[）)]/g, '')
        .split(/或者?|、|以及|及|\/|／/)
        .map((part) => part.replace(/^向|的$/g, '').trim());
      if (reviewer.kind === 'superior') {
        if (!parts.every((part) => /人民政府$/.test(part))) continue;
        yield {
          span: stated,
          message: `对${authority}的行政行为不服，应当向上一级主管部门申请行政复议（《行政复议法》第二十七条），不是“${words}”`,
          fixes: [replacement(stated, '本机关的上一级主管部门', '改为上一级主管部门', false)],
        };
        continue;
      }
      const { loose } = reviewer;
      // 派出机构 of a city may be reviewed by the district where it is, when the text says so.
      const name =
        (loose && parts.find((part) => /^[\u4e00-\u9fff]{2,}人民政府$/.test(part))) || reviewer.name;
      const fixes = name ? [replacement(stated, name, `改为${name}`, false)] : [];
      if (
        parts.some(
          (part) => !office.test(part) && !/政府/.test(part) && (agency.test(part) || higher.test(part)),
        )
      ) {
        yield {
          span: stated,
          message: `2024年起对地方政府部门的行政行为不服，只向本级人民政府申请行政复议（《行政复议法》第二十四条），应为“${name ?? '本级人民政府'}”`,
          fixes,
        };
        continue;
      }
      const [only] = parts;
      if (
        loose ||
        !name ||
        parts.length > 1 ||
        !only ||
        !/^[\u4e00-\u9fff]{2,}[省市县区州旗盟]人民政府$/.test(only)
      )
        continue;
      if (name.endsWith(only) || only.endsWith(name)) continue;
      yield {
        span: stated,
        message: `${authority}是${name}的部门，不服其行政行为的，由本级人民政府管辖（《行政复议法》第二十四条），应为“${name}”`,
        severity: 'warning',
        fixes,
      };
    }
  },
);
