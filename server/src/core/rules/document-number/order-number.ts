import { pattern } from '../../model/pattern.js';
import { defineRule, type RawFinding } from '../rule.js';

const order = pattern(
  /(?<=国务院|人民政府|[部委厅局]|总署|主席|银行)令[ 　]{0,2}(?:(?<year>[〔（([[](?:19|20)\d{2}[〕）)\]])[ 　]{0,2})?(?<prefix>第)?[ 　]{0,2}(?<zero>0{1,3})?(?<serial>[1-9]\d{0,3})号/,
);
const notice = pattern(
  /(?<=[公通])告[ 　]{0,2}[（(]?(?<year>(?:19|20)\d{2})年(?<prefix>第)?(?<zero>0{1,3})?(?<serial>[1-9]\d{0,3})号/,
);

export default defineRule(
  {
    id: 'document-number/order-number',
    clauses: ['WH-2', 'WH-3', 'WH-4'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '令编“第×号”，公告、通告编“××××年第×号”，不编虚位',
    rationale:
      '命令（令）通常连续编号，写作“国务院令第711号”，不用〔年份〕；部门公告、通告多写作“2026年第1号”。序号前有“第”，不编虚位。这是各机关发布令和公告的惯例。',
    examples: [
      { bad: '依据云岭市人民政府令⟦12号⟧，制定本细则。', good: '依据云岭市人民政府令第12号，制定本细则。' },
    ],
  },
  function* (document) {
    for (const match of document.matches(order)) {
      const { year, prefix, zero, serial } = match.named;
      if (!year && prefix && !zero) continue;
      const right = `第${serial}号`;
      const message = year
        ? `令一般连续编号，写作“令${right}”，不用${year}（惯例）`
        : `令号一般写作“${right}”，序号前有“第”，不编虚位（惯例）`;
      yield finding(
        match.span.start + 1,
        match.span.end,
        message,
        year ? undefined : right,
        document.isQuoted(match.span),
      );
    }
    for (const match of document.matches(notice)) {
      const { year, prefix, zero, serial } = match.named;
      if (prefix && !zero) continue;
      const right = `${year}年第${serial}号`;
      const start = match.span.start + match.text.indexOf(year as string);
      yield finding(
        start,
        match.span.end,
        `公告、通告号一般写作“${right}”，序号前有“第”，不编虚位（惯例）`,
        right,
        document.isQuoted(match.span),
      );
    }
  },
);

function finding(
  start: number,
  end: number,
  message: string,
  right: string | undefined,
  quoted: boolean,
): RawFinding {
  return {
    span: { start, end },
    message,
    fixes:
      right === undefined || quoted
        ? []
        : [{ title: `改为“${right}”`, safe: false, edits: [{ start, end, text: right }] }],
  };
}
