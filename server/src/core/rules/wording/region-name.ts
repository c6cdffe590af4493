import { pattern } from '../../model/pattern.js';
import type { ClauseId } from '../../standards/clauses.js';
import { autonomousRegions, foreignNames, islandWords } from '../../standards/phrases.js';
import { defineRule, replacement } from '../rule.js';

/** 广西省, but not 广西省级、广西省道; before 1958 广西 and others were provinces. */
const province = pattern(
  /(?<=(?<region>广西|新疆|内蒙古?|宁夏|西藏))省(?![级道际份内外会域直属亲力去时钱心事略])/,
);
const formerTimes =
  /(?:1(?:8\d|9[0-5])\d|一九[〇零一二三四五]|民国|解放前|撤销|清代|清末)[^。\n]{0,16}$|(?:原|时任|旧)$/;
const names = pattern(new RegExp(Object.keys(foreignNames).join('|')));
/** 所谓“…”、不得使用“…” speak of the name itself. */
const spokenOf = /(?:所谓的?|不用|不使用|不得使用|不称|不写|误作|非法设立的?)[“‘]?$/;
const office = pattern(new RegExp(`台湾(?:${islandWords.join('|')})`));
const countries = pattern(
  /(?:台湾|香港|澳门)(?:地区|省)?(?:[、和][^、和与及，。；：等\s]{2,5}){0,6}等[\d一二三四五六七八九十多个]{0,4}(?:国家|国)(?!家?[（(]?[和与及、或]?[（(]?地区|内|际)/,
);
const people = pattern(/(?<![思纤多单二三四一几高低运恭法\d])[维蒙]族(?![群谱裔长系](?!众))/);

export default defineRule(
  {
    id: 'wording/region-name',
    clauses: ['ZZ-29', 'ZZ-26', 'ZZ-27', 'ZZ-28'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '自治区、领土、港澳台和民族的名称规范',
    rationale:
      '自治区写全称或者规范简称，不写“广西省”“新疆省”；领土主权用我国标准地名；台湾、香港、澳门不与国家并列；族称用全称。写“所谓”、加引号转述的，以及说明历史建制的，不报。',
    examples: [
      { bad: '货物运往⟦广西省⟧南宁市。', good: '货物运往广西壮族自治区南宁市。' },
      { bad: '来自日本、⟦台湾、韩国等国家⟧的客商', good: '来自日本、台湾、韩国等国家和地区的客商' },
    ],
  },
  function* (document) {
    for (const match of document.matches(province, { outside: 'both' })) {
      const region = match.named.region as string;
      const span = { start: match.span.start - region.length, end: match.span.end };
      const before = document.text.slice(Math.max(0, span.start - 24), span.start);
      if (formerTimes.test(before) || spokenOf.test(before)) continue;
      const right = autonomousRegions[region.slice(0, 2)] as string;
      yield {
        span,
        clauses: ['ZZ-29'],
        message: `没有“${region}省”，应为“${right}”`,
        fixes: document.text[span.end] === '委' ? [] : [replacement(span, right, `改为“${right}”`, false)],
      };
    }
    for (const match of document.matches(names, { outside: 'both' })) {
      const before = document.text.slice(Math.max(0, match.span.start - 8), match.span.start);
      if (spokenOf.test(before) || /[“‘]$/.test(before)) continue;
      const right = foreignNames[match.text] as string;
      yield {
        span: match.span,
        clauses: ['ZZ-27'],
        message: `应当使用我国标准地名“${right}”，不用“${match.text}”`,
        fixes: [replacement(match.span, right, `改为“${right}”`, false)],
      };
    }
    for (const match of document.matches(office, { outside: 'both' })) {
      const before = document.text.slice(Math.max(0, match.span.start - 8), match.span.start);
      if (spokenOf.test(before) || /[“‘]$/.test(before)) continue;
      yield {
        span: match.span,
        clauses: ['ZZ-26'],
        severity: 'warning',
        message: `“${match.text}”不是规范的称谓，涉台表述请按有关规定改写或者加引号`,
      };
    }
    for (const match of document.matches(countries, { outside: 'both' })) {
      const right = `${match.text}和地区`;
      yield {
        span: match.span,
        clauses: ['ZZ-26'],
        severity: 'warning',
        message: `“${match.text.slice(0, 2)}”不能与国家并列，应写“…等国家和地区”`,
        fixes: match.text.endsWith('国家') ? [replacement(match.span, right, '改为“国家和地区”', false)] : [],
      };
    }
    for (const match of document.matches(people, { outside: 'both' })) {
      const right = match.text === '维族' ? '维吾尔族' : '蒙古族';
      const clause: ClauseId = 'ZZ-28';
      yield {
        span: match.span,
        clauses: [clause],
        severity: 'info',
        message: `族称用全称，“${match.text}”写作“${right}”`,
        fixes: [replacement(match.span, right, `改为“${right}”`, false)],
      };
    }
  },
);
