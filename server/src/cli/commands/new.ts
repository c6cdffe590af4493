import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatDate } from '../../core/model/calendar.js';
import { nearest } from '../../core/model/nearest.js';
import type { OfficeConfig } from '../../core/model/office.js';
import { fillTemplate, placeholderOf, templates } from '../../core/standards/templates.js';
import { Configurations } from '../configuration.js';
import { describeError, Failure } from '../failure.js';
import type { Values } from '../main.js';
import { folderWorkspace } from '../workspace.js';

/** Other words for the 文种. */
const aliases: Readonly<Record<string, string>> = { 令: '命令', 会议纪要: '纪要', 复函: '函', 公函: '函' };
/** 文种 that go to the superior. */
const upward: ReadonlySet<string> = new Set(['请示', '报告']);

/** `gongwen new <文种>`: a document with its elements in order, and the next number of the ledger. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const names = templates.map(({ genre }) => genre);
  const [asked, ...rest] = args;
  if (asked === undefined || rest.length > 0)
    throw new Failure(`请写明一个文种，例如 gongwen new 通知。可用：${names.join('、')}`);
  const genre = aliases[asked] ?? asked;
  const template = templates.find((one) => one.genre === genre);
  if (!template) {
    const close = nearest(asked, names);
    throw new Failure(`没有文种“${asked}”${close ? `，是不是“${close}”？` : `。可用：${names.join('、')}`}`);
  }
  const output = values.output as string | undefined;
  const folder = existing(output === undefined ? '.' : path.dirname(output));
  const configurations = new Configurations(values.config as string | undefined);
  const inFolder = path.join(folder, '-');
  const office = await configurations.office(inFolder);
  const agency = text(values.agency) ?? office?.agency?.name;
  const code = text(values.code) ?? codeFor(genre, office);
  const now = new Date();
  const date = formatDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  const known: Record<string, string | undefined> = {
    机关: agency,
    印发机关: agency,
    事由: text(values.subject),
    代字: code,
    年: String(now.getFullYear()),
    日期: date,
    印发日期: date,
    主送: upward.has(genre) ? office?.agency?.superior : undefined,
  };
  if (code !== undefined && template.lines.some((line) => line.includes('{号}'))) {
    const root = (await configurations.root(inFolder))?.folder ?? folder;
    known.号 = String((await folderWorkspace(root, configurations)).nextSerial(code, now.getFullYear()));
  }
  const content = `${fillTemplate(
    template.lines,
    (name) => known[name] ?? `【请填写${placeholderOf(name, template).hint}】`,
  )}\n`;
  if (output === undefined) {
    process.stdout.write(content);
    return 0;
  }
  try {
    mkdirSync(path.dirname(output), { recursive: true });
    writeFileSync(output, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Failure(`已有 ${output}，未改动`);
    throw new Failure(describeError(error, output));
  }
  const number = known.号 === undefined ? '' : `，发文字号 ${code}〔${now.getFullYear()}〕${known.号}号`;
  process.stdout.write(
    `已生成 ${output}${number}\n其中“【请填写…】”处待填，填好后运行 gongwen lint ${output}\n`,
  );
  return 0;
}

/** The 代字 that the configuration has for a 文种, else that of the agency where nothing speaks against it. */
function codeFor(genre: string, office: OfficeConfig | undefined): string | undefined {
  const codes = office?.numbering?.codes ?? {};
  const own = Object.entries(codes).find(([, { kinds }]) => kinds?.includes(genre));
  if (own) return own[0];
  const code = office?.agency?.code;
  if (code === undefined || genre === '函') return code?.endsWith('函') ? code : undefined;
  return Object.hasOwn(codes, code) && codes[code]?.kinds ? undefined : code;
}

function text(value: Values[string]): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The folder itself, or the nearest one above it that there is. */
function existing(folder: string): string {
  let at = path.resolve(folder);
  while (!statSync(at, { throwIfNoEntry: false })?.isDirectory()) {
    const parent = path.dirname(at);
    if (parent === at) break;
    at = parent;
  }
  return at;
}
