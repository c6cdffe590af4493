import type { CalendarDate } from '../model/calendar.js';
import type { GuardedWord } from '../model/wordIndex.js';

/** The name of an agency that a reform replaced. */
export interface FormerAgency extends GuardedWord {
  readonly right: string;
  /** From when on a new document should no longer use it, the time local bodies took included. */
  readonly since: CalendarDate;
}

const state2018 = { year: 2018, month: 7, day: 1 };
const local2018 = { year: 2019, month: 7, day: 1 };
const fire2018 = { year: 2019, month: 1, day: 1 };
const finance2023 = { year: 2023, month: 7, day: 1 };
const rural2023 = { year: 2024, month: 7, day: 1 };

type Row = readonly [wrong: string, right: string, since: CalendarDate, notAfter?: string];

const rows: readonly Row[] = [
  ['国家工商行政管理总局', '国家市场监督管理总局', state2018],
  ['国家工商总局', '国家市场监督管理总局', state2018],
  ['工商行政管理局', '市场监督管理局', local2018],
  ['工商局', '市场监督管理局', local2018, '[部限势面]'],
  ['国家质量监督检验检疫总局', '国家市场监督管理总局', state2018],
  ['国家质检总局', '国家市场监督管理总局', state2018],
  ['质量技术监督局', '市场监督管理局', local2018],
  ['质监局', '市场监督管理局', local2018],
  ['国家食品药品监督管理总局', '国家市场监督管理总局', state2018],
  ['食品药品监督管理局', '市场监督管理局', local2018],
  ['食药监局', '市场监督管理局', local2018],
  ['环境保护部', '生态环境部', state2018, '[门分]'],
  ['环境保护厅', '生态环境厅', local2018],
  ['环境保护局', '生态环境局', local2018],
  ['环保部', '生态环境部', state2018, '[门分件]'],
  ['环保厅', '生态环境厅', local2018],
  ['环保局', '生态环境局', local2018, '[部限势面]'],
  ['国土资源部', '自然资源部', state2018, '[门分]'],
  ['国土资源厅', '自然资源厅', local2018],
  ['国土资源局', '自然资源局', local2018],
  ['国家卫生和计划生育委员会', '国家卫生健康委员会', state2018],
  ['国家卫生计生委', '国家卫生健康委', state2018],
  ['卫生和计划生育委员会', '卫生健康委员会', local2018],
  ['卫生和计划生育局', '卫生健康局', local2018],
  ['卫生计生委', '卫生健康委', local2018, '员'],
  ['卫生计生局', '卫生健康局', local2018],
  ['卫计委', '卫生健康委', local2018],
  ['卫计局', '卫生健康局', local2018],
  ['国家安全生产监督管理总局', '应急管理部', state2018],
  ['安全生产监督管理局', '应急管理局', local2018],
  ['安监局', '应急管理局', local2018],
  ['公安消防支队', '消防救援支队', fire2018],
  ['公安消防大队', '消防救援大队', fire2018],
  ['公安消防总队', '消防救援总队', fire2018],
  ['国家税务局', '税务局', local2018],
  ['国税局', '税务局', local2018],
  ['地方税务局', '税务局', local2018],
  ['地税局', '税务局', local2018],
  ['政府法制办公室', '司法行政部门', local2018],
  ['政府法制办', '司法行政部门', local2018, '公'],
  ['国务院法制办', '司法部', state2018],
  ['国家旅游局', '文化和旅游部', state2018],
  ['中国银保监会', '国家金融监督管理总局', finance2023],
  ['中国银监会', '国家金融监督管理总局', state2018],
  ['中国保监会', '国家金融监督管理总局', state2018],
  ['银保监会', '国家金融监督管理总局', finance2023],
  ['银保监局', '国家金融监督管理总局监管局', rural2023],
  ['国务院扶贫办', '农业农村部', rural2023],
  ['扶贫开发办公室', '农业农村局', rural2023],
  ['国家乡村振兴局', '农业农村部', rural2023],
  ['乡村振兴局', '农业农村局', rural2023, '[面限势部]'],
];

/** Names with 原 or 前 before them, or what they have become behind them, are told of as things past. */
const past = '(?:原|前|原来的|时任|曾任|撤销|不再保留|更名前的)[\\u4e00-\\u9fff]{0,10}';

export const formerAgencies: readonly FormerAgency[] = rows.map(([wrong, right, since, notAfter]) => ({
  wrong,
  right,
  since,
  notBefore: past,
  notAfter: notAfter ? `(?:${notAfter}|[（(](?:现|今|已))` : '[（(](?:现|今|已)',
}));
