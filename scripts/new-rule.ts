// Begins a rule: npm run new-rule <folder>/<name> <clause> [<wrong> <right>]
// Writes the rule, its test and the rule index; the steps after that are in CONTRIBUTING.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readNewRule, ruleSkeleton, testSkeleton } from './newRule.js';
import { ruleIds, ruleIndex } from './ruleIndex.js';

const root = process.cwd();
const rules = path.join(root, 'server/src/core/rules');
const rule = readNewRule(process.argv.slice(2), ruleIds(rules));
if (typeof rule === 'string') {
  console.error(rule);
  process.exitCode = 2;
} else {
  const files = {
    [`server/src/core/rules/${rule.id}.ts`]: ruleSkeleton(rule),
    [`test/core/rules/${rule.id}.test.ts`]: testSkeleton(rule),
  };
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
    console.log(`已写 ${file}`);
  }
  writeFileSync(path.join(rules, 'index.ts'), ruleIndex(ruleIds(rules)));
  console.log('已更新 server/src/core/rules/index.ts');
  console.log(`
接下来（CONTRIBUTING.md）：
  1. 规则：查什么（pattern）、怎样说（message）、为什么（rationale）、示例；能证明不改文意的才写 safe
  2. 测试：误报过的写法写进 valid，真实的错误写进 invalid
  3. npm run generate
  4. npx vitest run test/core/rules/${rule.id}.test.ts test/meta
  5. gongwen lint <真实公文> 逐条读一遍，再 npm run check`);
}
