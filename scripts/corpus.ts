// Runs the rules over the real documents beside the project and writes what a person must read:
//   node scripts/run.mjs corpus [--rule id] [--folder text|lossy|seeds] [--show N] [--severity error]
import { parseArgs } from 'node:util';
import { activeRules } from '../server/src/core/config/resolve.js';
import { lint } from '../server/src/core/lint/lint.js';
import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { parse } from '../server/src/core/parse/parse.js';
import { allRules } from '../server/src/core/rules/index.js';
import { corpusDocuments } from '../test/support/corpus.js';

const { values } = parseArgs({
  options: {
    rule: { type: 'string', multiple: true },
    folder: { type: 'string', default: 'text' },
    show: { type: 'string', default: '0' },
    severity: { type: 'string' },
  },
});
const folder = values.folder === 'seeds' ? 'seeds' : values.folder === 'lossy' ? 'corpus/lossy' : 'corpus/text';
const rules = activeRules(allRules, [{}]).filter(({ rule }) => !values.rule || values.rule.includes(rule.id));
const counts = new Map<string, { severity: string; total: number; files: Set<string>; lines: string[] }>();
for (const document of corpusDocuments(folder)) {
  const parsed = parse(document.text, document.format, frontEnds);
  const { findings } = lint(parsed, { rules, knownRules: new Set(allRules.map((rule) => rule.id)) });
  for (const finding of findings) {
    if (values.severity && finding.severity !== values.severity) continue;
    const key = `${finding.rule} ${finding.severity}`;
    const entry = counts.get(key) ?? { severity: finding.severity, total: 0, files: new Set(), lines: [] };
    counts.set(key, entry);
    entry.total++;
    entry.files.add(document.name);
    const { start, end } = finding.span;
    const around = (from: number, to: number) => document.text.slice(Math.max(0, from), to).replace(/\s*\n\s*/g, '⏎');
    const { line } = parsed.source.positionAt(start);
    entry.lines.push(`  ${document.name}:${line} ${around(start - 24, start)}⟦${around(start, end)}⟧${around(end, end + 24)}  — ${finding.message.slice(0, 110)}`);
  }
}
for (const [key, entry] of [...counts].sort()) {
  console.log(`${key}: ${entry.total} 处，${entry.files.size} 篇`);
  const step = Math.max(1, Math.floor(entry.lines.length / Math.max(1, Number(values.show))));
  for (let i = 0, shown = 0; i < entry.lines.length && shown < Number(values.show); i += step, shown++) console.log(entry.lines[i]);
}
