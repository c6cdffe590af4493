import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const both = pattern(
  /…{1,4}(?=等(?![候高值级额价待离差比效温压闲深量腰宽距于外着到同因]))|…{1,4}(?<=(?<!相|平|同|高|中|初|上|下|劣|对|均|此|何|一|二|三)等…{1,4})(?=[，。；！？”）)]|\r?\n|$)/,
);

export default defineRule(
  {
    id: 'punctuation/ellipsis-etc',
    clauses: ['BD-42'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '省略号与“等”“等等”不同时用',
    rationale:
      'GB/T 15834—2011 附录A.9.2：在表示列举的省略时，省略号与“等”“等等”“什么的”作用相同，不能同时使用。',
    examples: [{ bad: '要做好防汛、抗旱、防火⟦……⟧等工作。', good: '要做好防汛、抗旱、防火等工作。' }],
  },
  function* (document) {
    const { text } = document;
    for (const { span } of document.matches(both, { outside: 'titles' })) {
      const before = text[span.start - 1] ?? '';
      if (!before || /[\s“‘（(。：:]/.test(before)) continue;
      const start = /[、，]/.test(before) ? span.start - 1 : span.start;
      const next = text[span.end] ?? '';
      const ends = next === '' || /[\r\n”）)]/.test(next);
      const edits = [{ start, end: span.end, text: ends ? '。' : '' }];
      yield {
        span,
        message: '省略号与“等”不同时用（GB/T 15834—2011 A.9.2），应删去省略号',
        fixes: document.isQuoted(span)
          ? []
          : [{ title: ends ? '省略号改为句号' : '删去省略号', safe: !ends, edits }],
      };
    }
  },
);
