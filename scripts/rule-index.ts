// Writes the rule index alone; needs no rule to compile. `npm run generate` does this and the rest.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleIds, ruleIndex } from './ruleIndex.js';

const rules = path.resolve(import.meta.dirname, '../server/src/core/rules');
writeFileSync(path.join(rules, 'index.ts'), ruleIndex(ruleIds(rules)));
