import { issuersOf } from '../../model/elements.js';
import { addresseesOf } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

/** A department: neither an office nor the 市委 or the government itself, nor a body set over several. */
const department = /(?:局|厅|[^省市县区州旗镇乡党工]委|委员会)$/;
const above =
  /领导小组|指挥部|联席会议|办公[厅室]|管委会|管理委员会|纪律检查|监察|组织部|常务委员会|国务院|税务|海关|烟草|气象|邮政/;
const governments = /各[^，。、；]{0,12}(?:人民)?政府$/;
const approved = /(?:经|报|已)[^。；]{0,30}(?:同意|批准|审定|审议通过|研究通过|会议通过)|授权/;

export default defineRule(
  {
    id: 'elements/approval-note',
    clauses: ['TL-1602'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '部门向下级政府行文，注明已经政府同意',
    rationale:
      '《党政机关公文处理工作条例》第十六条第（二）项规定，党委、政府的部门（办公厅、办公室根据授权的除外）不得向下级党委、政府发布指令性公文；' +
      '需经政府审批的具体事项，经同意后可由职能部门行文，文中须注明已经政府同意。商洽性的公文不受此限，所以只作提示。',
    examples: [
      {
        bad: '云岭市水利局关于加强防汛工作的通知\n\n⟦各县（区）人民政府⟧：\n\n现就加强防汛工作通知如下。\n\n云岭市水利局\n2026年6月5日\n',
        good: '云岭市水利局关于加强防汛工作的通知\n\n各县（区）人民政府：\n\n经市人民政府同意，现就加强防汛工作通知如下。\n\n云岭市水利局\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (!main.genre?.statutory || !/^(?:通知|决定|意见)$/.test(main.genre.name)) return;
    const receiver = addresseesOf(document).find(({ text }) => governments.test(text));
    if (!receiver) return;
    const issuers = issuersOf(document);
    if (issuers.length === 0 || !issuers.every((name) => department.test(name) && !above.test(name))) return;
    // The approval may stand anywhere before the demands are over; annexes say nothing of it.
    if (approved.test(document.slice(main.span))) return;
    yield {
      span: receiver.span,
      message:
        '部门不得向下级政府发指令性公文；经政府同意的，文中须注明“经…同意”（《党政机关公文处理工作条例》第十六条第（二）项）',
    };
  },
);
