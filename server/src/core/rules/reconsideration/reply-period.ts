import { inItsForm, setsDay, statedPeriods } from '../../case/periods.js';
import { caseOf } from '../../case/readCase.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const answers = /答复|答辩|提交|提供|举证|报送/;
const received = /(?:收到|接到|送达)[^。；]{0,40}(?:之日|次日)?$/;
const simplified = pattern(/简易程序/);
const ordinary = pattern(/普通程序/);

export default defineRule(
  {
    id: 'reconsideration/reply-period',
    clauses: ['FY-42'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '答复通知书的期限：普通程序十日，简易程序五日',
    rationale:
      '《行政复议法》第四十八条：被申请人自收到申请书副本之日起十日内提出书面答复；第五十四条：适用简易程序的，五日内。都是工作日。通知书没有写明程序的，两种期限都不报。',
    examples: [
      {
        bad: '行政复议答复通知书\n\n白石区市场监督管理局：\n\n李某某不服你局作出的行政处罚决定申请行政复议，本机关已依法受理，适用简易程序审理。请你局自收到本通知书之日起⟦十日⟧内提出书面答复，并提交证据、依据。\n\n云岭市人民政府\n\n2026年3月9日\n',
        good: '行政复议答复通知书\n\n白石区市场监督管理局：\n\n李某某不服你局作出的行政处罚决定申请行政复议，本机关已依法受理，适用简易程序审理。请你局自收到本通知书之日起五日内提出书面答复，并提交证据、依据。\n\n云岭市人民政府\n\n2026年3月9日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'reply') return;
    const isSimple = document.matches(simplified, { outside: 'both' }).length > 0;
    const isOrdinary = document.matches(ordinary, { outside: 'both' }).length > 0;
    const only = isSimple === isOrdinary ? undefined : isSimple ? 5 : 10;
    const periods = statedPeriods(document).filter(
      ({ before, after }) => received.test(before) && answers.test(after) && !/起诉|诉讼/.test(after),
    );
    for (const period of periods) {
      const days = period.unit === '月' ? undefined : period.amount;
      if (only ? days === only : days === 5 || days === 10) continue;
      const right = only && inItsForm(document, period, only);
      yield {
        span: period.written,
        message: right
          ? `${isSimple ? '简易' : '普通'}程序的答复期限是收到之日起${isSimple ? '五' : '十'}日（工作日）（《行政复议法》第${isSimple ? '五十四' : '四十八'}条），应为“${right}”`
          : '答复期限普通程序是收到之日起十日，简易程序是五日（《行政复议法》第四十八条、第五十四条），请改正',
        fixes: right ? [replacement(period.written, right, `改为${right}`, false)] : [],
      };
    }
    if (
      periods.length > 0 ||
      setsDay(document) ||
      !one.nameSpan ||
      one.cut ||
      /(?:十|五|10|5)(?:个?工作)?日/.test(document.text)
    )
      return;
    yield {
      span: one.nameSpan,
      message: `答复通知书没有写明期限，应写“自收到本通知书之日起${only === 5 ? '五' : '十'}日内”提出书面答复（《行政复议法》第四十八条、第五十四条）`,
      severity: 'warning',
    };
  },
);
