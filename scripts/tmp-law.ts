import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { parse } from '../server/src/core/parse/parse.js';
import { documentDate } from '../server/src/core/model/elements.js';
import { corpusDocuments } from '../test/support/corpus.js';
import { embeddedLaws as laws } from '../test/support/laws.js';
import { lint } from '../server/src/core/lint/lint.js';
import { activeRules } from '../server/src/core/config/resolve.js';
import { allRules } from '../server/src/core/rules/index.js';
const rules = activeRules(allRules.filter(r=>r.usesLaws), [{ extends: ['strict'] }]);
for (const folder of ['corpus/text','corpus/lossy','seeds'] as const) for (const d of corpusDocuments(folder)) {
  let doc=parse(d.text,d.format,frontEnds);
  if (documentDate(doc)) { if(!process.argv[2]) continue; }
  const dates=[...d.text.slice(0,1500).matchAll(/((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g)].map(m=>`${m[1]}年${m[2]}月${m[3]}日`);
  const key=(s:string)=>s.replace(/\D+/g,' ').trim().split(' ').map(x=>x.padStart(2,'0')).join('');
  dates.sort((a,b)=>key(a)<key(b)?-1:1);
  const date= process.argv[2] ?? dates.at(-1) ?? '2026年3月1日';
  doc=parse(`---\n成文日期: ${date}\n---\n`+(d.text.startsWith('---')?d.text.replace(/^---[\s\S]*?\n---\n/,''):d.text),'markdown',frontEnds);
  // force
  const dd=documentDate(doc);
  for (const f of lint(doc,{rules,knownRules:new Set(),laws}).findings) if(f.rule.startsWith('citation')) console.log(d.name.slice(0,20), dd?.year, f.rule, f.severity, doc.text.slice(Math.max(0,f.span.start-40),f.span.end+15).replace(/\n/g,'⏎'),'|', f.message);
}
