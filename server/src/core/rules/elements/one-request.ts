import { inQuotation } from '../../model/closing.js';
import { pattern, type PatternMatch } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const asks = pattern(
  /(?:(?:妥否|当否|是否妥当)[，,、？?：:]?|可否[，,、？?：:])[ 　]?[敬恳呈谨特]?请[^，。；！？\n]{0,10}?(?:批示|批复|审批|批准|核准|指示|审定|审示|核示|明示)/,
);

export default defineRule(
  {
    id: 'elements/one-request',
    clauses: ['TL-1504a'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '请示一文一事',
    rationale:
      '《党政机关公文处理工作条例》第十五条第（四）项规定，请示应当一文一事。一份请示里出现两处请批语，多半是写了两件事，应当分别行文。',
    examples: [
      {
        bad: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n一、关于防汛经费。尚需经费120万元，妥否，请批示。\n\n二、关于增设机构。拟增设防汛办，⟦当否，请批复⟧。\n\n青溪县人民政府\n2026年9月5日\n',
        good: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n我县尚需防汛经费120万元。\n\n妥否，请批示。\n\n青溪县人民政府\n2026年9月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.name !== '请示' || !main.genre.statutory) return;
    let first: PatternMatch | undefined;
    for (const match of document.matches(asks, { within: main.span, outside: 'both' })) {
      if (inQuotation(document, match.span.start)) continue;
      if (!first) {
        first = match;
        continue;
      }
      yield {
        span: match.span,
        message:
          '请示应当一文一事，这里又有一处请批语，请分别行文（《党政机关公文处理工作条例》第十五条第（四）项）',
        related: [{ span: first.span, message: '前一处请批语' }],
      };
    }
  },
);
