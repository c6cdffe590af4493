import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleIds, ruleIndex } from './ruleIndex.js';

const root = path.resolve(import.meta.dirname, '..');
const rules = path.join(root, 'server/src/core/rules');
write('server/src/core/rules/index.ts', ruleIndex(ruleIds(rules)));

function write(file: string, text: string): void {
  const target = path.join(root, file);
  let before = '';
  try {
    before = readFileSync(target, 'utf8');
  } catch {}
  if (before !== text) {
    writeFileSync(target, text);
    console.log(`已更新 ${file}`);
  }
}
