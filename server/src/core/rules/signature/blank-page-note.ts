import { caseOf } from '../../case/readCase.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const note = pattern(/[（(【[][ 　]?(?:此|本)页无正文[^（）()【】[\]\n]{0,20}[）)】\]]/);

export default defineRule(
  {
    id: 'signature/blank-page-note',
    clauses: ['GF-7355', 'FY-94'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '落款页不标“（此页无正文）”',
    rationale:
      '余下的空白容不下印章或签名章、成文日期时，可以调整行距、字距解决（GB/T 9704—2012 第7.3.5.5条）；' +
      '旧版标准明文禁止用标注“此页无正文”的方法，现在仍是惯例，行政复议文书也一样。合同、鉴定报告不受此限。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n⟦（此页无正文）⟧\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    if (document.genre?.statutory !== true && !caseOf(document)) return;
    for (const match of document.matches(note)) {
      const block = document.blockAt(match.span.start);
      if (!block || document.partAt(match.span.start).kind === 'attachment') continue;
      if (block.content.start !== match.span.start || block.content.end !== match.span.end) continue;
      const next = document.blocks[block.index + 1];
      yield {
        span: match.span,
        message: '落款页不标“此页无正文”，空白不够时调整行距、字距（GB/T 9704—2012 7.3.5.5）',
        fixes: [
          replacement(
            { start: block.span.start, end: next ? next.span.start : block.span.end },
            '',
            '删去这一行',
            false,
          ),
        ],
      };
    }
  },
);
