import type { RuleConfig } from '../core/config/resolve.js';
import type { DocumentFormat } from '../core/model/document.js';
import type { OfficeConfig } from '../core/model/office.js';
import { formatOf } from '../core/workspace/documentFiles.js';
import type { DocxFile } from '../formats/docx/docx.js';
import type { DecodedText } from '../formats/encoding.js';
import type { Configurations } from './configuration.js';
import { discover } from './discover.js';
import { isWordFile, readWord } from './documents.js';
import { Failure } from './failure.js';
import { decodeOrFail, readBytes, readStdin } from './files.js';
import type { Values } from './main.js';

/** A document to be checked. */
export interface Job {
  readonly path: string;
  readonly format: DocumentFormat;
  /** @throws Failure when it cannot be read. */
  readonly bytes: () => Uint8Array;
  readonly configs: readonly RuleConfig[];
  readonly office: OfficeConfig | undefined;
  /** The user's law library. */
  readonly laws: readonly string[];
  /** Where its configuration stands. */
  readonly configFolder: string | undefined;
}

/** What was read: a text, or a Word file with the bytes it was read from. */
export type Content =
  | { readonly kind: 'text'; readonly decoded: DecodedText }
  | { readonly kind: 'word'; readonly file: DocxFile; readonly bytes: Uint8Array };

export interface Jobs {
  readonly jobs: readonly Job[];
  /** As the shell names them: files, folders, patterns. */
  readonly named: readonly string[];
  /** Whether the text comes from the standard input. */
  readonly stdin: boolean;
}

/**
 * The documents that the arguments of `gongwen lint` mean.
 * @throws Failure when there are none, or something named does not exist.
 */
export async function readJobs(
  args: readonly string[],
  values: Values,
  configurations: Configurations,
): Promise<Jobs> {
  const stdin = values.stdin === true || args.includes('-');
  const named = args.filter((argument) => argument !== '-');
  const job = async (path: string, bytes: () => Uint8Array): Promise<Job> => ({
    path,
    format: formatOf(path),
    bytes,
    configs: await configurations.for(path),
    office: await configurations.office(path),
    laws: await configurations.laws(path),
    configFolder: await configurations.folder(path),
  });
  const jobs: Job[] = [];
  if (stdin) {
    const input = await readStdin();
    jobs.push(await job((values['stdin-filename'] as string | undefined) ?? '标准输入.txt', () => input));
  }
  if (!stdin && named.length === 0)
    throw new Failure('请写明要检查的文件或文件夹，例如 gongwen lint 公文/。用 gongwen lint --help 查看用法');
  for (const path of await discover(named, (file) => configurations.isIgnored(file)))
    jobs.push(await job(path, () => readBytes(path)));
  if (jobs.length === 0)
    throw new Failure(`没有可检查的文档（.md、.txt、.gongwen）：${named.join('、')}。Word 文件请写明文件名`);
  return { jobs, named, stdin };
}

/** @throws Failure when the bytes are not what the name says. */
export async function contentOf(bytes: Uint8Array, path: string): Promise<Content> {
  if (isWordFile(path)) return { kind: 'word', file: await readWord(bytes, path), bytes };
  return { kind: 'text', decoded: decodeOrFail(bytes, path) };
}

/**
 * Where the mended Word file goes when one is mended; undefined for texts, which are mended in place. A Word file is
 * never changed itself.
 * @throws Failure when no place is named, or there are several files.
 */
export function wordTarget(jobs: readonly Job[], values: Values): string | undefined {
  const fixing = values.fix === true || values['fix-unsafe'] === true;
  const word = jobs.find(({ path }) => isWordFile(path));
  if (!fixing || !word) return undefined;
  const dry = values['dry-run'] === true || values.diff === true;
  const output = values.output as string | undefined;
  if (jobs.length > 1) {
    if (dry) return undefined;
    throw new Failure(
      `Word 文件一次只能修复一个：gongwen lint --fix ${word.path} -o 修复后.docx；也可以只检查，不加 --fix`,
    );
  }
  if (output === undefined) {
    if (dry) return undefined;
    throw new Failure(
      `Word 文件不就地修改，请用 -o 写明修复后的文件：gongwen lint --fix ${word.path} -o 修复后.docx`,
    );
  }
  if (!/\.docx$/i.test(output)) throw new Failure(`修复后的文件名要以 .docx 结尾：${output}`);
  return output;
}
