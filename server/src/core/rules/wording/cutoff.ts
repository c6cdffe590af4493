import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const time =
  '目前|当前|现在|今[日天年]|本[年月日周季]|上[年月周季]|去年|昨[日天]|日前|发稿|年底|月底|季度末|第[一二三四]季度|' +
  '(?:19|20)\\d{2}[年.．/\\-]|[12二][\\d〇零○一二三四五六七八九]{3}年|\\d{1,2}[月日时点:：]|[一二三四五六七八九十]{1,3}月';
const cutoff = pattern(new RegExp(`截止(?<to>[到至]?)(?:(?<now>目前|现在)为止|(?=${time}))`));
/** 报名截止5月20日 may want 截止日期为 as well. */
const named = /(?:报名|申报|申请|投标|提交|受理|征集|时间|日期|期限|评选|活动|招标|缴费|意见)$/;

export default defineRule(
  {
    id: 'wording/cutoff',
    clauses: ['CW-45', 'CW-60'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '“截止”后面不带时间，写“截至目前”“截至6月30日”',
    rationale:
      '“截止”是停止，后面不带时间（报名已于6月30日截止）；带时间用“截至”，意思是截止到某时。“截至目前为止”的“为止”也是多余的。“截止到”可以通，只作提示。',
    examples: [
      {
        bad: '⟦截止⟧2026年6月30日，全市新建学校12所；⟦截止到目前为止⟧，全部投入使用。',
        good: '截至2026年6月30日，全市新建学校12所；截至目前，全部投入使用。',
      },
    ],
  },
  function* (document) {
    for (const { span, text, named: groups } of document.matches(cutoff, { outside: 'both' })) {
      const right = `截至${groups.now ?? ''}`;
      const before = document.text.slice(Math.max(0, span.start - 4), span.start);
      const weak = named.test(before);
      if (weak && groups.to) continue;
      yield {
        span,
        ...(groups.to && !groups.now
          ? { severity: 'info' as const }
          : weak || groups.now
            ? { severity: 'warning' as const }
            : {}),
        message: weak
          ? '“截止”后面不带时间，应为“截至某日”“于某日截止”或“截止日期为某日”'
          : `“${text}”后面带时间，应为“${right}”`,
        fixes: [replacement(span, right, `改为“${right}”`, !weak)],
      };
    }
  },
);
