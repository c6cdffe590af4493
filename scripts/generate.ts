// Writes what is made from the tables in the code: the rule index, rule pages, the JSON schema, editor settings.
//   node scripts/run.mjs generate [--check]     --check only says what is out of date
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { presetDescriptions, presetNames } from '../server/src/core/config/presets.js';
import { configSchema } from '../server/src/core/config/schema.js';
import { allRules } from '../server/src/core/rules/index.js';
import { coveragePage } from './coverage.js';
import { ruleIds, ruleIndex } from './ruleIndex.js';
import { rulePage, ruleTable } from './rulePages.js';
import { snippets } from './snippets.js';

const root = path.resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

const ids = ruleIds(path.join(root, 'server/src/core/rules'));
const index = ruleIndex(ids);
const indexIsStale = write('server/src/core/rules/index.ts', index);
if (indexIsStale && ids.length !== allRules.length) {
  // The list this script was built with lacks the new rules; the caller runs it once more.
  process.exitCode = check ? 1 : 75;
} else {
  for (const rule of allRules) write(`docs/rules/${rule.id}.md`, rulePage(rule));
  write('docs/rules/README.md', ruleTable(allRules));
  write('docs/coverage.md', coveragePage(allRules));
  removeOrphans('docs/rules', new Set(allRules.map((rule) => `${rule.id}.md`)));
  write('schemas/gongwen.config.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  write('snippets/gongwen.json', `${JSON.stringify(snippets(), null, 2)}\n`);
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  Object.assign(manifest.contributes.configuration.properties, settings());
  write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
}
if (check && stale.length > 0) {
  console.error(`生成的文件已过时，请运行 npm run generate：\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
}

function ruleProperties() {
  const entry = { $ref: '#/definitions/ruleEntry' };
  return Object.fromEntries(allRules.map((rule) => [rule.id, { ...entry, description: rule.summary }]));
}

const severities = ['off', 'error', 'warning', 'info'];

/** The schema of gongwen.config.json, with every rule by name for completion. */
function jsonSchema() {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }) as Record<
    string,
    unknown
  >;
  const rules = { type: 'object', properties: ruleProperties(), additionalProperties: false };
  const properties = schema.properties as Record<string, Record<string, unknown>> & {
    overrides: { items: { properties: Record<string, object> } };
  };
  const override = properties.overrides.items.properties;
  properties.rules = { ...rules, description: properties.rules?.description };
  override.rules = {
    ...rules,
    description: (override.rules as { description?: string }).description,
  } as object;
  return {
    $schema,
    title: 'gongwen.config.json',
    ...(schema as object),
    definitions: {
      ruleEntry: {
        anyOf: [
          { enum: severities, enumDescriptions: ['关闭', '错误', '警告', '提示'] },
          { type: 'array', items: [{ enum: severities }, { type: 'object' }], minItems: 2, maxItems: 2 },
        ],
      },
    },
  };
}

/** Editor settings that mean the same as keys of the configuration file. */
function settings() {
  return {
    'gongwen.extends': {
      type: 'string',
      enum: [...presetNames],
      enumDescriptions: presetNames.map((name) => presetDescriptions[name]),
      markdownDescription: '%configuration.extends%',
      scope: 'resource',
    },
    'gongwen.rules': {
      type: 'object',
      default: {},
      additionalProperties: false,
      properties: Object.fromEntries(
        allRules.map((rule) => [rule.id, { enum: severities, description: rule.summary }]),
      ),
      markdownDescription: '%configuration.rules%',
      scope: 'resource',
    },
    // Only the user may say that files outside the workspace are read: no folder that someone sends can set this.
    'gongwen.laws': {
      type: 'array',
      items: { type: 'string' },
      default: [],
      markdownDescription: '%configuration.laws%',
      scope: 'machine',
    },
  };
}

function write(file: string, text: string): boolean {
  const target = path.join(root, file);
  let before: string | undefined;
  try {
    before = readFileSync(target, 'utf8');
  } catch {}
  if (before === text) return false;
  stale.push(file);
  if (!check) {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`已更新 ${file}`);
  }
  return true;
}

/** Pages of rules that are gone. */
function removeOrphans(folder: string, wanted: ReadonlySet<string>): void {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of readdirSync(path.join(root, folder, entry.name))) {
      const page = `${entry.name}/${file}`;
      if (wanted.has(page)) continue;
      stale.push(`${folder}/${page}`);
      if (!check) rmSync(path.join(root, folder, page));
    }
  }
}
