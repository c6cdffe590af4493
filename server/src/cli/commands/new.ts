import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseOf } from '../../core/case/readCase.js';
import { nearest } from '../../core/model/nearest.js';
import { allTemplates as templates } from '../../core/standards/caseTemplates.js';
import { caseValues } from '../../core/workspace/caseDraft.js';
import { draftOf } from '../../core/workspace/draft.js';
import { Configurations } from '../configuration.js';
import { readDocument } from '../documents.js';
import { describeError, Failure } from '../failure.js';
import type { Values } from '../main.js';
import { folderWorkspace } from '../workspace.js';

/** Other words for the 文种 and the names of case documents. */
const aliases: Readonly<Record<string, string>> = {
  令: '命令',
  会议纪要: '纪要',
  复函: '函',
  公函: '函',
  不予受理决定书: '行政复议不予受理决定书',
  不予受理行政复议申请决定书: '行政复议不予受理决定书',
  补正通知书: '行政复议补正通知书',
  受理通知书: '行政复议受理通知书',
  答复通知书: '行政复议答复通知书',
  提出答复通知书: '行政复议答复通知书',
  听证通知书: '行政复议听证通知书',
  中止通知书: '行政复议中止通知书',
  恢复审理通知书: '行政复议恢复审理通知书',
  终止决定书: '行政复议终止决定书',
  延期审理通知书: '行政复议延期审理通知书',
  停止执行通知书: '行政复议停止执行通知书',
  调解书: '行政复议调解书',
  意见书: '行政复议意见书',
  政府信息公开答复书: '政府信息公开申请答复书',
};

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
  const { text: content, number } = await draftOf(template, {
    agency: text(values.agency),
    subject: text(values.subject),
    code: text(values.code),
    office,
    known: await ofCase(text(values.from)),
    nextSerial: async (code, year) => {
      const root = (await configurations.root(inFolder))?.folder ?? folder;
      return (await folderWorkspace(root, configurations)).nextSerial(code, year);
    },
  });
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
  process.stdout.write(
    `已生成 ${output}${number === undefined ? '' : `，发文字号 ${number}`}\n其中“【请填写…】”处待填，填好后运行 gongwen lint ${output}\n`,
  );
  return 0;
}

/** What another document of the case tells. */
async function ofCase(file: string | undefined): Promise<Readonly<Record<string, string>> | undefined> {
  if (file === undefined) return undefined;
  const document = await readDocument(file);
  if (!caseOf(document)) throw new Failure(`${file} 不是行政复议文书，不能从中取案件信息`);
  return caseValues(document);
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
