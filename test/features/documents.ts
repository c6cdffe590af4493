import fc from 'fast-check';
import { activeRules } from '../../server/src/core/config/resolve.js';
import { type Finding, lint } from '../../server/src/core/lint/lint.js';
import type { Document, DocumentFormat } from '../../server/src/core/model/document.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import type { Rule } from '../../server/src/core/rules/rule.js';

export function read(text: string, format: DocumentFormat = 'plaintext'): Document {
  return parse(text, format, frontEnds);
}

/** Lints as the recommended preset does. */
export function check(document: Document, rules: readonly Rule[] = allRules): readonly Finding[] {
  const knownRules = new Set(rules.map((rule) => rule.id));
  return lint(document, { rules: activeRules(rules, []), knownRules }).findings;
}

/** Lines as they stand in drafts, right and wrong, and what else an editor may hold while one types. */
const lines = [
  '云岭政办发〔2026〕8号',
  '云岭政发（2026）08号',
  '云岭市人民政府办公室关于做好防汛工作的通知',
  '# 云岭市人民政府关于印发',
  '城区供水保障方案的通知',
  '各县（区）人民政府，市直各有关单位：',
  '为做好今年防汛工作,现就有关事项通知如下。。',
  '一、压实责任',
  '（一）、加强领导。各级各部门要提高认识，落实责任。',
  '(2)强化监督',
  '1.市水务局负责供水调度；',
  '① 首先，检查；其次，整改。',
  '第三条　本办法自2026年1月1日起施行。',
  '## 二、工作安排',
  '- 一是统一思想；二是落实《关于〈甲〉的办法》（国发〔2024〕1号）第二条。',
  '> “引文。”他说：“好！”',
  '| 序号 | 任务 |',
  '| --- | --- |',
  '```',
  '附件：1.任务分工表',
  '附件1',
  '任务分工表',
  '云岭市人民政府',
  '二〇二六年三月2日',
  '2026年3月2日',
  '（此件公开发布）',
  '抄送：市委办公室，市人大常委会办公室。',
  '索引号：000014349/2022-15425',
  '<!-- gongwen-disable-next-line punctuation/half-width -- 引自原件 -->',
  '<!-- 没有写完',
  '---',
  '文种: 通知',
  '𠮷\t\u3000 ',
  '',
  '',
];

/** Texts made of such lines, with any line ending, sometimes with something odd between. */
export const drafts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...lines) },
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      {
        maxLength: 40,
      },
    ),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\ufeff', '---\n文种: 通知\n---\n'),
  )
  .map(([pieces, newline, head]) => head + pieces.join(newline));

export const formats: fc.Arbitrary<DocumentFormat> = fc.constantFrom('markdown', 'plaintext');
