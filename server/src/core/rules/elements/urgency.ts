import type { Document } from '../../model/document.js';
import { allOf, firstOf } from '../../model/elements.js';
import { type Named, statedValues } from '../../model/recipients.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';
import { withoutBlanks } from '../../text.js';

const law = '《党政机关公文处理工作条例》第九条第（三）项';

export default defineRule(
  {
    id: 'elements/urgency',
    clauses: ['TL-903', 'GF-723'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '紧急程度标“特急”“加急”，排在份号、密级之下',
    rationale:
      '《党政机关公文处理工作条例》第九条第（三）项规定，紧急公文应当分别标注“特急”“加急”，电报应当分别标注“特提”“特急”“加急”“平急”；不紧急的不标。' +
      'GB/T 9704—2012 第7.2.3条：同时标注份号、密级和紧急程度的，按此顺序自上而下分行排列。',
    examples: [
      {
        bad: '⟦急件⟧\n\n云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
        good: '加急\n\n云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
      },
    ],
  },
  function* (document) {
    const written = allOf(document.main, 'urgency').map(({ content }) => ({
      text: document.slice(content),
      span: content,
    }));
    for (const value of [...statedValues(document, '紧急程度'), ...written]) yield* check(document, value);
    yield* order(document);
  },
);

function* check(document: Document, { text, span }: Named): Generator<RawFinding> {
  const bare = withoutBlanks(text);
  if (bare === '特急' || bare === '加急') return;
  const telegram = isTelegram(document);
  if (telegram && (bare === '特提' || bare === '平急')) return;
  const none = /^(?:普通|一般|常规|无|平件|不紧急|正常)$/.test(bare);
  const right = telegram ? '“特提”“特急”“加急”“平急”之一' : '“特急”或“加急”';
  yield {
    span,
    message: none
      ? `不紧急的公文不标紧急程度，应删去“${bare}”（${law}）`
      : `紧急程度应为${right}，不用“${bare}”（${law}）`,
    fixes: none ? [] : ['加急', '特急'].map((word) => replacement(span, word, `改为“${word}”`, false)),
  };
}

function isTelegram(document: Document): boolean {
  const numbers = [...document.statedNumbers, ...document.documentNumbers.filter(({ own }) => own)];
  if (numbers.some(({ code }) => /电/.test(code))) return true;
  return document.main.blocks
    .slice(0, 12)
    .some((block) => block.role !== 'addressee' && /电报|明电|密电/.test(document.slice(block.content)));
}

/** 份号, 密级, 紧急程度 from above. */
function* order(document: Document): Generator<RawFinding> {
  const { main } = document;
  const elements = [
    ['份号', firstOf(main, 'copyNumber')],
    ['密级', firstOf(main, 'classification')],
    ['紧急程度', firstOf(main, 'urgency')],
  ] as const;
  const present = elements.flatMap(([name, block]) => (block ? [{ name, block }] : []));
  for (const [i, { name, block }] of present.entries()) {
    const next = present[i + 1];
    if (!next || block.index < next.block.index) continue;
    yield {
      span: block.content,
      severity: 'info',
      clauses: ['GF-723'],
      message: `${name}应在${next.name}之上：份号、密级、紧急程度自上而下分行排列（GB/T 9704—2012 7.2.3）`,
    };
  }
}
