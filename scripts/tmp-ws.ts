import { RuleSet } from '../server/src/core/config/resolve.js';
import { lint } from '../server/src/core/lint/lint.js';
import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { parse } from '../server/src/core/parse/parse.js';
import { allRules } from '../server/src/core/rules/index.js';
import { documentFacts } from '../server/src/core/workspace/facts.js';
import { WorkspaceIndex } from '../server/src/core/workspace/workspaceIndex.js';
import { corpusDocuments } from '../test/support/corpus.js';
const index = new WorkspaceIndex();
const docs = (['corpus/text', 'corpus/lossy', 'seeds'] as const).flatMap((f) => corpusDocuments(f)).map((d) => ({ ...d, document: parse(d.text, d.format, frontEnds) }));
for (const d of docs) index.set(documentFacts(d.document, `file:///${d.name}`));
for (const { number, documents } of index.ledger()) console.log(number.key, documents.map((d) => `${d.path.slice(8)} ${d.date} ${d.title?.slice(0, 50)}`).join(' || '));
const cited = new Map<string, Set<string>>();
for (const f of index.all()) for (const c of f.citations) if (c.number) cited.set(c.number, (cited.get(c.number) ?? new Set()).add(`${f.path.slice(8)}《${c.title}》`));
for (const [k, v] of cited) if (v.size > 1 || index.byNumber(k).length) console.log('CITED', k, [...v].join(' | '), '=>', index.byNumber(k).map((d) => d.path + d.title).join());
const rules = new RuleSet(allRules.filter((r) => r.usesWorkspace), [{}]);
for (const d of docs) {
  for (const f of lint(d.document, { rules: rules.for(d.document), knownRules: new Set(), workspace: index, path: `file:///${d.name}` }).findings)
    console.log(f.rule, f.severity, d.name, d.document.slice(f.span), '—', f.message);
}
