import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatDate } from '../../core/model/calendar.js';
import { LawLibrary } from '../../core/model/lawLibrary.js';
import { findArticle } from '../../core/model/lawText.js';
import { editDistance } from '../../core/model/nearest.js';
import { parseNumeral, toChineseNumeral } from '../../core/model/numerals.js';
import { catalogueNote, type Law, type LawVersion } from '../../core/standards/laws.js';
import { lawStatus, wordingLine } from '../../features/lawHover.js';
import { Configurations } from '../configuration.js';
import { describeError, Failure } from '../failure.js';
import { isFolder, type Laws, lawFilesIn, lawsWith } from '../laws.js';
import type { Values } from '../main.js';

/** `gongwen laws`, `gongwen laws show <law> [article]`, `gongwen laws build <folder>`. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'build') return build(rest, values);
  const configurations = new Configurations(values.config as string | undefined);
  const laws = await lawsWith(await configurations.laws(path.resolve('-')));
  if (action === undefined) process.stdout.write(summary(laws));
  else if (action === 'show') process.stdout.write(show(rest, laws));
  else throw new Failure(`laws 之后可写 show 或 build，不认识“${action}”`);
  return 0;
}

function summary({ laws, lawTexts }: Laws): string {
  const lines = [
    `法规库：${laws.size}部，截至${formatDate(laws.asOf)}（行政法规、司法解释收录到${formatDate(laws.collected)}）`,
    lawTexts
      ? `本单位的法规文本：${lawTexts.size}部`
      : '没有法规文本库；在配置中写 "laws": "法规" 指明法规文本所在的文件夹',
  ];
  return `${lines.join('\n')}\n`;
}

function show(args: readonly string[], { laws, lawTexts }: Laws): string {
  const asked = args.join('').replace(/[\s《》]/g, '');
  if (asked === '') throw new Failure('请写明法规名称，例如 gongwen laws show 行政复议法 第十条');
  const match =
    /第?([零〇一二三四五六七八九十百千]{1,9}|\d{1,4})条(?:之([一二三四五六七八九十]{1,2}))?$/.exec(asked);
  const name = match ? asked.slice(0, match.index) : asked;
  const law = laws.find(name);
  if (!law) {
    const near = laws.near(name, Math.min(2, Math.floor(name.length / 3)), editDistance);
    throw new Failure(`法规库中没有《${name}》${near ? `，是不是《${near.title}》？` : ''}`);
  }
  const lines = [`《${law.title}》　${law.category}　${lawStatus(laws, law, undefined)}`];
  for (const version of law.versions) lines.push(`  ${wordingLine(version)}`);
  const newest = law.versions.findLast(({ date }) => date) ?? law.versions.at(-1);
  if (match && newest) {
    const article = parseNumeral(match[1] as string);
    lines.push('', ...articleLines(law, newest, article, match[2] && parseNumeral(match[2]), lawTexts));
  }
  lines.push('', catalogueNote(laws, law));
  return `${lines.join('\n')}\n`;
}

function articleLines(
  law: Law,
  version: LawVersion,
  article: number,
  inserted: number | '' | undefined,
  lawTexts: LawLibrary | undefined,
): string[] {
  const written = `第${toChineseNumeral(article)}条${inserted ? `之${toChineseNumeral(inserted)}` : ''}`;
  const counts = version.articles > 0 ? version.paragraphs(article, inserted || undefined) : undefined;
  if (!counts) return [version.articles > 0 ? `${written}：没有这一条` : `${written}：各条的款、项不明`];
  const items = counts.flatMap((count, i) =>
    count > 0 ? [`${counts.length > 1 ? `第${toChineseNumeral(i + 1)}款` : ''}${count}项`] : [],
  );
  const shape = `${written}：${counts.length}款${items.length > 0 ? `，${items.join('，')}` : ''}`;
  const text = lawTexts?.textOf(law, version);
  const found = text && findArticle(text, article, inserted || undefined);
  if (!text || !found) return [shape];
  const words = text.text.slice(found.span.start, found.span.end).replace(/\r?\n\s*\n?/g, '\n');
  return [shape, '', words, '', text.path];
}

function build(args: readonly string[], values: Values): number {
  const [folder] = args;
  if (folder === undefined || args.length > 1)
    throw new Failure('请写明一个法规文本文件夹，例如 gongwen laws build 法规');
  if (!isFolder(folder)) throw new Failure(`不是文件夹：${folder}`);
  const out = (values.output as string | undefined) ?? 'gongwen.laws';
  const files = lawFilesIn(folder);
  const library = new LawLibrary(files);
  if (library.size === 0)
    throw new Failure(`${folder} 中没有法规文本：每部一个 Markdown 文件，先是标题，各条以“第一条”等开头`);
  const now = new Date();
  const today = `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}${String(now.getDate()).padStart(2, '0')}`;
  const lines = library.sources.map(({ line }) => line()).sort();
  try {
    // Never over a file of another kind.
    if (existsSync(out) && !values.force && !/^\d{8} \d{8}\n/.test(readFileSync(out, 'utf8')))
      throw new Failure(`${out} 已存在，不是法规目录文件；要覆盖请加 --force`);
    writeFileSync(out, `${today} ${today}\n${lines.join('\n')}\n`);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(describeError(error, out));
  }
  process.stdout.write(
    `${library.size}部法规，写入 ${out}；在配置中写 "laws": "${path.basename(out)}" 使用\n`,
  );
  return 0;
}
