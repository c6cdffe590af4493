import { caseOf } from '../../case/readCase.js';
import { isBefore, newLawFrom, timelineOf } from '../../case/timeline.js';
import { formatDate } from '../../model/calendar.js';
import { pattern } from '../../model/pattern.js';
import { workdaysBetween } from '../../model/workdays.js';
import { defineRule } from '../rule.js';

const time = pattern(/[\d０-９一二三四五六七八九十]{1,3}(?:时|点|[:：][\d０-９]{2})|[上下]午/);
const place = pattern(
  /地点|地址|会议室|听证室|听证厅|调解室|审理室|审理庭|办公楼|大厦|[\d０-９一二三四五六七八九十]{1,4}(?:楼|室|层|号楼|号会议)|在[^，。；]{2,40}(?:举行|召开|组织|进行|参加)|线上|视频|网络/,
);
const postponed = pattern(/原定于|延期|改期|推迟|顺延|变更/);
const matter = pattern(
  /听证(?:的)?(?:主要)?(?:事项|内容|事由|问题)|围绕|焦点|拟听证|就[^。；]{2,80}(?:举行|组织|召开|进行)/,
);

export default defineRule(
  {
    id: 'reconsideration/hearing-notice',
    clauses: ['FY-44', 'RL-09'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '听证通知书在举行的五个工作日前发出，写明时间、地点和拟听证事项',
    rationale:
      '《行政复议法》第五十一条、第八十八条：组织听证的，应当于举行听证的五日前将听证的时间、地点和拟听证事项书面通知当事人，五日是工作日。成文日期到听证日期不足五个工作日的必定来不及，按国务院办公厅公布的节假日安排计算；没有收入安排的年份不报。',
    examples: [
      {
        bad: '行政复议听证通知书\n\n李某某：\n\n你不服白石区市场监督管理局行政处罚决定申请行政复议一案，定于⟦2026年4月10日⟧上午9时在云岭市司法局第一会议室举行听证，听证事项为处罚决定认定的事实和适用的依据。\n\n云岭市人民政府\n\n2026年4月7日\n',
        good: '行政复议听证通知书\n\n李某某：\n\n你不服白石区市场监督管理局行政处罚决定申请行政复议一案，定于2026年4月17日上午9时在云岭市司法局第一会议室举行听证，听证事项为处罚决定认定的事实和适用的依据。\n\n云岭市人民政府\n\n2026年4月7日\n',
      },
    ],
  },
  function* (document, { config }) {
    const one = caseOf(document);
    if (one?.kind !== 'hearing') return;
    const { hearing, decided } = timelineOf(document, one);
    if (decided && isBefore(decided.date, newLawFrom)) return;
    // A hearing that is put off was called before.
    const isFirst = document.matches(postponed).length === 0;
    if (hearing && decided && isFirst && !isBefore(hearing.date, decided.date)) {
      const { most } = workdaysBetween(decided.date, hearing.date, config?.holidays);
      if (most < 5) {
        yield {
          span: hearing.span,
          message: `通知（${formatDate(decided.date)}）到听证只有${most}个工作日，应当在举行听证的五个工作日前通知（《行政复议法》第五十一条、第八十八条）`,
          related: [{ span: decided.span, message: '通知日期' }],
        };
      }
    }
    if (one.cut || !one.nameSpan) return;
    const missing = [
      ...(document.dates.some(({ span }) => span.start !== decided?.span.start) ||
      document.matches(time).length > 0
        ? []
        : ['时间']),
      ...(document.matches(place).length > 0 ? [] : ['地点']),
      ...(document.matches(matter).length > 0 ? [] : ['拟听证事项']),
    ];
    if (missing.length === 0) return;
    yield {
      span: one.nameSpan,
      message: `听证通知书没有写明${missing.join('、')}（《行政复议法》第五十一条）`,
      severity: 'warning',
    };
  },
);
