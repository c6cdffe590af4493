import { inItsForm, setsDay, statedPeriods } from '../../case/periods.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule, replacement } from '../rule.js';

const reports = /报送|报告|报我|报本|上报|反馈|书面告知|通报|纠正|改正|整改|落实|回复|抄送/;
const served = /(?:收到|接到|送达)[^，。；]{0,24}(?:之日|次日)?$/;

export default defineRule(
  {
    id: 'reconsideration/opinion-period',
    clauses: ['FY-40'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '行政复议意见书的报送期限是收到之日起六十日',
    rationale:
      '《行政复议法》第七十六条：有关机关应当自收到行政复议意见书之日起六十日内，将纠正相关违法行为的情况报送行政复议机关。意见书另写期限没有依据，没有写期限的应当补上。',
    examples: [
      {
        bad: '行政复议意见书\n\n白石区市场监督管理局：\n\n请你局自收到本意见书之日起⟦三十日⟧内，将纠正情况报送本机关。\n\n云岭市人民政府\n\n2026年5月20日\n',
        good: '行政复议意见书\n\n白石区市场监督管理局：\n\n请你局自收到本意见书之日起六十日内，将纠正情况报送本机关。\n\n云岭市人民政府\n\n2026年5月20日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'opinion') return;
    const periods = statedPeriods(document).filter(
      ({ before, after }) => served.test(before) && reports.test(after) && !/起诉|诉讼|复议申请/.test(after),
    );
    for (const period of periods) {
      if (period.unit === '日' && period.amount === 60) continue;
      const right = inItsForm(document, { ...period, unit: '月' }, 60);
      yield {
        span: period.written,
        message: `行政复议意见书的报送期限是自收到之日起六十日（《行政复议法》第七十六条），应为“${right}”`,
        fixes: [replacement(period.written, right, `改为${right}`, false)],
      };
    }
    if (
      periods.length > 0 ||
      setsDay(document) ||
      !one.nameSpan ||
      one.cut ||
      /[六6]\s*十?[0０]?日/.test(document.text)
    )
      return;
    yield {
      span: one.nameSpan,
      message:
        '行政复议意见书没有写明报送期限，应写“自收到本意见书之日起六十日内，将纠正相关违法行为的情况报送本机关”（《行政复议法》第七十六条）',
      severity: 'warning',
    };
  },
);
