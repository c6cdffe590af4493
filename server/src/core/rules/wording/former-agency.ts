import { type CalendarDate, dayNumber } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { dateOfPart } from '../../model/elements.js';
import { WordIndex } from '../../model/wordIndex.js';
import { formerAgencies } from '../../standards/formerAgencies.js';
import { defineRule, replacement } from '../rule.js';

const names = new WordIndex(formerAgencies);
/** Words of a report on the past or on the reform itself. */
const history = /改革|更名|合并|组建|整合|划入|划转|划归|撤并|职责|历任|时任|曾|当时|沿革|以前|此前|旧|原/;

export default defineRule(
  {
    id: 'wording/former-agency',
    clauses: ['RL-33'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '机构名称与成文日期时的机构设置相符',
    rationale:
      '2018年和2023年机构改革后，工商、质监、食药监、环保、国土、卫计、安监、银保监、扶贫等机构已经更名或者并入其他机构。成文日期在改革之后的文件应当用现名；叙述往事、“原某局”和引用旧文件名称时不改。没有成文日期的文件不检查。',
    examples: [
      {
        bad: '关于开展联合检查的通知\n\n各县（区）人民政府：\n\n请市⟦环保局⟧牵头开展检查。\n\n云岭市人民政府\n\n2026年6月5日\n',
        good: '关于开展联合检查的通知\n\n各县（区）人民政府：\n\n请市生态环境局牵头开展检查。\n\n云岭市人民政府\n\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    for (const { span, word } of names.in(document)) {
      const own = dateOfPart(document, document.partAt(span.start));
      if (!own || dayNumber(own) < dayNumber(word.since) || document.isQuoted(span)) continue;
      if (isHistory(document, span.start, word.since)) continue;
      yield {
        span,
        message: `“${word.wrong}”已在机构改革中更名或者并入其他机构，现为“${word.right}”，请核对`,
        fixes: [replacement(span, word.right, `改为“${word.right}”`, false)],
      };
    }
  },
);

/** Whether the sentence speaks of a time before the reform. */
function isHistory(document: Document, at: number, since: CalendarDate): boolean {
  const block = document.blockAt(at);
  if (!block || block.kind === 'table') return true;
  const { text } = document;
  const from = Math.max(block.content.start, at - 200);
  const before = text.slice(from, at);
  const sentence = before.slice(before.lastIndexOf('。') + 1) + text.slice(at, at + 60).split('。')[0];
  if (history.test(sentence)) return true;
  return [...before.matchAll(/(?:19|20)\d{2}(?=年|〕)/g)].some(([year]) => Number(year) <= since.year);
}
