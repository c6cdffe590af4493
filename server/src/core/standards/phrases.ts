import { type Pattern, pattern } from '../model/pattern.js';
import type { ClauseId } from './clauses.js';

/** Set phrases of political language, for slips of the hand alone: what is written is compared with the phrase as fixed. */

/** A phrase and the forms it is mistyped in. */
export interface SetPhrase {
  readonly clause: ClauseId;
  /** Matches wrong forms, perhaps the right one too; what equals `right` is none. */
  readonly form: Pattern;
  /** How many characters before the match belong to the phrase. */
  readonly back?: number;
  /** `$<name>` stands for a group of `form`. */
  readonly right: string;
  /** Why, in brackets at the end of the message. */
  readonly note?: string;
  readonly severity?: 'warning' | 'info';
  /** Texts dated before this day may write otherwise: year, month, day. */
  readonly since?: readonly [number, number, number];
  /** Whether a cited title may read so. */
  readonly notInTitles?: boolean;
}

const numeral = '[一二三四五六七八九十]';
const party = '(?:中国共产党|中共|党的)';

export const setPhrases: readonly SetPhrase[] = [
  {
    clause: 'ZZ-02',
    form: pattern(/(?<=以)习近平(?:同志|总书记|主席)?为?核心的?党中央/),
    back: 1,
    right: '以习近平同志为核心的党中央',
  },
  {
    clause: 'ZZ-02',
    form: pattern(/(?<=以)习近平(?:总书记|主席)?为核心(?!的?党中央)/),
    back: 1,
    right: '以习近平同志为核心',
  },
  {
    clause: 'ZZ-05',
    form: pattern(/(?<=维护)习近平总书记党中央的?核心[、，和]?全党的?核心的?地位/),
    right: '习近平总书记党中央的核心、全党的核心地位',
  },
  {
    clause: 'ZZ-05',
    form: pattern(/(?<=维护)党中央权威集中统一领导/),
    right: '党中央权威和集中统一领导',
  },
  {
    clause: 'ZZ-06',
    form: pattern(/(?<=确立了?)习近平同志党中央的?核心[、，和]?全党的?核心的?地位/),
    right: '习近平同志党中央的核心、全党的核心地位',
  },
  { clause: 'ZZ-24', form: pattern(/习进平/), right: '习近平' },
  {
    clause: 'ZZ-25',
    // 学习总书记重要讲话 is right: 习 belongs to the word before.
    form: pattern(/(?<![学练研复温演补实自见教讲预传修熟])习总书记/),
    right: '习近平总书记',
  },
  { clause: 'ZZ-03', form: pattern(/看[奇起其]意识/), right: '看齐意识' },
  {
    clause: 'ZZ-13',
    form: pattern(/(?<=八)项规定[及和与]其?实施细则的?精神/),
    back: 1,
    right: '八项规定及其实施细则精神',
    severity: 'info',
    notInTitles: true,
  },
  { clause: 'ZZ-14', form: pattern(/奢[糜迷]之风/), right: '奢靡之风' },
  { clause: 'ZZ-14', form: pattern(/(?<=官僚主义[、和])享受主义/), right: '享乐主义' },
  { clause: 'ZZ-14', form: pattern(/(?<=享乐主义[、和])奢侈之风/), right: '奢靡之风' },
  { clause: 'ZZ-15', form: pattern(/(?<=自由[、，]平等[、，]公正[、，]法)制/), back: 1, right: '法治' },
  { clause: 'ZZ-16', form: pattern(/(?<=严格执法[、，]公)[平证]司法/), back: 1, right: '公正司法' },
  {
    clause: 'ZZ-17',
    form: pattern(/(?<=社会主义法)制国家/),
    back: 5,
    right: '社会主义法治国家',
    note: '1999年宪法修正案',
    since: [1999, 3, 15],
  },
  {
    clause: 'ZZ-18',
    form: pattern(new RegExp(`(?<=${numeral})大(?<ordinal>${numeral})中全会`)),
    right: '届$<ordinal>中全会',
    note: '党代会称“大”，中央全会称“届”',
  },
  {
    clause: 'ZZ-18',
    form: pattern(new RegExp(`(?<=${party}第${numeral}{1,3})[届次]全国(?:人民)?代表大会`)),
    right: '次全国代表大会',
    note: '党代会称“次”，人大称“届”',
  },
  {
    clause: 'ZZ-18',
    // Without 中国共产党 only where no other body's name can stand before it.
    form: pattern(
      /(?<=(?:[，。、；：“（(》\n　 ]|贯彻|学习|落实|召开|迎接|宣传|自从|自|在|从)第(?:十八|十九|二十))届全国代表大会/,
    ),
    right: '次全国代表大会',
    note: '党代会称“次”，人大称“届”',
  },
  {
    clause: 'ZZ-19',
    form: pattern(new RegExp(`届第?(?<ordinal>${numeral}{1,2})次(?:全国)?人大会(?!议|常)`)),
    right: '届人大$<ordinal>次会议',
    severity: 'warning',
  },
  {
    clause: 'ZZ-19',
    form: pattern(new RegExp(`届第?(?<ordinal>${numeral}{1,2})次(?:全国)?人大会议`)),
    right: '届人大$<ordinal>次会议',
    severity: 'info',
  },
  {
    clause: 'ZZ-21',
    form: pattern(/(?<=党的群众路)线(?:教育活动|实践教育活动|实践活动|教育实践活动)/),
    back: 5,
    right: '党的群众路线教育实践活动',
    severity: 'warning',
  },
  {
    clause: 'ZZ-21',
    form: pattern(/(?<=“三严三)实”(?:主题教育|学习教育|教育实践活动)/),
    back: 4,
    right: '“三严三实”专题教育',
    severity: 'warning',
  },
  {
    clause: 'ZZ-21',
    form: pattern(/(?<=“两学一)做”(?:主题教育|专题教育|教育实践活动)/),
    back: 4,
    right: '“两学一做”学习教育',
    severity: 'warning',
  },
  {
    clause: 'ZZ-21',
    form: pattern(/(?<=“不忘初)心[，、][ 　]?牢记使命”(?:主题教育|专题教育|学习教育)/),
    back: 4,
    right: '“不忘初心、牢记使命”主题教育',
    severity: 'warning',
  },
  {
    clause: 'ZZ-21',
    form: pattern(/(?<=学习贯彻习近平新时代中国特色社会主义思)想(?:专题教育|学习教育)/),
    back: 1,
    right: '思想主题教育',
    severity: 'warning',
  },
  {
    clause: 'ZZ-21',
    form: pattern(/(?<=深入贯彻中央八项规定精)神(?:专题教育|主题教育)/),
    back: 1,
    right: '精神学习教育',
    severity: 'warning',
  },
  {
    clause: 'ZZ-22',
    form: pattern(/(?:铸劳|筑牢|筑劳)中华民族共同体意识(?!研究|主题馆|展)/),
    right: '铸牢中华民族共同体意识',
    severity: 'warning',
  },
  {
    clause: 'ZZ-22',
    form: pattern(/(?<=新)(?:制|质量|治)生产力/),
    back: 1,
    right: '新质生产力',
    severity: 'warning',
  },
  {
    clause: 'ZZ-22',
    // 全过程民主监督 and the like are words of their own.
    form: pattern(/(?<=全过)程民主(?=[，。、；：”）)]|的|实践|理念|制度|建设)/),
    back: 2,
    right: '全过程人民民主',
    severity: 'warning',
    since: [2021, 7, 1],
  },
  {
    clause: 'ZZ-23',
    form: pattern(/(?<=党中)央国务院/),
    back: 2,
    right: '党中央、国务院',
    severity: 'warning',
    notInTitles: true,
  },
  {
    clause: 'ZZ-23',
    // Offices have names of this form: 市委市政府督查室.
    form: pattern(
      /(?<=(?<area>[省市县区州旗]))委\k<area>(?<people>人民)?政府(?!督查|信访|接待|研究|政策|机关|大院|大楼|办|门户|决策|农村|农业|信息|驻|总值班|目标|绩效|法律|新闻|热线|网|\d|[\u4e00-\u9fff]{0,4}[局室处中站])/,
    ),
    back: 1,
    right: '$<area>委、$<area>$<people>政府',
    severity: 'info',
    notInTitles: true,
  },
];

/** Phrases in which one character is easily left out; `rare` are two characters of it, one of which always remains. */
export const longPhrases: readonly {
  readonly clause: ClauseId;
  readonly right: string;
  readonly rare: string;
  /** Forms shorter by one character that are words of their own. */
  readonly other?: readonly string[];
}[] = [
  { clause: 'ZZ-22', right: '人类命运共同体', rare: '命运', other: ['人命运共同体'] },
  { clause: 'ZZ-22', right: '全过程人民民主', rare: '过程' },
  { clause: 'ZZ-22', right: '铸牢中华民族共同体意识', rare: '铸牢' },
  { clause: 'ZZ-22', right: '中华民族伟大复兴', rare: '伟复', other: ['中华民族大复兴'] },
  { clause: 'ZZ-22', right: '中国特色社会主义', rare: '特色', other: ['中特色社会主义'] },
  { clause: 'ZZ-15', right: '社会主义核心价值观', rare: '核价' },
];

/** What stands between 习近平 and 思想 in the name of the thought. */
export const thoughtName = '新时代中国特色社会主义';

/** Verbs that do not go with a concept, and the one that does. */
export const conceptVerbs: Readonly<
  Record<string, { readonly wrong: readonly string[]; readonly right: string }>
> = {
  四个意识: { wrong: ['坚定', '做到', '拥护', '领悟', '践行', '捍卫'], right: '增强' },
  四个自信: { wrong: ['做到', '拥护', '践行', '捍卫'], right: '坚定' },
  两个维护: { wrong: ['增强', '树立', '坚定', '拥护', '提高', '强化'], right: '做到' },
  两个确立: { wrong: ['增强', '树立', '坚定', '做到', '提高', '强化', '践行'], right: '拥护' },
};

/** A list whose items and their order are fixed. */
export interface FixedList {
  readonly clause: ClauseId;
  readonly name: string;
  /** Each item, or the forms it may have; the first is the one to write. */
  readonly items: readonly (readonly [string, ...string[]])[];
  /** A rare word of which every list worth checking has one. */
  readonly anchor: Pattern;
  /** Says that the list is meant, when it stands in the same sentence. */
  readonly named: RegExp;
  /** Whether the whole list in another order is a slip although it is not named. */
  readonly whole: boolean;
  /** Whether a list without one of its inner items is a slip although it is not named. */
  readonly inner: boolean;
  /** Only directly in brackets behind the name. */
  readonly bracketed?: boolean;
}

const one = (...items: string[]): [string][] => items.map((item) => [item]);

export const fixedLists: readonly FixedList[] = [
  {
    clause: 'ZZ-03',
    name: '四个意识',
    items: one('政治意识', '大局意识', '核心意识', '看齐意识'),
    anchor: pattern(/看齐意识|(?<=核)心意识/),
    named: /四个意识/,
    whole: true,
    inner: true,
  },
  {
    clause: 'ZZ-04',
    name: '四个自信',
    items: one('道路自信', '理论自信', '制度自信', '文化自信'),
    anchor: pattern(/(?<=[道理制][路论度]自)信/),
    named: /四个自信/,
    whole: true,
    inner: true,
  },
  {
    clause: 'ZZ-10',
    name: '五位一体',
    items: [
      ['经济建设', '经济'],
      ['政治建设', '政治'],
      ['文化建设', '文化'],
      ['社会建设', '社会'],
      ['生态文明建设', '生态文明'],
    ],
    anchor: pattern(/(?<=生)态文明/),
    named: /五位一体/,
    whole: false,
    inner: false,
  },
  {
    clause: 'ZZ-11',
    name: '四个全面',
    items: [
      ['全面建设社会主义现代化国家', '全面建成小康社会'],
      ['全面深化改革'],
      ['全面依法治国', '全面推进依法治国'],
      ['全面从严治党'],
    ],
    anchor: pattern(/(?<=全面从)严治党|(?<=全面)深化改革/),
    named: /四个全面/,
    whole: true,
    inner: false,
  },
  {
    clause: 'ZZ-12',
    name: '新发展理念',
    items: one('创新', '协调', '绿色', '开放', '共享'),
    anchor: pattern(/(?<=绿)色|(?<=共)享/),
    named: /发展理念/,
    whole: false,
    inner: false,
  },
  {
    clause: 'ZZ-14',
    name: '“四风”',
    items: one('形式主义', '官僚主义', '享乐主义', '奢靡之风'),
    anchor: pattern(/奢靡之风|享乐主义/),
    named: /“四风”/,
    whole: true,
    inner: false,
  },
  {
    clause: 'ZZ-16',
    name: '新十六字方针',
    items: one('科学立法', '严格执法', '公正司法', '全民守法'),
    anchor: pattern(/(?<=全民)守法/),
    named: /十六字/,
    whole: true,
    inner: true,
  },
  {
    clause: 'ZZ-20',
    name: '三会一课',
    items: [
      ['支部党员大会', '党员大会'],
      ['支部委员会会议', '支部委员会会', '支部委员会', '支委会会议', '支委会'],
      ['党小组会', '党小组会议'],
      ['党课'],
    ],
    anchor: pattern(/(?<=三会一)课/),
    named: /三会一课/,
    whole: false,
    inner: false,
    bracketed: true,
  },
];

/** 富强、民主、文明、和谐 and the other two, four each. */
export const coreValues: readonly (readonly string[])[] = [
  ['富强', '民主', '文明', '和谐'],
  ['自由', '平等', '公正', '法治'],
  ['爱国', '敬业', '诚信', '友善'],
];

export const autonomousRegions: Readonly<Record<string, string>> = {
  广西: '广西壮族自治区',
  新疆: '新疆维吾尔自治区',
  内蒙: '内蒙古自治区',
  宁夏: '宁夏回族自治区',
  西藏: '西藏自治区',
};

/** Foreign names of places that have Chinese ones. */
export const foreignNames: Readonly<Record<string, string>> = {
  斯普拉特利群岛: '南沙群岛',
  尖阁列岛: '钓鱼岛及其附属岛屿',
  尖阁诸岛: '钓鱼岛及其附属岛屿',
  尖阁群岛: '钓鱼岛及其附属岛屿',
  阿鲁纳恰尔邦: '藏南地区',
};

/** What does not stand behind 台湾 without quotation marks. */
export const islandWords: readonly string[] = [
  '总统府?',
  '副总统',
  '行政院',
  '立法院',
  '外交部',
  '国防部',
  '政府',
];
