import type { ParseArgsConfig } from 'node:util';

interface Flag {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the value is called in the help. */
  readonly value?: string;
  readonly help: string;
}

/** Every flag of every command; the help and the argument parser are made from this table. */
export const flags = {
  fix: { type: 'boolean', help: '就地应用安全修复' },
  'fix-unsafe': { type: 'boolean', help: '连同“供选择”的修复一起应用，请事后复核' },
  'dry-run': { type: 'boolean', help: '与 --fix 合用：只说会改什么，不写文件' },
  diff: { type: 'boolean', help: '与 --fix 合用：以 diff 显示会改什么，不写文件' },
  format: {
    type: 'string',
    short: 'f',
    value: '格式',
    help: 'stylish（默认）或 json；inspect 为 tree 或 json；numbers、tasks、evidence 另有 csv、markdown，tasks --coverage 另有 html',
  },
  quiet: { type: 'boolean', short: 'q', help: '只显示错误' },
  'max-warnings': { type: 'string', value: 'N', help: '警告多于 N 处时退出码为 1' },
  baseline: {
    type: 'string',
    value: '文件',
    help: '基线：其中已有的问题不再报，只报新的',
  },
  'update-baseline': { type: 'boolean', help: '与 --baseline 合用：把现有的问题都记入基线' },
  since: {
    type: 'string',
    value: '提交',
    help: '只报自这个 git 提交、分支或标签以来改动过的行，如 origin/main',
  },
  shard: {
    type: 'string',
    value: '第几片/共几片',
    help: '只检查其中一片，如 1/4；报告用 merge-reports 合并',
  },
  config: {
    type: 'string',
    short: 'c',
    value: '文件',
    help: '指定配置文件；默认逐级向上找 gongwen.config.json',
  },
  rule: { type: 'string', multiple: true, value: '规则', help: '只运行这条规则，可多次使用' },
  preset: { type: 'string', value: '预设', help: '改用某个预设，如 strict' },
  stdin: { type: 'boolean', help: '从标准输入读取（也可写作 -）' },
  'stdin-filename': { type: 'string', value: '文件名', help: '标准输入当作哪个文件，如 x.md' },
  'no-cache': {
    type: 'boolean',
    help: '不用缓存，全部重新检查（缓存在用户的缓存文件夹，或环境变量 GONGWEN_CACHE 所指的文件夹）',
  },
  timing: { type: 'boolean', help: '显示各规则用时' },
  'no-color': { type: 'boolean', help: '不用颜色' },
  agency: { type: 'string', value: '名称', help: '发文机关；默认用配置的 agency.name' },
  subject: { type: 'string', value: '事由', help: '标题中的事由，如“做好防汛工作”' },
  code: { type: 'string', value: '代字', help: '机关代字，如“云岭政办发”' },
  from: { type: 'string', value: '文件', help: '同一案件的另一份文书，从中取当事人、行政行为、日期和案号' },
  output: {
    type: 'string',
    short: 'o',
    value: '文件',
    help: '写入哪个文件；new、repair 默认写到标准输出，laws build 默认 gongwen.laws',
  },
  profile: {
    type: 'string',
    value: '版式',
    help: 'gb9704（默认）、compensated（页边距补偿）、pitch28、pitch30（行距28磅、30磅）；优先于配置的 layout.profile',
  },
  write: { type: 'boolean', help: '写回原文件' },
  suggest: { type: 'boolean', help: '文稿各段可能落实哪项任务，各列最相近的三项' },
  coverage: { type: 'boolean', help: '各项任务由哪些文稿落实、到了哪一步、是否逾期' },
  compare: { type: 'boolean', help: '逐项比较两个方案，如上级与下级的、原来与修订的' },
  plan: { type: 'string', value: '文件', help: '用这个规划文件；默认用文件夹里的，没有则用内置的' },
  unit: { type: 'string', value: '单位', help: '与 --coverage 合用：只列这个单位牵头或者参加的任务' },
  date: { type: 'string', value: '日期', help: '与 --coverage 合用：按这一天算是否逾期，默认今天' },
  strict: { type: 'boolean', help: '任务没有文稿落实、已经逾期，或者比较有缺失时，退出码为1' },
  force: { type: 'boolean', help: '覆盖已有文件' },
  stdio: { type: 'boolean', help: 'lsp：经标准输入输出通信' },
  help: { type: 'boolean', short: 'h', help: '显示帮助' },
  version: { type: 'boolean', short: 'v', help: '显示版本' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

interface Command {
  readonly usage: string;
  readonly help: string;
  readonly flags: readonly FlagName[];
  /** Flags that this command alone takes several times. */
  readonly repeated?: readonly FlagName[];
  /** The help of flags that mean something of their own here. */
  readonly meanings?: Readonly<Partial<Record<FlagName, string>>>;
}

export const commands = {
  lint: {
    usage: 'lint [文件、文件夹、样式或 -]',
    help: '检查公文，列出问题；Word 文件（.docx）要写明，文件夹里的不查',
    flags: [
      'fix',
      'fix-unsafe',
      'dry-run',
      'diff',
      'format',
      'output',
      'force',
      'quiet',
      'max-warnings',
      'baseline',
      'update-baseline',
      'since',
      'shard',
      'config',
      'rule',
      'preset',
      'stdin',
      'stdin-filename',
      'no-cache',
      'timing',
      'no-color',
    ],
    repeated: ['format'],
    meanings: {
      format:
        'stylish（默认）、json、compact、sarif、junit、checkstyle、github、gitlab、rdjson、markdown、html；“格式:文件”写入文件，可多次使用',
      fix: '就地应用安全修复；Word 文件不就地改，用 -o 写明修复后的文件',
      output: '报告写入哪个文件，默认写到标准输出；修复 Word 文件时是修复后的文件',
      force: '覆盖已有的文件',
    },
  },
  'merge-reports': {
    usage: 'merge-reports <报告.json…>',
    help: '把各片（lint --shard）的 JSON 报告合成一份，格式任选',
    flags: ['format', 'output', 'force', 'quiet', 'max-warnings', 'no-color'],
    repeated: ['format'],
    meanings: {
      format:
        'stylish（默认）、json、compact、sarif、junit、checkstyle、github、gitlab、rdjson、markdown、html；“格式:文件”写入文件，可多次使用',
      output: '报告写入哪个文件，默认写到标准输出',
      force: '覆盖已有的文件',
    },
  },
  inspect: {
    usage: 'inspect <文件>',
    help: '显示识别出的公文结构',
    flags: ['format', 'config', 'stdin', 'stdin-filename', 'no-color'],
  },
  preview: {
    usage: 'preview <文件>',
    help: '按 GB/T 9704 排成页面，写成一个网页文件，可以打印',
    flags: ['output', 'force', 'profile', 'config', 'no-color'],
    meanings: { output: '写入哪个网页文件；默认写到标准输出' },
  },
  export: {
    usage: 'export <文稿…> -o <文件>',
    help: '导出 Word 文件、网页或者 PDF，按 GB/T 9704 排版',
    flags: ['output', 'format', 'force', 'profile', 'config', 'no-color'],
    meanings: {
      output: '写入的文件，以 .docx、.html 或者 .pdf 结尾；多份文稿写入文件夹（以 / 结尾）',
      format: '写入文件夹时用：docx（默认）、html、pdf（要有 LibreOffice）',
    },
  },
  import: {
    usage: 'import <文件.docx>',
    help: '把 Word 文件变成 Markdown 文稿',
    flags: ['output', 'force', 'no-color'],
    meanings: { output: '写入哪个文稿；默认写到标准输出' },
  },
  format: {
    usage: 'format <文件.docx> -o <文件.docx>',
    help: '给已有的 Word 文件重新套用 GB/T 9704 版式，文字不动',
    flags: ['output', 'force', 'profile', 'config', 'no-color'],
    meanings: { output: '写入的文件，以 .docx 结尾；原文件不动' },
  },
  evidence: {
    usage: 'evidence <文件>',
    help: '行政复议文书的证据采信表：谁提交、是否有争议、是否采信、理由',
    flags: ['format', 'stdin', 'stdin-filename', 'no-color'],
  },
  repair: {
    usage: 'repair <文件>',
    help: '修复编码损坏的文字：乱码、错开一个字节的 GBK、夹入的拼音注文',
    flags: ['output', 'write', 'force', 'format', 'stdin', 'no-color'],
  },
  rules: { usage: 'rules', help: '列出全部规则', flags: ['format', 'config', 'preset', 'no-color'] },
  explain: { usage: 'explain <规则>', help: '解释一条规则：依据、理由、正误示例', flags: ['no-color'] },
  numbers: {
    usage: 'numbers [文件夹]',
    help: '列出文号台账：重号、缺号和下一个号',
    flags: ['format', 'code', 'config', 'no-color'],
  },
  tasks: {
    usage: 'tasks [规划文件或文件夹]',
    help: '规划、方案中的任务：列出、推荐、落实情况、比较',
    flags: [
      'suggest',
      'coverage',
      'compare',
      'plan',
      'unit',
      'date',
      'strict',
      'format',
      'output',
      'force',
      'config',
      'no-color',
    ],
  },
  laws: {
    usage: 'laws [show <法规> [条] | build <文件夹>]',
    help: '法规库：日期和数量；查一部法规；由法规文本生成目录文件',
    flags: ['config', 'output', 'force', 'no-color'],
  },
  new: {
    usage: 'new <文种>',
    help: '新建一份公文或者行政复议文书，自动取下一个发文字号',
    flags: ['agency', 'subject', 'code', 'from', 'output', 'config'],
  },
  init: { usage: 'init [文件夹]', help: '生成配置文件和一份示例', flags: ['force'] },
  lsp: { usage: 'lsp --stdio', help: '启动语言服务器', flags: ['stdio'] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export function parseOptions(name: CommandName): ParseArgsConfig['options'] {
  const command: Command = commands[name];
  const own: readonly FlagName[] = [...command.flags, 'help', 'version'];
  return Object.fromEntries(
    own.map((flag) => {
      const { type, short, ...rest } = flags[flag] as Flag;
      const multiple = rest.multiple || command.repeated?.includes(flag);
      return [flag, { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) }];
    }),
  );
}

export function helpText(name?: CommandName): string {
  const width = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  const pad = (text: string, to: number) => text + ' '.repeat(Math.max(1, to - width(text)));
  const flagLine = (flag: FlagName) => {
    const { short, value, help: common } = flags[flag] as Flag;
    const help = (name && (commands[name] as Command).meanings?.[flag]) ?? common;
    return `  ${pad(`${short ? `-${short}, ` : '    '}--${flag}${value ? ` <${value}>` : ''}`, 32)}${help}`;
  };
  if (name) {
    const command: Command = commands[name];
    return [
      `用法：gongwen ${command.usage}`,
      '',
      command.help,
      '',
      '选项：',
      ...command.flags.map(flagLine),
      '',
    ].join('\n');
  }
  return [
    'gongwen：党政机关公文与行政复议文书校对',
    '',
    '用法：gongwen <命令> [选项]',
    '',
    '命令：',
    ...Object.values(commands).map((command) => `  ${pad(command.usage, 34)}${command.help}`),
    '',
    '每个命令的选项：gongwen <命令> --help',
    '退出码：0 没有错误级问题；1 有；2 用法、配置或读写失败',
    '',
  ].join('\n');
}
