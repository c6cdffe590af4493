// Runs the rules over the real documents beside the project. Without options: compares the counts with the
// baseline and writes sheets of contexts to a temporary folder, for reading.
//   npm run corpus [-- --update] [-- --rule id … --folder text|lossy|docx|seeds --show N --severity error]
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  baseline,
  baselinePath,
  type CorpusFinding,
  corpusFindings,
  countDifferences,
  countFindings,
} from '../test/corpus/counts.js';
import { hasCorpus } from '../test/support/corpus.js';

const { values } = parseArgs({
  options: {
    update: { type: 'boolean' },
    rule: { type: 'string', multiple: true },
    folder: { type: 'string' },
    show: { type: 'string', default: '0' },
    severity: { type: 'string' },
  },
});
if (!hasCorpus) process.exit(0);
const folders = { text: 'corpus/text', lossy: 'corpus/lossy', docx: 'corpus/docx', seeds: 'seeds' } as const;
const asked = values.rule || values.folder || values.severity || values.show !== '0';
const folder = values.folder ?? (asked ? 'text' : undefined);
const all = [...corpusFindings(folder ? [folders[folder as keyof typeof folders]] : undefined)];
const chosen = all.filter(
  ({ finding }) =>
    (!values.rule || values.rule.includes(finding.rule)) &&
    (!values.severity || finding.severity === values.severity),
);
const byRule = new Map<string, CorpusFinding[]>();
for (const item of chosen) {
  const key = `${item.finding.rule} ${item.finding.severity}`;
  byRule.set(key, [...(byRule.get(key) ?? []), item]);
}
const sorted = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1));

function context({ name, document, finding: { span, message } }: CorpusFinding): string {
  const around = (from: number, to: number) =>
    document.text.slice(Math.max(0, from), to).replace(/\s*\n\s*/g, '⏎');
  const { line } = document.source.positionAt(span.start);
  const marked = `${around(span.start - 24, span.start)}⟦${around(span.start, Math.min(span.end, span.start + 80))}⟧${around(span.end, span.end + 24)}`;
  return `  ${name}:${line} ${marked}  — ${message.slice(0, 120)}`;
}

if (asked) {
  for (const [key, items] of sorted) {
    console.log(`${key}: ${items.length} 处，${new Set(items.map((item) => item.name)).size} 篇`);
    const show = Number(values.show);
    const step = Math.max(1, items.length / Math.max(1, show));
    for (let i = 0, shown = 0; Math.floor(i) < items.length && shown < show; i += step, shown++)
      console.log(context(items[Math.floor(i)] as CorpusFinding));
  }
} else {
  const sheets = path.join(os.tmpdir(), 'gongwen-corpus');
  mkdirSync(sheets, { recursive: true });
  for (const [key, items] of sorted)
    writeFileSync(path.join(sheets, `${key.replace(/[/ ]/g, '_')}.txt`), items.map(context).join('\n'));
  const counts = countFindings(all);
  let before = {};
  try {
    before = baseline();
  } catch {}
  const changed = countDifferences(before, counts);
  console.log(changed.length === 0 ? '与基线一致' : `与基线不同：\n  ${changed.join('\n  ')}`);
  console.log(`逐条语境写在 ${sheets}`);
  if (values.update) {
    writeFileSync(baselinePath, `${JSON.stringify(counts, null, 2)}\n`);
    console.log(`已更新 ${baselinePath}`);
  } else if (changed.length > 0) process.exitCode = 1;
}
