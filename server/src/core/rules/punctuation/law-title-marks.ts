import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, type Fix } from '../rule.js';

const verb = '(?:根据|依照|依据|按照|违反|适用|执行|贯彻|落实|实施|遵守|学习|印发|修订)';
const kind = '(?:法典|法|条例|办法|规定|细则|规则|意见|决定|通知|方案|规划|纲要)';
/** In quotation marks: a full name, or one with an article behind it. */
const quoted = pattern(
  new RegExp(
    `“(?:(?<=${verb}“)(?:中华人民共和国[\\u4e00-\\u9fff]{2,30}${kind}|[\\u4e00-\\u9fff]{0,16}关于[\\u4e00-\\u9fff、]{4,40}的${kind})|[\\u4e00-\\u9fff]{2,30}(?:法典|法|条例|办法|规定|细则)(?=”第[一二三四五六七八九十百\\d]{1,5}条))”`,
  ),
);
/** Without any marks. */
const bare = pattern(
  new RegExp(
    `中华人民共和国(?<=${verb}中华人民共和国)[\\u4e00-\\u9fff]{2,20}?(?:法典|法|条例)(?=第[一二三四五六七八九十百]{1,5}条|的?(?:有关|相关)?规定|[，。；、])`,
  ),
);

const agreed = pattern(/(?<=称[：:]?)“(?<name>[^”\n]{2,40})”/);

export default defineRule(
  {
    id: 'punctuation/law-title-marks',
    clauses: ['BD-49'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '法律、文件的全称用书名号，不用引号，也不漏掉',
    rationale:
      'GB/T 15834—2011 第4.15.3.1条：书名、篇名、报刊名、文件名等用书名号。法律的简称（如“行政复议法”）不加书名号是通行写法，不报；' +
      '“以下简称”约定的引号写法不报。',
    examples: [
      {
        bad: '根据⟦中华人民共和国行政复议法⟧第十一条的规定办理。',
        good: '根据《中华人民共和国行政复议法》第十一条的规定办理。',
      },
    ],
  },
  function* (document) {
    for (const { span, text: found } of document.matches(quoted, { outside: 'both' })) {
      const name = found.slice(1, -1);
      if (/^[本该此新旧原]/.test(name) || agreedNames(document).has(name)) continue;
      const fix: Fix = {
        title: '改为书名号',
        safe: false,
        edits: [
          { start: span.start, end: span.start + 1, text: '《' },
          { start: span.end - 1, end: span.end, text: '》' },
        ],
      };
      yield {
        span,
        message: `文件名用书名号，不用引号（GB/T 15834—2011 4.15.3.1），应为《${name}》`,
        fixes: [fix],
      };
    }
    for (const { span, text: found } of document.matches(bare, { outside: 'both' })) {
      const fix: Fix = {
        title: '加书名号',
        safe: false,
        edits: [
          { start: span.start, end: span.start, text: '《' },
          { start: span.end, end: span.end, text: '》' },
        ],
      };
      yield {
        span,
        message: `法律的全称用书名号（GB/T 15834—2011 4.15.3.1），应为《${found}》`,
        fixes: [fix],
      };
    }
  },
);

/** Names the document has agreed on: 以下简称“办法”. */
function agreedNames(document: Document): ReadonlySet<string> {
  return document.once('agreedNames', () => {
    const names = new Set<string>();
    for (const { named } of document.matches(agreed)) names.add(named.name as string);
    return names;
  });
}
