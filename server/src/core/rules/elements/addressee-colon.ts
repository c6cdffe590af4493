import type { Block, Document, Part } from '../../model/document.js';
import { firstOf, signatureNames } from '../../model/elements.js';
import { defineRule, replacement } from '../rule.js';

/** 文种 that go to somebody (catalogue 14.4 lists those that need not). */
const addressed: ReadonlySet<string> = new Set([
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '函',
  '意见',
  '议案',
]);

export default defineRule(
  {
    id: 'elements/addressee-colon',
    clauses: ['GF-732a'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '主送机关之后用全角冒号',
    rationale:
      'GB/T 9704—2012 第7.3.2条规定，主送机关编排于标题下空一行位置，居左顶格，最后一个机关名称后标全角冒号。',
    examples: [
      {
        bad: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府⟦:⟧\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      const block = firstOf(part, 'addressee');
      if (!block) continue;
      const line = document.slice(block.content);
      const mark = /[:，,、。．.；;]+$/.exec(line)?.[0] ?? '';
      if (!mark && line.endsWith('：')) continue;
      if (mark !== ':' && !isSurely(document, part, block)) continue;
      const { end } = block.content;
      const span = mark
        ? { start: end - mark.length, end }
        : { start: Math.max(block.content.start, end - 4), end };
      const edit = mark ? span : { start: end, end };
      yield {
        span,
        message: `主送机关之后应当用全角冒号“：”${mark ? `，不用“${mark}”` : ''}（GB/T 9704—2012 7.3.2）`,
        fixes: [
          replacement(
            edit,
            '：',
            mark ? '改为全角冒号' : '补上全角冒号',
            mark === ':' || line.startsWith('各'),
          ),
        ],
      };
    }
  },
);

/** Without its colon a line of agencies may also name the issuer, or go on in the next line. */
function isSurely(document: Document, part: Part, block: Block): boolean {
  const next = document.blocks[block.index + 1];
  if (!next || next.role === 'date' || next.role === 'signature') return false;
  const after = document.slice(next.content);
  if (/[:：]$/.test(after) && !after.includes('。') && !/(?:如下|以下|下列)[:：]$/.test(after)) return false;
  if (/^[（(]?(?:19|20)\d\d/.test(after)) return false;
  const line = document.slice(block.content);
  if (/^各/.test(line)) return true;
  if (!part.genre || !addressed.has(part.genre.name)) return false;
  const bare = line.replace(/[\s　，,、。；;]/g, '');
  const names = signatureNames(document, part);
  return names.length > 0 && !names.some((name) => name.includes(bare) || bare.includes(name));
}
