import { isHan } from '../../model/characters.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const wrong = pattern(/-{2,3}(?!-)|－{2,3}(?!－)|–{1,2}(?!–)|―{1,2}(?!―)|─{2}(?!─)|— —|— ?(?!—)/);
const left = /[”》）。！：]/;
const right = /[“《（]/;

export default defineRule(
  {
    id: 'punctuation/dash',
    clauses: ['BD-39'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '破折号写作“——”，占两个字',
    rationale:
      'GB/T 15834—2011 第4.10.2、5.1.4条：破折号的形式是“——”，占两个字的位置，中间不断开。“--”“－－”不是破折号。' +
      '行首用一个“—”列举的，也应改为“——”；词语之间单个的“—”是连接号，不报。',
    examples: [
      {
        bad: '基本原则：\n\n⟦--⟧坚持统筹协调，形成工作合力。\n',
        good: '基本原则：\n\n——坚持统筹协调，形成工作合力。\n',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { span, text: found } of document.matches(wrong, { outside: 'both' })) {
      const block = document.blockAt(span.start);
      if (!block || block.kind === 'separator') continue;
      const before = text[span.start - 1] ?? '';
      const after = text[span.end] ?? '';
      if (/[-－–―─—]/.test(before) || !(isHan(after) || right.test(after))) continue;
      const atStart = span.start === block.content.start;
      if (!atStart && !isHan(before) && !left.test(before)) continue;
      // Between words one mark alone joins them: 北京—上海.
      const single = found.trim().length === 1;
      if (single && !atStart) continue;
      // Two-cell dashes of other fonts look the same in print.
      const lookalike = /[―─]/.test(found);
      yield {
        span,
        ...(lookalike ? { severity: 'info' as const } : {}),
        message: `破折号写作“——”，占两个字，不用“${found.trim()}”（GB/T 15834—2011 4.10.2、5.1.4）`,
        fixes: [replacement(span, '——', '改为破折号“——”', atStart || lookalike)],
      };
    }
  },
);
