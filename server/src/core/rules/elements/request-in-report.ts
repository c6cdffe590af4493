import { closingBlocks, inQuotation } from '../../model/closing.js';
import type { Document } from '../../model/document.js';
import { titleLetters } from '../../model/elements.js';
import { pattern, type PatternMatch } from '../../model/pattern.js';
import { addresseesOf } from '../../model/recipients.js';
import { decisionWords } from '../../standards/closings.js';
import { stackedGenres } from '../../standards/genres.js';
import { defineRule } from '../rule.js';

const law = '《党政机关公文处理工作条例》第十五条第（四）项';
/** 妥否，请批示 */
const whether = pattern(
  new RegExp(
    `(?:(?:妥否|当否|是否妥当)[，,、？?：:]?|可否[，,、？?：:])[ 　]?[敬恳呈谨特]?请(?:[^，。；！？\\n]{0,10}?)(?:${decisionWords}|审定|审示|核示|明示)`,
  ),
);
/** 请予批准 as a clause of its own at the end; 报请市政府批准后 in the text tells what was done. */
const request = pattern(
  new RegExp(
    `(?<=[，,。；;：:！!\\n　 ][敬恳呈谨特现]?)请(?:予以?|及时|尽快|上级|[省市县区州]?(?:委|政府|领导)|贵[局委厅部办]|审核){0,2}(?:${decisionWords})(?=[。．！!；;\\r\\n]|$)`,
  ),
);
const asksSelf = pattern(/[特专谨]此请示(?=[。．.！!，,；;\r\n]|$)/);
const plea = pattern(
  /(?<=[，,。；;：:！!\n　 ]|(?:我们?|我[省市县区州局厅委办镇乡校院]|特此?|现|为此))恳请[^，。；！？\n]{0,24}?(?:批准|同意|拨付|解决|支持)/,
);
const titled =
  /关于(?:(?:请求|恳请)(?!权)|申请(?:拨付|追加|解决|批准|设立|增加|划拨|增拨|立项|资金|经费)).*的报告$/;

export default defineRule(
  {
    id: 'elements/request-in-report',
    clauses: ['TL-1504b', 'TL-810'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '报告不夹带请示事项',
    rationale:
      '《党政机关公文处理工作条例》第十五条第（四）项规定，不得在报告等非请示性公文中夹带请示事项：报告不需要答复，夹在里面的请求容易被漏掉。' +
      '请求批准的事项应当另写请示。向人民代表大会等作的报告“请予审议”“请审查”不是请示。',
    examples: [
      {
        bad: '青溪县人民政府关于防汛工作情况的报告\n\n云岭市人民政府：\n\n现将防汛工作情况报告如下。\n\n特此报告，⟦请批示⟧。\n\n青溪县人民政府\n2026年9月5日\n',
        good: '青溪县人民政府关于防汛工作情况的报告\n\n云岭市人民政府：\n\n现将防汛工作情况报告如下。\n\n特此报告。\n\n青溪县人民政府\n2026年9月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.name !== '报告' || !main.genre.statutory) return;
    const letters = titleLetters(document, main);
    // A 请示报告 is the matter of elements/stacked-genres.
    if (stackedGenres.test(letters.text)) return;
    const subject = titled.exec(letters.text);
    if (subject && !/情况的报告$/.test(letters.text)) {
      yield {
        span: letters.spanOf(subject.index + 2, 2),
        severity: 'warning',
        clauses: ['TL-810'],
        message: `请求批准或解决问题应当用“请示”，不用“报告”（《党政机关公文处理工作条例》第八条第（十）（十一）项）`,
      };
    }
    // Reports to a congress, spoken or printed, ask the deputies for much.
    if (addresseesOf(document).some(({ text }) => /代表|各位|委员$|人民代表大会|人大/.test(text))) return;
    for (const { content } of closingBlocks(main, 3)) {
      // 特此请示，请予批准 is one request.
      const [self] = document.matches(asksSelf, { within: content, outside: 'both' });
      const found = self ? [self] : document.matches(request, { within: content, outside: 'both' });
      for (const match of found) if (!isPart(document, match, whether)) yield finding(match);
    }
    for (const match of document.matches(whether, { within: main.span, outside: 'both' })) {
      if (!inQuotation(document, match.span.start)) yield finding(match);
    }
    for (const match of document.matches(plea, { within: main.span, outside: 'both' })) {
      if (inQuotation(document, match.span.start)) continue;
      yield {
        span: match.span,
        severity: 'warning',
        message: `报告中不夹带请示事项，“${match.text}”应当另写请示（${law}）`,
      };
    }
  },
);

/** Whether the match is the end of one of the stronger form: 妥否，请批示. */
function isPart(document: Document, { span }: PatternMatch, stronger: typeof whether): boolean {
  const within = { start: Math.max(0, span.start - 24), end: span.end };
  for (const match of document.matches(stronger, { within })) if (match.span.end === span.end) return true;
  return inQuotation(document, span.start);
}

function finding({ span, text }: PatternMatch) {
  return { span, message: `报告不得夹带请示事项，“${text}”应删去；请求批准的事项另写请示（${law}）` };
}
