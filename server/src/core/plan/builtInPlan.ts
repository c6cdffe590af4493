import type { Plan, Task, TaskDeadline, TaskUnit } from './plan.js';

/** Subject in our own words, numbers of its measures, leads, participants and deadlines of a task; names parted by blanks. */
type Row = readonly [
  subject: string,
  measures: number | readonly number[],
  leads: string,
  participants?: string,
];

const all = '市直有关单位';
const law =
  '市司法局 市城市管理局 市交通运输局 市市场监督管理局 市规划和自然资源局 市文化和旅游局 市卫生健康委员会 市应急管理局 市生态环境局 市农业农村局 市人力资源和社会保障局';
const openness = '市政府办公室 市行政审批服务管理局 市政府信息中心 各县区政府';
const platform = '市行政审批服务管理局 市政府信息中心';
const counties = '各县区党委、政府';

/** 长政办发〔2022〕14号, third part. */
const rows: readonly Row[] = [
  [
    '市级机构职责优化与部门协同',
    3,
    '市政府办公室 市司法局 市财政局 市审计局 市税务局 市科学技术局 市政府金融工作办公室 市乡村振兴局',
    all,
  ],
  ['乡镇街道和事业单位改革', 4, counties],
  ['医疗卫生服务与防疫能力', 5, '市卫生健康委员会 市医疗保障局 市政府信息中心', all],
  ['公共文化设施与惠民活动', 3, '市文化和旅游局 市工业和信息化局 市广播电视台 市图书馆', all],
  [
    '公租房建设与老旧小区改造',
    3,
    '市住房和城乡建设局 市工业和信息化局 市卫生健康委员会 市民政局 市教育局',
    all,
  ],
  ['教育经费投入与配套学校建设', 4, '市教育局 市规划和自然资源局 市行政审批服务管理局 市财政局', all],
  [
    '重点人群就业与职业技能培养',
    4,
    '市人力资源和社会保障局 市发展和改革委员会 市工业和信息化局 市教育局 市税务局 市中小企业服务中心',
    all,
  ],
  ['部门政务数据互通共享', 0, `${platform} 市档案馆`, all],
  ['政务服务一体化与一窗办理', 0, platform, all],
  ['政务平台运营与数据安全制度', 3, `${platform} ${counties}`, all],
  ['社区党组织与网格化治理', 0, counties],
  ['智慧社区与数字化应用场景', 0, `市民政局 ${counties}`],
  ['社会组织与志愿服务进社区', 0, '市文明办', all],
  ['社区多级联动与三社协作', 0, `市民政局 ${counties}`],
  ['综合行政执法体制与队伍建设', 5, `市财政局 ${law}`, all],
  ['执法公示、全程记录与联合检查', 5, `市财政局 市公安局 ${law}`, all],
  ['执法人员尊重民事权利', 0, law, all],
  ['行政复议体制改革与争议化解', 0, '市司法局', all],
  ['府院联动与诉前调解', 0, '市司法局', all],
  ['复议机构编制、经费与文书规范', 4, '市司法局', all],
  ['行政应诉与负责人出庭', 3, '市政府办公室 市司法局', all],
  ['基层政务公开责任与渠道', 4, openness],
  ['办事信息公开的标准化', 3, openness, all],
  ['政务公开标准的制定与统一', 0, openness, all],
  ['权责清单与部门职责厘清', 0, '市委机构编制委员会办公室 市政府办公室 市司法局', all],
  [
    '审批、准入与信用监管改革',
    [4],
    '市行政审批服务管理局 市市场监督管理局 市卫生健康委员会 市文化和旅游局 市体育局 市中小企业服务中心',
    all,
  ],
  ['数字政府与政务数据安全', 0, openness, all],
];

const deadlines: Readonly<Record<number, readonly TaskDeadline[]>> = {
  24: [
    { text: '2021年底前', date: '2021-12-31' },
    { text: '2022年底前', date: '2022-12-31' },
  ],
};

/** The plan that is known without a file: its facts, not its text; titles are short subjects in our own words. */
export function builtInPlan(): Plan {
  return {
    title: '长治市“十四五”政府治理体系和治理能力现代化专项规划工作方案',
    names: ['长治市人民政府办公室关于印发长治市“十四五”政府治理体系和治理能力现代化专项规划工作方案的通知'],
    number: '长政办发〔2022〕14号',
    date: '2022-03-21',
    deadline: { text: '2025年12月底前', date: '2025-12-31' },
    section: { number: 3, title: '目标任务' },
    tasks: rows.map(toTask),
  };
}

function toTask([title, measures, leads, participants = '']: Row, index: number): Task {
  const number = index + 1;
  const numbers = typeof measures === 'number' ? Array.from({ length: measures }, (_, i) => i + 1) : measures;
  return {
    id: String(number),
    number,
    title,
    text: '',
    measures: numbers.map((one) => ({ number: one, text: '' })),
    units: [...unitsOf(leads, 'lead'), ...unitsOf(participants, 'participant')],
    deadlines: deadlines[number] ?? [],
  };
}

function unitsOf(names: string, role: TaskUnit['role']): TaskUnit[] {
  return names
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ name, role }));
}
