import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const unit = '(?=[ 　]?(?:[%％‰]|[万亿]|个百分点|倍|元|公里|公顷|亩|吨|米|平方|立方))';
/** 增长.46%: a full stop of another kind would stand behind a whole sentence, not behind these words. */
const bare = pattern(
  new RegExp(
    `(?<=[为达约近长降高低率占于至到仅升少加大小超逾均及（(～~—＞＜≥≤=＝])\\.\\d{1,4}(?![\\d.])${unit}`,
  ),
);
const wrongPoint = pattern(
  new RegExp(
    `(?<=(?<![\\w.．·•・])(?<whole>\\d{1,6}))(?<mark>[·•・‧∙．。])(?<places>\\d{1,4})(?![\\d.·．])(?<unit>${unit}[\\s\\S])?`,
  ),
);

export default defineRule(
  {
    id: 'numerals/decimal',
    clauses: ['SZ-12'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '小数点用“.”，纯小数写出前面的“0”',
    rationale:
      'GB/T 15835—2011 第5.1.2条规定，纯小数必须写出小数点前定位的“0”，小数点是齐阿拉伯数字底线的实心点“.”：' +
      '“0.46”不写作“.46”“0·46”或“0。46”。',
    examples: [{ bad: '能耗下降⟦.46⟧%，损失率为⟦0·5⟧%。', good: '能耗下降0.46%，损失率为0.5%。' }],
  },
  function* (document) {
    for (const { span, text } of document.matches(bare)) {
      const right = `0${text}`;
      yield {
        span,
        message: `纯小数应当写出小数点前的“0”（GB/T 15835—2011 5.1.2），应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
    for (const match of document.matches(wrongPoint)) {
      const whole = match.group('whole');
      const places = match.group('places');
      const mark = match.named.mark;
      if (!whole || !places || inMarker(document, whole)) continue;
      const pure = document.slice(whole) === '0';
      // 3·15 is a day; 12。5% may be the end of a sentence and the beginning of another.
      if (!match.named.unit && !(pure && /[·。]/.test(mark ?? ''))) continue;
      if (mark === '。' && !pure) continue;
      if (mark === '．' && document.blockAt(whole.start)?.content.start === whole.start) continue;
      if (/[·•・‧∙]/.test(mark ?? '') && !pure && isDay(document, whole, places)) continue;
      const span = { start: whole.start, end: places.end };
      const right = `${document.slice(whole)}.${document.slice(places)}`;
      yield {
        span,
        message: `小数点用齐底线的实心点“.”，不用“${mark}”（GB/T 15835—2011 5.1.2），应为“${right}”`,
        // The full-width point is the same sign, only wider.
        ...(mark === '．' ? { severity: 'info' as const } : {}),
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
  },
);

/** 1．5万元 at the beginning of a line is a numbered point. */
function inMarker(document: Document, { start }: Span): boolean {
  const block = document.blockAt(start);
  return block?.marker !== undefined && start < block.marker.span.end;
}

/** “7·20”万家… may be named after a day. */
function isDay(document: Document, whole: Span, places: Span): boolean {
  return (
    /[“"‘']/.test(document.text[whole.start - 1] ?? '') || /[”"’']/.test(document.text[places.end] ?? '')
  );
}
