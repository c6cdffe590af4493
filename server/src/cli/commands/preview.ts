import { profileNames, profiles, type ProfileName } from '../../core/layout/profile.js';
import { typeset } from '../../core/layout/typeset.js';
import { needsFrontEnds, parse } from '../../core/parse/parse.js';
import { formatOf } from '../../core/workspace/documentFiles.js';
import { previewPage } from '../../formats/preview/preview.js';
import { Failure } from '../failure.js';
import { readText } from '../files.js';
import type { Values } from '../main.js';
import { write } from '../tasks/output.js';

/** `gongwen preview <file>`: the pages of GB/T 9704 as one HTML file that a browser shows and prints. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0)
    throw new Failure('请写明一个文件，例如 gongwen preview 通知.md -o 通知.html');
  const profile = (values.profile ?? 'gb9704') as ProfileName;
  if (!profileNames.includes(profile))
    throw new Failure(`没有版式“${profile}”，可用 ${profileNames.join('、')}`);
  const { text } = readText(file);
  const format = formatOf(file);
  const frontEnds = needsFrontEnds(text, format)
    ? (await import('../../core/parse/frontEnds.js')).frontEnds
    : undefined;
  const document = parse(text, format, frontEnds);
  const layout = typeset(document, { profile: profiles[profile] });
  write(previewPage(layout, document.main.title ?? '公文'), values);
  return 0;
}
