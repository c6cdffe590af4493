import type { Document, Part } from '../../model/document.js';
import { titleLetters } from '../../model/elements.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const about = /关于(?=关于)/g;
/** 标的的, 目的的 and 的的士, 的的确 are words that meet. */
const of = /(?<![标目])的(?=的(?![士哥姐确]))/g;
const nested = /的通知(?=的通知$)/;

export default defineRule(
  {
    id: 'title/repeated-words',
    clauses: ['CW-03'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '标题中不重复“关于”“的”，转发通知不写“的通知的通知”',
    rationale:
      '标题由发文机关、事由和文种组成（《党政机关公文处理工作条例》第九条）。套用原标题起草时常留下重复的“关于关于”“的的”；' +
      '转发、印发通知的标题只保留一个“关于”和一个“的通知”，是起草的惯例。',
    examples: [
      {
        bad: '云岭市人民政府关于⟦关于⟧做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) yield* check(document, part);
  },
);

function* check(document: Document, part: Part): Generator<RawFinding> {
  const { text, spanOf } = titleLetters(document, part);
  const finding = (span: Span, message: string, safe: boolean, weak = false): RawFinding => {
    const written = document.slice(span);
    const fixable = !/[\r\n]/.test(written) && !document.isQuoted(span);
    return {
      span,
      message,
      ...(weak ? { severity: 'warning' as const } : {}),
      fixes: fixable ? [replacement(span, '', `删去重复的“${written}”`, safe)] : [],
    };
  };
  for (const match of text.matchAll(about)) {
    yield finding(
      spanOf(match.index + 2, 2),
      '标题中“关于”重复，应删去一个（《党政机关公文处理工作条例》第九条：标题由机关、事由、文种组成）',
      true,
    );
  }
  for (const match of text.matchAll(of)) {
    yield finding(spanOf(match.index + 1, 1), '标题中“的”重复，应删去一个', true);
  }
  const chain = nested.exec(text);
  if (chain) {
    yield finding(
      spanOf(chain.index + 3, 3),
      '转发通知的标题只保留一个“的通知”（惯例），应删去重复的“的通知”',
      false,
      true,
    );
  }
}
