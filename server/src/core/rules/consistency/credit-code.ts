import { pattern } from '../../model/pattern.js';
import { creditCheck } from '../../standards/identity.js';
import { defineRule } from '../rule.js';

const labelled = pattern(
  /(?<=统一社会)信用代码(?:证号?)?[：:为是，,（( 　]{0,3}(?<code>[0-9A-Za-z]{12,24})(?![0-9A-Za-z*×])/,
);
/** The name right before the code: 云岭市某公司（统一社会信用代码：…）. */
const holder =
  /([\u4e00-\u9fff（）()]{2,30}?(?:公司|局|厂|委员会|中心|学校|医院|合作社|协会|人民政府|办公室|支队|大队|商行|经营部|店))[，,：:（( 　]{1,2}统一社会$/;

export default defineRule(
  {
    id: 'consistency/credit-code',
    clauses: ['CW-31', 'CW-30'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '统一社会信用代码的位数、字符、校验位正确，同一单位前后一致',
    rationale:
      '统一社会信用代码18位，用数字和除I、O、S、V、Z以外的大写字母，末位由前17位算出（GB 32100—2015）。同一名称的单位前后写了两个代码，总有一处写错。',
    examples: [
      {
        bad: '云岭市云山建材有限公司（统一社会信用代码：⟦91350100M000100Y48⟧）',
        good: '云岭市云山建材有限公司（统一社会信用代码：91350100M000100Y43）',
      },
    ],
  },
  function* (document) {
    const known = new Map<string, string>();
    for (const match of document.matches(labelled)) {
      const span = match.group('code') as { start: number; end: number };
      const written = match.named.code as string;
      const code = written.toUpperCase();
      const problem = problemOf(code);
      if (problem) {
        yield {
          span,
          message: `统一社会信用代码“${written}”${problem}（GB 32100—2015）`,
          clauses: ['CW-31'],
        };
        continue;
      }
      const name = holder.exec(
        document.text.slice(Math.max(0, match.span.start - 40), match.span.start),
      )?.[1];
      const before = name && known.get(name);
      if (name && before && before !== code) {
        yield {
          span,
          message: `“${name}”的统一社会信用代码前文写作${before}，此处写作${code}`,
          clauses: ['CW-30'],
        };
      } else if (name) known.set(name, code);
    }
  },
);

function problemOf(code: string): string | undefined {
  if (code.length !== 18) return `有${code.length}位，应为18位`;
  const wrong = /[IOSVZ]/.exec(code);
  if (wrong) return `含有不用的字母“${wrong[0]}”`;
  const check = creditCheck(code);
  return check === code[17] ? undefined : '的校验位不对，请与证照核对';
}
