import { pattern } from '../../model/pattern.js';
import { measureSource } from '../../standards/units.js';
import { defineRule, type RawFinding } from '../rule.js';

const number =
  '(?:\\d{1,9}(?:\\.\\d{1,4})?(?:百|千|万亿|万|亿)?|[一二两三四五六七八九十百千万亿]{1,8}(?:分之[一二三四五六七八九十]{1,3})?|一半)';
const unit = `(?:%|％|‰|年(?!代|级|度)|月(?!份)|${measureSource})?`;
const quantity = `[ 　]?${number}[ 　]?${unit}(?:人民币)?`;
/** What says 约 twice, at least twice, at most twice; how a number comes behind each. */
const pairs = [
  {
    heads: '大约|大概|(?<![预合条公节制签违相履契隐邀特简俭])约|将近|(?<![附最邻靠临就亲贴相新])近',
    tails: '左右|上下',
    means: '约数',
  },
  {
    heads: '超过|多于|高于|大于|不少于|不低于|不小于|至少|最少|起码',
    tails: '以上(?![海饶虞浮网级调报传])',
    means: '下限',
  },
  {
    heads: '不超过|不多于|不高于|不大于|至多|最多|少于|低于|小于',
    tails: '以下(?![列达放调浮发级])|以内(?![部容设地])|之内',
    means: '上限',
  },
] as const;
const patterns = pairs.map(({ heads, tails, means }) => ({
  means,
  one: pattern(
    new RegExp(
      `(?<head>${heads})(?:了)?(?<number>${quantity})(?<tail>${tails})(?![（(]?[含不][^，。）]{0,6}本数)`,
    ),
  ),
}));
/** 近100多人, 约200余家; 近十余年 tells of time past. */
const manyMore = pattern(
  /(?<head>大约|(?<![预合条公节制签违相履契隐邀特简俭])约|将近|接近|(?<![附最邻靠临就亲贴相新接])近|超过|逾(?!期))[ 　]?(?:\d{1,9}(?:万|亿)?|[一二三四五六七八九]?[十百千])(?<tail>[多余])(?!年|天|个?月|日|周|载|个小时|小时|[十百千])(?=万|亿|[\u4e00-\u9fff%])/,
);
/** 20余个多, 十几年多; 100多余人. */
const twice = pattern(
  /(?<=(?:\d|[十百千万])(?:余|多|几)(?:个|名|人|家|户|项|件|次|年|元|万元|亿元|公里|亩|吨|天))(?<tail>[多余])(?=[，。；、）]|来|时间|$)|(?<=\d(?:万|亿)?)(?:多余|余多)(?=个|名|人|家|户|项|件|次|年|万|亿|元|公里|亩|吨|种)/,
);

export default defineRule(
  {
    id: 'numerals/doubled-approximation',
    clauses: ['SZ-29', 'CW-46', 'SZ-30'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '“约…左右”“超过…以上”等约数词不叠用',
    rationale:
      '“约”“近”与“左右”“多”“余”，“超过”“不少于”“至少”与“以上”，“不超过”“最多”与“以下”“以内”意思重复或者互相矛盾，同一个数量只用其一。' +
      '“达到60%以上”“近十余年来”不是叠用，不报。',
    examples: [
      { bad: '⟦约50人左右⟧参加，合格率⟦超过90%以上⟧。', good: '约50人参加，合格率超过90%。' },
      { bad: '涉及企业100⟦多余⟧家。', good: '涉及企业100多家。' },
    ],
  },
  function* (document) {
    for (const { one, means } of patterns) {
      for (const match of document.matches(one)) {
        const { head = '', tail = '' } = match.named;
        const at = match.group('tail');
        const headAt = match.group('head');
        if (!at || !headAt) continue;
        if (means === '下限' && /不$/.test(document.text.slice(match.span.start - 1, match.span.start)))
          continue;
        yield finding(match.span, head, tail, [
          { title: `删去“${tail}”`, safe: false, edits: [{ ...at, text: '' }] },
          { title: `删去“${head}”`, safe: false, edits: [{ ...headAt, text: '' }] },
        ]);
      }
    }
    for (const match of document.matches(manyMore)) {
      const { head = '', tail = '' } = match.named;
      const at = match.group('tail');
      const headAt = match.group('head');
      if (!at || !headAt) continue;
      yield finding(match.span, head, tail, [
        { title: `删去“${head}”`, safe: false, edits: [{ ...headAt, text: '' }] },
        { title: `删去“${tail}”`, safe: false, edits: [{ ...at, text: '' }] },
      ]);
    }
    for (const { span, text } of document.matches(twice)) {
      const edit =
        text.length === 2 ? { start: span.start + 1, end: span.end, text: '' } : { ...span, text: '' };
      yield {
        span,
        message: `表示约数的“${text.length === 2 ? text[1] : text}”重复，应当删去`,
        clauses: ['SZ-30'],
        fixes: document.isQuoted(span) ? [] : [{ title: '删去重复的字', safe: false, edits: [edit] }],
      };
    }
    function finding(
      span: { start: number; end: number },
      head: string,
      tail: string,
      fixes: NonNullable<RawFinding['fixes']>,
    ): RawFinding {
      return {
        span,
        message: `“${head}”与“${tail}”用在同一个数量上，重复或者矛盾，只用其一`,
        clauses: ['SZ-29', 'CW-46'],
        fixes: document.isQuoted(span) ? [] : fixes,
      };
    }
  },
);
