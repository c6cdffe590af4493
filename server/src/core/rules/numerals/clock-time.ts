import { lineBefore } from '../../model/context.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const spoken = pattern(
  /(?<part>上午|下午|晚上|傍晚|凌晨|早上|早晨)[ 　]?(?<hour>1[3-9]|2[0-4])(?=[ 　]?(?:时(?!间|段|代)|点(?!多?钟?儿|位|[个名])|[:：][0-5]\d))/,
);
/** 5月1日25时, 24时30分, 9时65分. 48时30分 may be a duration. */
const hours = pattern(
  /(?<=(?<=日|号|上午|下午|晚上|晚|凌晨|早上)[ 　]?(?<hour>\d{2})[ 　]?)(?:时(?!间|段|代|长)(?:[ 　]?(?<minute>\d{1,2})[ 　]?分)?|[:：](?<minute2>\d{2})(?![\d:：]))/,
);
const minutes = pattern(
  /(?<=(?<![\d.])(?<hour>[01]?\d|2[0-4])[ 　]?)时[ 　]?(?<minute>[6-9]\d)[ 　]?分(?![钟之])/,
);

export default defineRule(
  {
    id: 'numerals/clock-time',
    clauses: ['RL-03', 'SZ-18'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '时刻写得对：不出现25时、60分，12小时制和24小时制不混用',
    rationale:
      'GB/T 15835—2011 第5.1.5条：时分秒按自然顺序书写，可以用12小时制或者24小时制。一天没有25时，一小时没有60分，24时之后没有30分；' +
      '“下午15时”把两种时制混在一起，写“15时”或者“下午3时”；“上午15时”自相矛盾。',
    examples: [{ bad: '会议于⟦下午15⟧时开始。', good: '会议于15时开始。' }],
  },
  function* (document) {
    const impossible = (span: Span, why: string) => ({
      span,
      message: `时刻“${document.slice(span)}”不存在：${why}`,
    });
    for (const match of document.matches(spoken)) {
      const { part = '', hour = '' } = match.named;
      const value = Number(hour);
      const at = match.group('part');
      const number = match.group('hour');
      if (!at || !number) continue;
      const morning = /[上凌早]/.test(part) && part !== '晚上';
      if (morning) {
        // 凌晨24时 is midnight, oddly put.
        if (value === 24) continue;
        yield {
          span: match.span,
          message: `“${part}”没有${hour}时，时刻与时段自相矛盾（GB/T 15835—2011 5.1.5）`,
        };
        continue;
      }
      if (value === 24 && part === '下午') continue;
      const twelve = `${part}${value - 12}`;
      const before = lineBefore(document, match.span.start, 24);
      // Beside 上午9时 the afternoon is better told by the same clock.
      const sameClock = /(?:上午|早上|早晨|下午)[ 　]?\d{1,2}[ 　]?[时点:：][^。；\n]{0,14}$/.test(before);
      const fixes = [
        {
          title: `改为${hour}时制，删去“${part}”`,
          safe: false,
          edits: [{ start: at.start, end: number.start, text: '' }],
        },
        replacement(match.span, twelve, `改为“${twelve}”`, false),
      ];
      // 下午14:30—17:30 would be half of each clock.
      const goesOn = /^[时点:：分\d]{1,7}[ 　]?[-—－–～~至到][ 　]?(?:1[3-9]|2[0-4])[时点:：]/.test(
        document.text.slice(match.span.end, match.span.end + 16),
      );
      if (goesOn) fixes.pop();
      else if (sameClock) fixes.reverse();
      yield {
        span: match.span,
        severity: 'warning' as const,
        message: `12小时制与24小时制混用（GB/T 15835—2011 5.1.5），写“${hour}时”或者“${twelve}时”`,
        fixes: document.isQuoted(match.span) ? [] : fixes,
      };
    }
    for (const match of document.matches(hours)) {
      const hour = match.group('hour');
      if (!hour) continue;
      const value = Number(match.named.hour);
      const minute = Number(match.named.minute ?? match.named.minute2 ?? 0);
      const span = { start: hour.start, end: match.span.end };
      if (value > 24) yield impossible(span, '一天只有24时');
      else if (value === 24 && minute > 0) yield impossible(span, '24时之后是次日0时');
      else if (minute > 59 && match.named.minute2) yield impossible(span, '一小时只有60分');
    }
    for (const match of document.matches(minutes)) {
      const hour = match.group('hour');
      if (!hour || match.named.hour === '24') continue;
      yield impossible({ start: hour.start, end: match.span.end }, '一小时只有60分');
    }
  },
);
