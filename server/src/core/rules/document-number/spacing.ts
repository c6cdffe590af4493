import { certainNumbers } from '../../model/numbers.js';
import { defineRule } from '../rule.js';
import type { TextEdit } from '../../text.js';

const surplus = /[ 　]+|(?<=[\d０-９])年/g;

export default defineRule(
  {
    id: 'document-number/spacing',
    clauses: ['GF-725g'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '发文字号中间不留空格，年份后不写“年”',
    rationale:
      '由 GB/T 9704—2012 第7.2.5条推知：发文字号由代字、〔年份〕、顺序号和“号”连写而成，中间没有空格，六角括号里只有年份。',
    examples: [
      { bad: '按照云岭政发⟦〔 2026年 〕 5 号⟧文件执行。', good: '按照云岭政发〔2026〕5号文件执行。' },
    ],
  },
  function* (document) {
    for (const number of certainNumbers(document)) {
      if (!number.known && !number.hasSuffix) continue;
      const { codeSpan, span } = number;
      const text = document.text.slice(codeSpan.end, span.end);
      const edits: TextEdit[] = [];
      for (const match of text.matchAll(surplus)) {
        const start = codeSpan.end + match.index;
        edits.push({ start, end: start + match[0].length, text: '' });
      }
      if (edits.length === 0) continue;
      const right = `〔${number.year}〕${number.prefix ? '第' : ''}${number.serial}${number.hasSuffix ? '号' : ''}`;
      yield {
        span: { start: codeSpan.end, end: span.end },
        message: `发文字号应当连写，中间不留空格，年份后不写“年”（GB/T 9704—2012 7.2.5），应为“${number.code}${right}”`,
        fixes: document.isQuoted(span) ? [] : [{ title: '去掉空格和“年”', safe: true, edits }],
      };
    }
  },
);
