/** Years of events that documents name, as far as they are beyond doubt. */

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** 第N次全国代表大会 of the Party, by N. */
export const partyCongresses: Readonly<Record<number, number>> = {
  11: 1977,
  12: 1982,
  13: 1987,
  14: 1992,
  15: 1997,
  16: 2002,
  17: 2007,
  18: 2012,
  19: 2017,
  20: 2022,
};

/** N届M中全会: the years of its plenary meetings, the first of them first. */
export const plenums: Readonly<Record<number, readonly number[]>> = {
  11: [1977, 1978, 1978, 1979, 1980, 1981, 1982],
  12: [1982, 1983, 1984, 1985, 1985, 1986, 1987],
  13: [1987, 1988, 1988, 1989, 1989, 1990, 1990, 1991, 1992],
  14: [1992, 1993, 1993, 1994, 1995, 1996, 1997],
  15: [1997, 1998, 1998, 1999, 2000, 2001, 2002],
  16: [2002, 2003, 2003, 2004, 2005, 2006, 2007],
  17: [2007, 2008, 2008, 2009, 2010, 2011, 2012],
  18: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  19: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  20: [2022, 2023, 2024, 2025],
};

/** The last congress that has ended, so that its plenary meetings are all known. */
export const lastEndedCongress = 19;

/** The first year of the Nth 全国人大 and 全国政协; from the fifth on each meets once a year, five times. */
export function firstSession(n: number): number | undefined {
  if (n < 6 || n > 15) return undefined;
  return 1983 + 5 * (n - 6);
}

/** 第N个五年计划（规划）. */
export function fiveYearPlan(n: number): Years | undefined {
  if (n === 1) return { from: 1953, to: 1957 };
  if (n === 2) return { from: 1958, to: 1962 };
  if (n < 3 || n > 16) return undefined;
  const from = 1966 + 5 * (n - 3);
  return { from, to: from + 4 };
}

/** “N五”普法. */
export function lawEducationPlan(n: number): Years | undefined {
  if (n < 1 || n > 9) return undefined;
  const from = 1986 + 5 * (n - 1);
  return { from, to: from + 4 };
}

/** Plans of the rule of law whose titles carry their years, as far as they are out. */
export const ruleOfLawPlans: Readonly<Record<string, readonly string[]>> = {
  法治中国建设规划: ['2020—2025'],
  法治社会建设实施纲要: ['2020—2025'],
  法治政府建设实施纲要: ['2015—2020', '2021—2025'],
};

/** National censuses by what they count: the year of each, the first of them first. */
export const censuses: Readonly<Record<string, readonly number[]>> = {
  人口: [1953, 1964, 1982, 1990, 2000, 2010, 2020],
  经济: [2004, 2008, 2013, 2018, 2023],
  农业: [1996, 2006, 2016],
};

/** Education campaigns in the Party and when they were carried out. */
export const campaigns: Readonly<Record<string, Years>> = {
  党的群众路线教育实践活动: { from: 2013, to: 2014 },
  '“三严三实”专题教育': { from: 2015, to: 2015 },
  '“不忘初心、牢记使命”主题教育': { from: 2019, to: 2020 },
  党史学习教育: { from: 2021, to: 2022 },
  学习贯彻习近平新时代中国特色社会主义思想主题教育: { from: 2023, to: 2024 },
  党纪学习教育: { from: 2024, to: 2024 },
  深入贯彻中央八项规定精神学习教育: { from: 2025, to: 2025 },
};

/** What anniversaries are kept of, with the year and the name for messages. */
export const anniversaries: readonly {
  readonly form: string;
  readonly year: number;
  readonly name: string;
}[] = [
  { form: '中国共产党(?:成立|建党|诞生)|建党', year: 1921, name: '中国共产党成立' },
  { form: '(?:中国人民)?解放军(?:成立|建军)|建军', year: 1927, name: '建军' },
  { form: '(?:中国工农)?红军长征胜利|长征胜利', year: 1936, name: '红军长征胜利' },
  {
    form: '(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利|世界反法西斯战争胜利',
    year: 1945,
    name: '中国人民抗日战争胜利',
  },
  {
    form: '(?:中华人民共和国|新中国|共和国|人民政协|中国人民政治协商会议)成立|建国',
    year: 1949,
    name: '中华人民共和国成立',
  },
  { form: '改革开放', year: 1978, name: '改革开放' },
  { form: '香港回归(?:祖国)?', year: 1997, name: '香港回归祖国' },
  { form: '澳门回归(?:祖国)?', year: 1999, name: '澳门回归祖国' },
];

/** A version of a law: its year and how the law was changed. */
export interface LawChange {
  readonly year: number;
  readonly how: '通过' | '修正' | '修订';
}

const passed = (year: number): LawChange => ({ year, how: '通过' });
const amended = (year: number): LawChange => ({ year, how: '修正' });
const revised = (year: number): LawChange => ({ year, how: '修订' });

/** The changes of laws that 公文 cite most, all of them up to `lawChangesUntil`. */
export const lawChanges: Readonly<Record<string, readonly LawChange[]>> = {
  行政复议法: [passed(1999), amended(2009), amended(2017), revised(2023)],
  行政处罚法: [passed(1996), amended(2009), amended(2017), revised(2021)],
  行政诉讼法: [passed(1989), amended(2014), amended(2017)],
  行政许可法: [passed(2003), amended(2019)],
  民事诉讼法: [passed(1991), amended(2007), amended(2012), amended(2017), amended(2021), amended(2023)],
  立法法: [passed(2000), amended(2015), amended(2023)],
  国家赔偿法: [passed(1994), amended(2010), amended(2012)],
  治安管理处罚法: [passed(2005), amended(2012), revised(2025)],
  土地管理法: [passed(1986), amended(1988), revised(1998), amended(2004), amended(2019)],
  安全生产法: [passed(2002), amended(2009), amended(2014), amended(2021)],
  公务员法: [passed(2005), amended(2017), revised(2018)],
  仲裁法: [passed(1994), amended(2009), amended(2017), revised(2025)],
};
export const lawChangesUntil = 2025;
