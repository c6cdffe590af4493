import type { Block, Document } from '../../model/document.js';
import { allOf, firstOf } from '../../model/elements.js';
import { addresseesOf, markBlocks, statedValues, wholeness } from '../../model/recipients.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

/** Passed by a meeting and dated in a note under the title, or without 落款. */
const dated = /^(?:决议|决定|公报|纪要|命令|公告)$/;
/** 文种 that go to somebody in particular. */
const sent = /^(?:通知|请示|批复|函)$/;
const law = '《党政机关公文处理工作条例》第九条';

export default defineRule(
  {
    id: 'elements/missing',
    clauses: ['TL-912', 'TL-911', 'TL-908'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '公文有成文日期、署名和主送机关',
    rationale:
      '《党政机关公文处理工作条例》第九条列出公文的各项要素。只在文稿显然完整（文首信息写了发文字号，或者既有版头又有版记）时检查；' +
      '节选、网上转载的文稿不报。公布性的文种可以没有主送机关，会议通过的以题注写明日期，也不报。',
    examples: [
      {
        bad: '云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n⟦云岭市人民政府⟧\n\n抄送：市委办公室。\n',
        good: '云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府\n2026年6月5日\n\n抄送：市委办公室。\n',
      },
    ],
  },
  function* (document) {
    const { main, genre } = document;
    if (!genre?.statutory || !isWhole(document)) return;
    const place = placeOf(document);
    if (!place) return;
    const date = firstOf(main, 'date') !== undefined || statedValues(document, '成文日期').length > 0;
    const note = allOf(main, 'titleNote').some(({ content }) =>
      /^[^年]*年[^月]*月[^日]*日/.test(document.slice(content)),
    );
    if (!date && !note && !dated.test(genre.name))
      yield {
        span: place,
        clauses: ['TL-912'],
        message: `缺成文日期，应写明会议通过或者负责人签发的年月日（${law}第（十二）项）`,
      };
    const signed = firstOf(main, 'signature') !== undefined || statedValues(document, '发文机关').length > 0;
    if (!signed && date && !dated.test(genre.name) && genre.name !== '议案')
      yield {
        span: firstOf(main, 'date')?.content ?? place,
        severity: 'warning',
        clauses: ['TL-911'],
        message: `缺发文机关署名（${law}第（十一）项）`,
      };
    const title = main.titleBlocks.at(-1);
    if (title && sent.test(genre.name) && addresseesOf(document).length === 0 && !hasPerson(document))
      yield {
        span: title.content,
        severity: 'warning',
        clauses: ['TL-908'],
        message: `${genre.name}缺主送机关，应在标题之下写明（${law}第（八）项）`,
      };
  },
);

function isWhole(document: Document): boolean {
  const whole = wholeness(document);
  if (whole !== 'head') return whole === 'matter' && firstOf(document.main, 'title') !== undefined;
  return markBlocks(document).length > 0 && document.blocks.some(isColophon);
}

function isColophon(block: Block): boolean {
  return block.role === 'copyTo' || block.role === 'printer';
}

/** Where a 落款 would stand: the signature, else the last line of the text. */
function placeOf(document: Document): Span | undefined {
  const { main } = document;
  const signature = allOf(main, 'signature').at(-1);
  if (signature) return signature.content;
  const last = main.blocks.findLast(({ role }) => role === 'paragraph' || role === 'attachmentNote');
  if (!last) return undefined;
  const { start, end } = last.content;
  return { start: Math.max(start, end - 12), end };
}

/** A first line that speaks to somebody the parser does not know for an addressee. */
function hasPerson(document: Document): boolean {
  const { main } = document;
  const last = main.titleBlocks.at(-1);
  const next = main.blocks.find((block) => last && block.index > last.index && block.role === 'paragraph');
  return next !== undefined && /[:：]$/.test(document.slice(next.content));
}
