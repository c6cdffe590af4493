import type { GenreName } from './genres.js';

/** What is to be put in a place of a template. */
export interface Placeholder {
  /** What belongs here, in the user's words. */
  readonly hint: string;
  /** An example; with all of them a template is a correct document. */
  readonly sample: string;
}

export interface Template {
  /** A 文种, or the name of a 行政复议文书. */
  readonly genre: string;
  /** What the 文种 is for: clause 8 of the 条例. */
  readonly description: string;
  readonly pinyin: string;
  /** Lines with {names} of placeholders. */
  readonly lines: readonly string[];
  /** Those that mean something else here than elsewhere. */
  readonly placeholders?: Readonly<Record<string, Placeholder>>;
}

/** A piece of a document, for the editor. */
export interface Piece {
  readonly name: string;
  readonly description: string;
  readonly pinyin: string;
  readonly lines: readonly string[];
}

export const placeholders: Readonly<Record<string, Placeholder>> = {
  机关: { hint: '发文机关', sample: '云岭市人民政府办公室' },
  代字: { hint: '机关代字', sample: '云岭政办发' },
  年: { hint: '年份', sample: '2026' },
  号: { hint: '顺序号', sample: '8' },
  事由: { hint: '事由', sample: '做好防汛工作' },
  主送: { hint: '主送机关', sample: '各县（区）人民政府，市直各有关单位' },
  日期: { hint: '成文日期', sample: '2026年6月5日' },
  印发日期: { hint: '印发日期', sample: '2026年6月8日' },
  抄送: { hint: '抄送机关', sample: '市委办公室，市人大常委会办公室' },
  印发机关: { hint: '印发机关', sample: '云岭市人民政府办公室' },
  缘由: { hint: '缘由', sample: '为做好今年防汛工作' },
  依据: { hint: '依据', sample: '根据《中华人民共和国防洪法》的有关规定' },
  要点一: { hint: '第一个要点', sample: '压实责任' },
  内容一: { hint: '第一项内容', sample: '各级各部门要落实防汛责任，把任务分解到岗到人。' },
  要点二: { hint: '第二个要点', sample: '加强值守' },
  内容二: { hint: '第二项内容', sample: '汛期实行领导带班和24小时值班，遇有险情立即报告。' },
  附件名称: { hint: '附件名称', sample: '防汛重点部位清单' },
  附件内容: { hint: '附件内容', sample: '青溪水库、白石河堤防列为全市防汛重点部位。' },
  附注: { hint: '附注', sample: '此件公开发布' },
  签发人: { hint: '签发人姓名', sample: '李岩' },
  联系人: { hint: '联系人姓名', sample: '周宁' },
  电话: { hint: '联系电话', sample: '0300-5550138' },
  职务: { hint: '签署人职务', sample: '市长' },
  姓名: { hint: '签署人姓名', sample: '李岩' },
  会议: { hint: '会议名称', sample: '云岭市第五届人民代表大会第六次会议' },
};

const head = (genre: GenreName, ...more: string[]): string[] => [
  '---',
  `文种: ${genre}`,
  '发文机关: {机关}',
  '发文字号: {代字}〔{年}〕{号}号',
  ...more,
  '---',
  '',
];
const addressee = ['{主送}：', ''];
const items = ['一、{要点一}', '', '{内容一}', '', '二、{要点二}', '', '{内容二}', ''];
const attachmentNote = ['附件：{附件名称}', ''];
const signature = ['{机关}', '', '{日期}', ''];
const annotation = ['（{附注}）', ''];
const contact = ['（联系人：{联系人}，联系电话：{电话}）', ''];
const attachment = ['附件', '', '{附件名称}', '', '{附件内容}', ''];
const colophon = ['---', '', '抄送：{抄送}。', '', '{印发机关}　　{印发日期}印发'];

/** The 15 文种, each with its elements in the order of GB/T 9704—2012 and the closing formula that goes with it. */
export const templates: readonly Template[] = [
  {
    genre: '决议',
    description: '会议讨论通过的重大决策事项',
    pinyin: 'jueyi',
    lines: [
      '---',
      '文种: 决议',
      '发文机关: {机关}',
      '---',
      '',
      '# {会议}关于{事由}的决议',
      '',
      '（{日期}{会议}通过）',
      '',
      '{会议}听取和审议了{审议事项}。会议认为，{评价}',
      '',
      '会议决定，{决定事项}',
      '',
      '会议号召，{号召}',
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民代表大会' },
      事由: { hint: '事由', sample: '政府工作报告' },
      审议事项: { hint: '审议事项', sample: '市长李岩所作的政府工作报告' },
      评价: { hint: '评价', sample: '报告对过去一年工作的总结实事求是，对今年工作的安排切实可行。' },
      决定事项: { hint: '决定事项', sample: '批准这个报告。' },
      号召: { hint: '号召', sample: '全市人民团结奋斗，努力完成今年的各项任务。' },
    },
  },
  {
    genre: '决定',
    description: '对重要事项作出决策和部署、奖惩有关单位和人员、变更或者撤销下级机关不适当的决定事项',
    pinyin: 'jueding',
    lines: [
      ...head('决定'),
      '# {机关}关于{事由}的决定',
      '',
      ...addressee,
      '{缘由}，{机关}决定：',
      '',
      ...items,
      '本决定自{日期}起施行。',
      '',
      ...signature,
      ...annotation,
      ...colophon,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      代字: { hint: '机关代字', sample: '云岭政发' },
      事由: { hint: '事由', sample: '调整防汛抗旱指挥体制' },
    },
  },
  {
    genre: '命令',
    description: '公布行政法规和规章、宣布施行重大强制性措施、批准授予和晋升衔级、嘉奖有关单位和人员',
    pinyin: 'mingling',
    lines: [
      '---',
      '文种: 命令',
      '发文机关: {机关}',
      '---',
      '',
      '# {机关}令',
      '',
      '第{令号}号',
      '',
      '《{规章名称}》已经{通过日期}{通过会议}通过，现予公布，自{施行日期}起施行。',
      '',
      '{职务}　{姓名}',
      '',
      '{日期}',
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      令号: { hint: '令号', sample: '18' },
      规章名称: { hint: '规章名称', sample: '云岭市防汛管理办法' },
      通过日期: { hint: '通过日期', sample: '2026年5月28日' },
      通过会议: { hint: '通过的会议', sample: '市人民政府第12次常务会议' },
      施行日期: { hint: '施行日期', sample: '2026年8月1日' },
    },
  },
  {
    genre: '公报',
    description: '公布重要决定或者重大事项',
    pinyin: 'gongbao',
    lines: [
      '---',
      '文种: 公报',
      '发文机关: {机关}',
      '---',
      '',
      '# {会议}公报',
      '',
      '（{日期}{会议}通过）',
      '',
      '{会议}于{会期}举行。',
      '',
      '会议听取和讨论了{审议事项}。',
      '',
      '会议认为，{评价}',
      '',
      '会议强调，{要求}',
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '中国共产党云岭市委员会' },
      会议: { hint: '会议名称', sample: '中国共产党云岭市第六届委员会第八次全体会议' },
      会期: { hint: '会期', sample: '2026年6月4日至5日' },
      审议事项: { hint: '审议事项', sample: '市委常委会工作报告' },
      评价: { hint: '评价', sample: '市委常委会团结带领全市上下扎实工作，各项任务取得新的进展。' },
      要求: { hint: '要求', sample: '各级党组织要加强领导，确保会议部署落到实处。' },
    },
  },
  {
    genre: '公告',
    description: '向国内外宣布重要事项或者法定事项',
    pinyin: 'gonggao',
    lines: [
      ...head('公告'),
      '# {机关}关于{事由}的公告',
      '',
      '{依据}，{缘由}，现将有关事项公告如下：',
      '',
      ...items,
      '特此公告。',
      '',
      ...signature,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      代字: { hint: '机关代字', sample: '云岭政告' },
      事由: { hint: '事由', sample: '划定防汛管理区域' },
      缘由: { hint: '缘由', sample: '为保障行洪安全' },
      要点一: { hint: '第一个要点', sample: '管理区域' },
      内容一: { hint: '第一项内容', sample: '白石河两岸堤防及其护堤地为防汛管理区域。' },
      要点二: { hint: '第二个要点', sample: '管理要求' },
      内容二: { hint: '第二项内容', sample: '在防汛管理区域内不得倾倒垃圾、渣土。' },
    },
  },
  {
    genre: '通告',
    description: '在一定范围内公布应当遵守或者周知的事项',
    pinyin: 'tonggao',
    lines: [
      ...head('通告'),
      '# {机关}关于{事由}的通告',
      '',
      '{依据}，{缘由}，现将有关事项通告如下：',
      '',
      ...items,
      '特此通告。',
      '',
      ...signature,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      代字: { hint: '机关代字', sample: '云岭政通' },
      事由: { hint: '事由', sample: '汛期封闭白石河滨水步道' },
      缘由: { hint: '缘由', sample: '为保障市民人身安全' },
      要点一: { hint: '第一个要点', sample: '封闭时间' },
      内容一: { hint: '第一项内容', sample: '2026年6月15日至9月15日。' },
      要点二: { hint: '第二个要点', sample: '封闭范围' },
      内容二: { hint: '第二项内容', sample: '白石河城区段两岸滨水步道，禁止行人和车辆进入。' },
    },
  },
  {
    genre: '意见',
    description: '对重要问题提出见解和处理办法',
    pinyin: 'yijian',
    lines: [
      ...head('意见'),
      '# {机关}关于{事由}的意见',
      '',
      ...addressee,
      '{缘由}，现提出以下意见：',
      '',
      '一、总体要求',
      '',
      '{总体要求}',
      '',
      '二、重点任务',
      '',
      '（一）{要点一}。{内容一}',
      '',
      '（二）{要点二}。{内容二}',
      '',
      '三、保障措施',
      '',
      '{保障措施}',
      '',
      ...signature,
      ...annotation,
      ...colophon,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      代字: { hint: '机关代字', sample: '云岭政发' },
      事由: { hint: '事由', sample: '加强城市内涝治理' },
      缘由: { hint: '缘由', sample: '为加强全市城市内涝治理' },
      总体要求: { hint: '总体要求', sample: '坚持统筹规划、分类施策，系统推进内涝治理。' },
      要点一: { hint: '第一个要点', sample: '完善排水设施' },
      内容一: { hint: '第一项内容', sample: '加快改造老旧排水管网，提高排水能力。' },
      要点二: { hint: '第二个要点', sample: '健全应急机制' },
      内容二: { hint: '第二项内容', sample: '建立部门联动机制，及时处置积水险情。' },
      保障措施: { hint: '保障措施', sample: '各级各部门要加强组织领导，落实工作经费。' },
    },
  },
  {
    genre: '通知',
    description: '发布、传达要求下级机关执行和有关单位周知或者执行的事项，批转、转发公文',
    pinyin: 'tongzhi',
    lines: [
      ...head('通知'),
      '# {机关}关于{事由}的通知',
      '',
      ...addressee,
      '{缘由}，现将有关事项通知如下：',
      '',
      ...items,
      '特此通知。',
      '',
      ...attachmentNote,
      ...signature,
      ...annotation,
      ...attachment,
      ...colophon,
    ],
  },
  {
    genre: '通报',
    description: '表彰先进、批评错误、传达重要精神和告知重要情况',
    pinyin: 'tongbao',
    lines: [
      ...head('通报'),
      '# {机关}关于{事由}的通报',
      '',
      ...addressee,
      '{情况}现将有关情况通报如下：',
      '',
      ...items,
      '特此通报。',
      '',
      ...signature,
      ...annotation,
      ...colophon,
    ],
    placeholders: {
      事由: { hint: '事由', sample: '汛前检查情况' },
      情况: { hint: '情况概述', sample: '2026年5月，市防汛抗旱指挥部组织开展了汛前检查。' },
      要点一: { hint: '第一个要点', sample: '总体情况' },
      内容一: { hint: '第一项内容', sample: '各县（区）防汛准备工作总体较好，物资储备充足。' },
      要点二: { hint: '第二个要点', sample: '存在问题' },
      内容二: { hint: '第二项内容', sample: '部分乡镇应急预案没有及时修订，要抓紧整改。' },
    },
  },
  {
    genre: '报告',
    description: '向上级机关汇报工作、反映情况，回复上级机关的询问',
    pinyin: 'baogao',
    lines: [
      ...head('报告', '签发人: {签发人}'),
      '# {机关}关于{事由}的报告',
      '',
      ...addressee,
      '{缘由}现将有关情况报告如下：',
      '',
      ...items,
      '特此报告。',
      '',
      ...attachmentNote,
      ...signature,
      ...contact,
      ...attachment,
      ...colophon,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '青溪县人民政府' },
      代字: { hint: '机关代字', sample: '青政' },
      主送: { hint: '主送机关（一个上级机关）', sample: '云岭市人民政府' },
      抄送: { hint: '抄送机关', sample: '市防汛抗旱指挥部' },
      印发机关: { hint: '印发机关', sample: '青溪县人民政府办公室' },
      事由: { hint: '事由', sample: '2026年汛前准备工作情况' },
      缘由: { hint: '缘由', sample: '今年以来，我县认真落实市政府部署，扎实做好汛前准备工作。' },
      要点一: { hint: '第一个要点', sample: '主要工作' },
      内容一: { hint: '第一项内容', sample: '完成了县乡两级应急预案修订，补充了防汛物资。' },
      要点二: { hint: '第二个要点', sample: '下一步打算' },
      内容二: { hint: '第二项内容', sample: '继续排查重点部位隐患，开展应急演练。' },
    },
  },
  {
    genre: '请示',
    description: '向上级机关请求指示、批准',
    pinyin: 'qingshi',
    lines: [
      ...head('请示', '签发人: {签发人}'),
      '# {机关}关于{事由}的请示',
      '',
      ...addressee,
      '{缘由}现将有关事项请示如下：',
      '',
      ...items,
      '妥否，请批示。',
      '',
      ...attachmentNote,
      ...signature,
      ...contact,
      ...attachment,
      ...colophon,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '青溪县人民政府' },
      代字: { hint: '机关代字', sample: '青政' },
      主送: { hint: '主送机关（一个上级机关）', sample: '云岭市人民政府' },
      抄送: { hint: '抄送机关', sample: '市防汛抗旱指挥部' },
      印发机关: { hint: '印发机关', sample: '青溪县人民政府办公室' },
      事由: { hint: '事由（一文一事）', sample: '增加防汛物资储备经费' },
      缘由: { hint: '缘由', sample: '我县防汛重点部位较多，现有物资储备不能满足需要。' },
      要点一: { hint: '第一个要点', sample: '经费测算' },
      内容一: { hint: '第一项内容', sample: '经测算，需要增加物资储备经费80万元。' },
      要点二: { hint: '第二个要点', sample: '请求事项' },
      内容二: { hint: '第二项内容', sample: '恳请市政府安排专项经费80万元。' },
      附件名称: { hint: '附件名称', sample: '防汛物资储备经费测算说明' },
      附件内容: { hint: '附件内容', sample: '经费按照全县防汛重点部位的数量和物资定额测算。' },
    },
  },
  {
    genre: '批复',
    description: '答复下级机关请示事项',
    pinyin: 'pifu',
    lines: [
      ...head('批复'),
      '# {机关}关于{事由}的批复',
      '',
      ...addressee,
      '你{来文单位}《{来文标题}》（{来文字号}）收悉。经研究，现批复如下：',
      '',
      ...items,
      '此复。',
      '',
      ...signature,
      ...annotation,
      ...colophon,
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      代字: { hint: '机关代字', sample: '云岭政复' },
      事由: { hint: '事由，如“同意设立产业园”', sample: '同意设立白石产业园' },
      主送: { hint: '主送机关（来文机关）', sample: '白石区人民政府' },
      来文单位: { hint: '来文单位的简称：省、市、县、区、局', sample: '区' },
      来文标题: { hint: '来文标题', sample: '白石区人民政府关于设立白石产业园的请示' },
      来文字号: { hint: '来文字号', sample: '白石政〔2026〕5号' },
      要点一: { hint: '第一个要点', sample: '批复意见' },
      内容一: { hint: '第一项内容', sample: '同意设立白石产业园。' },
      要点二: { hint: '第二个要点', sample: '有关要求' },
      内容二: { hint: '第二项内容', sample: '请你区依法办理用地和环境影响评价手续。' },
    },
  },
  {
    genre: '议案',
    description: '各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项',
    pinyin: 'yian',
    lines: [
      ...head('议案'),
      '# {机关}关于提请审议{事由}的议案',
      '',
      ...addressee,
      '{缘由}，市人民政府拟订了《{草案名称}》，已经{通过会议}讨论通过，现提请审议。',
      '',
      '附件：{草案名称}',
      '',
      '{职务}　{姓名}',
      '',
      '{日期}',
      '',
      '附件',
      '',
      '{草案名称}',
      '',
      '{附件内容}',
    ],
    placeholders: {
      机关: { hint: '发文机关', sample: '云岭市人民政府' },
      代字: { hint: '机关代字', sample: '云岭政函' },
      事由: { hint: '事由', sample: '《云岭市防汛条例（草案）》' },
      主送: { hint: '主送机关（同级人大或者其常委会）', sample: '云岭市人民代表大会常务委员会' },
      缘由: { hint: '缘由', sample: '为加强和规范全市防汛工作' },
      草案名称: { hint: '草案名称', sample: '云岭市防汛条例（草案）' },
      通过会议: { hint: '通过的会议', sample: '市人民政府第12次常务会议' },
      附件内容: { hint: '草案全文', sample: '第一条　为了做好防汛工作，制定本条例。' },
    },
  },
  {
    genre: '函',
    description: '不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项',
    pinyin: 'han',
    lines: [
      ...head('函'),
      '# {机关}关于{事由}的函',
      '',
      ...addressee,
      '{缘由}现将有关事项函告如下：',
      '',
      ...items,
      '请予支持并函复。',
      '',
      ...attachmentNote,
      ...signature,
      ...contact,
      ...attachment.slice(0, -1),
    ],
    placeholders: {
      代字: { hint: '机关代字', sample: '云岭政办函' },
      事由: { hint: '事由', sample: '商请支援防汛物资' },
      主送: { hint: '主送机关', sample: '青溪县人民政府办公室' },
      缘由: { hint: '缘由', sample: '近期我市城区防汛任务较重，部分物资暂时短缺。' },
      要点一: { hint: '第一个要点', sample: '商请事项' },
      内容一: { hint: '第一项内容', sample: '商请贵县支援编织袋2万条。' },
      要点二: { hint: '第二个要点', sample: '归还方式' },
      内容二: { hint: '第二项内容', sample: '所借物资于2026年9月底前如数归还。' },
      附件名称: { hint: '附件名称', sample: '商请支援防汛物资清单' },
      附件内容: { hint: '附件内容', sample: '编织袋2万条，交接地点为市防汛物资仓库。' },
    },
  },
  {
    genre: '纪要',
    description: '记载会议主要情况和议定事项',
    pinyin: 'jiyao',
    lines: [
      ...head('纪要'),
      '# {会议}纪要',
      '',
      '{会议时间}，{主持人}主持召开会议，研究{议题}。现将议定事项纪要如下：',
      '',
      ...items,
      '出席：{出席}',
      '',
      '列席：{列席}',
      '',
      ...colophon,
    ],
    placeholders: {
      代字: { hint: '机关代字', sample: '云岭政纪' },
      会议: { hint: '会议名称', sample: '云岭市人民政府防汛工作专题会议' },
      会议时间: { hint: '会议时间', sample: '2026年6月5日' },
      主持人: { hint: '主持人', sample: '副市长陈澄' },
      议题: { hint: '议题', sample: '防汛物资储备有关问题' },
      要点一: { hint: '第一个要点', sample: '关于物资储备' },
      内容一: { hint: '第一项内容', sample: '会议议定，由市应急管理局负责补充防汛物资。' },
      要点二: { hint: '第二个要点', sample: '关于经费保障' },
      内容二: { hint: '第二项内容', sample: '会议议定，所需经费由市财政局统筹安排。' },
      出席: { hint: '出席人员', sample: '陈澄、周宁、沈知远' },
      列席: { hint: '列席人员', sample: '叶清和' },
    },
  },
];

/** Parts of documents. */
export const pieces: readonly Piece[] = [
  {
    name: '发文字号',
    pinyin: 'wenhao',
    description: '发文字号：机关代字、〔年份〕、顺序号',
    lines: ['{代字}〔{年}〕{号}号'],
  },
  {
    name: '令号',
    pinyin: 'linghao',
    description: '命令（令）的编号，连续编号',
    lines: ['第{号}号'],
  },
  {
    name: '公告编号',
    pinyin: 'gonggaohao',
    description: '公告按年编号',
    lines: ['{年}年第{号}号'],
  },
  {
    name: '纪要编号',
    pinyin: 'jiyaohao',
    description: '纪要按期编号',
    lines: ['第{号}期'],
  },
  {
    name: '复议案号',
    pinyin: 'anhao',
    description: '行政复议文书的案号',
    lines: ['{地区代字}复决字〔{年}〕{号}号'],
  },
  {
    name: '一个附件的附件说明',
    pinyin: 'fujian',
    description: '附件说明：只有一个附件，不编号，名称后不加标点',
    lines: ['附件：{附件名称}'],
  },
  {
    name: '多个附件的附件说明',
    pinyin: 'fujians',
    description: '附件说明：多个附件用阿拉伯数字编号，名称后不加标点',
    lines: ['附件：1.{附件名称}', '　　　2.{附件名称二}'],
  },
  {
    name: '附件页',
    pinyin: 'fujianye',
    description: '附件另面编排：“附件”二字顶格，标题居中',
    lines: ['附件', '', '{附件名称}', '', '{附件内容}'],
  },
  {
    name: '落款',
    pinyin: 'luokuan',
    description: '发文机关署名和成文日期',
    lines: ['{机关}', '', '{日期}'],
  },
  {
    name: '联合行文落款',
    pinyin: 'lianhe',
    description: '联合行文的署名和成文日期，主办机关在前',
    lines: ['{机关}　　{机关二}', '', '{日期}'],
  },
  {
    name: '附注',
    pinyin: 'fuzhu',
    description: '附注：居左空二字加圆括号',
    lines: ['（{附注}）'],
  },
  {
    name: '联系人附注',
    pinyin: 'lianxiren',
    description: '请示的附注：联系人姓名和电话',
    lines: ['（联系人：{联系人}，联系电话：{电话}）'],
  },
  {
    name: '版记',
    pinyin: 'banji',
    description: '版记：抄送机关、印发机关和印发日期',
    lines: ['抄送：{抄送}。', '', '{印发机关}　　{印发日期}印发'],
  },
  {
    name: '引用公文',
    pinyin: 'yinyong',
    description: '引用公文：先标题，后在括号里写发文字号',
    lines: ['《{标题}》（{代字}〔{年}〕{号}号）'],
  },
  {
    name: '引用并约定简称',
    pinyin: 'jiancheng',
    description: '引用公文并约定简称',
    lines: ['《{标题}》（{代字}〔{年}〕{号}号，以下简称《{简称}》）'],
  },
  {
    name: '引用法条',
    pinyin: 'fatiao',
    description: '引用法律条文：条、款、项用中文数字',
    lines: ['《{法律名称}》第{条}条第{款}款第{项}项'],
  },
  {
    name: '收悉',
    pinyin: 'shouxi',
    description: '批复、复函的首句：引来文的标题和发文字号',
    lines: ['你{来文单位}《{来文标题}》（{来文字号}）收悉。经研究，现{答复}如下：'],
  },
  {
    name: '行政处罚权利告知',
    pinyin: 'quanli',
    description: '不服行政决定的救济途径和期限：行政复议60日，行政诉讼6个月',
    lines: [
      '如不服本决定，可以自收到本决定书之日起六十日内向{复议机关}申请行政复议，也可以自收到本决定书之日起六个月内依法向{法院}提起行政诉讼。',
    ],
  },
  {
    name: '行政复议决定权利告知',
    pinyin: 'fuyiquanli',
    description: '不服行政复议决定的救济途径和期限：行政诉讼15日',
    lines: ['如不服本决定，可以自收到本决定书之日起十五日内依法向{法院}提起行政诉讼。'],
  },
];

const marks = /\{([\u4e00-\u9fff]+)\}/g;

/** What stands for a name in a template. */
export function placeholderOf(name: string, template?: Template): Placeholder {
  const own = template?.placeholders;
  if (own && Object.hasOwn(own, name)) return own[name] as Placeholder;
  return Object.hasOwn(placeholders, name)
    ? (placeholders[name] as Placeholder)
    : { hint: name, sample: name };
}

/** The text of a template with each name replaced. */
export function fillTemplate(lines: readonly string[], value: (name: string) => string): string {
  return lines.map((line) => line.replace(marks, (_, name: string) => value(name))).join('\n');
}

/** The names in a template, in order, each once. */
export function placeholderNames(lines: readonly string[]): string[] {
  return [...new Set([...lines.join('\n').matchAll(marks)].map((match) => match[1] as string))];
}
