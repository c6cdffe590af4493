import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchDocument } from '../../scripts/benchDocument.js';
import { activeRules } from '../../server/src/core/config/resolve.js';
import { fixUntilStable } from '../../server/src/core/lint/fix.js';
import { lint } from '../../server/src/core/lint/lint.js';
import type { DocumentFormat } from '../../server/src/core/model/document.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { gongwen } from '../support/gongwen.js';
import { embeddedLaws } from '../support/laws.js';

const rules = activeRules(allRules, [{ extends: ['strict'] }]);
const knownRules = new Set(allRules.map((rule) => rule.id));
const check = (format: DocumentFormat) => (text: string) =>
  lint(parse(text, format, frontEnds), { rules, knownRules, laws: embeddedLaws }).findings;

const bases = [
  gongwen(),
  gongwen({ attachmentNote: '附件：1. 责任分工表\n2. 联系人名单' }),
  benchDocument(1500),
  `# 标题\n\n- 甲\n- 乙\n\n${gongwen()}`,
];
const pieces = [
  ',',
  '，',
  '。',
  '。。',
  '；',
  ':',
  '：',
  '(',
  ')',
  '（',
  '）',
  '“',
  '”',
  '"',
  '《',
  '》',
  '〈',
  '〔',
  '〕',
  '[2026]',
  '（2026）8号',
  '〔2026〕第08号',
  ' ',
  '　',
  '\n',
  '\n\n',
  '一、',
  '（一）、',
  '1、',
  '1.',
  '一是，',
  '其三',
  '首先、',
  '２０２６',
  '二零二六年',
  '2021-2025年',
  '2026年02月30日',
  '2026年6月5日（星期三）',
  '××',
  '关于关于',
  '的的',
  '附件：',
  '`代码,码`',
  '<!-- 注 -->',
  'http://a.cn/b,c',
  '𠮷',
  '\r\n',
  '\u0000',
  '\ufeff',
  '第一条',
  '共5项',
  '以下三点',
  '…',
  '—',
  '--',
];
const mutated = fc
  .tuple(
    fc.constantFrom(...bases),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom(...pieces)), { maxLength: 12 }),
  )
  .map(([base, edits]) =>
    edits.reduce((text, [at, cut, piece]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + piece + text.slice(from + cut);
    }, base),
  );
const format = fc.constantFrom<DocumentFormat>('markdown', 'plaintext');

describe('fixing a mutated document', () => {
  it('never throws, settles, and a second time changes nothing', () => {
    fc.assert(
      fc.property(mutated, format, (text, kind) => {
        const once = fixUntilStable(text, check(kind));
        expect(once.settled).toBe(true);
        expect(fixUntilStable(once.text, check(kind)).text).toBe(once.text);
        expect(fixUntilStable(text, check(kind), true).text.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('leaves cited titles, quoted statutes, code, addresses and comments alone', () => {
    // Everything in these is wrong in some way, and none of it is the drafter's to change.
    const kept = [
      '《关于印发(试行)办法,2021-2025年》',
      '第十条规定：“有下列情形之一的,应当自二零二零年起,在六十日内办结(含受理);”',
      '`甲,乙（一）、`',
      '<!-- 甲,乙。。 -->',
      '[网站](http://a.cn/b,c(1)?q=一，二)',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...kept),
        fc.array(fc.constantFrom('各单位要落实责任', '，', ',', '。。', '一是，', '２０２６年'), {
          maxLength: 6,
        }),
        (piece, around) => {
          const text = gongwen({
            body: `为做好工作，现通知如下。\n\n各单位执行${piece}${around.join('')}，并做好落实。`,
          });
          expect(fixUntilStable(text, check('markdown')).text).toContain(piece);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('changes only what a finding names', () => {
    fc.assert(
      fc.property(mutated, format, (text, kind) => {
        for (const finding of check(kind)(text)) {
          for (const fix of finding.fixes ?? []) {
            if (!fix.safe) continue;
            for (const edit of fix.edits) {
              const named = [finding.span, ...(finding.related ?? []).map((related) => related.span)];
              expect(
                named.some((span) => edit.start >= span.start && edit.end <= span.end),
                finding.rule,
              ).toBe(true);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
