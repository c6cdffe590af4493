// The import table of docs/architecture.md, as data, and the check of the tree against it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Room {
  readonly name: string;
  /** Whether a file (path from the project's root) belongs to it; the first room that says yes has it. */
  readonly files: RegExp;
  /** Files it may import, besides its own. */
  readonly may: readonly RegExp[];
  readonly packages: readonly RegExp[];
}

const core = /^server\/src\/core\//;
const coreBase = /^server\/src\/core\/(?:text\.ts|model\/|standards\/)/;
const none: readonly RegExp[] = [];

export const rooms: readonly Room[] = [
  { name: 'core/text', files: /^server\/src\/core\/text\.ts$/, may: none, packages: none },
  { name: 'core/model', files: /^server\/src\/core\/model\//, may: [coreBase], packages: none },
  { name: 'core/standards', files: /^server\/src\/core\/standards\//, may: [coreBase], packages: none },
  {
    name: 'core/parse/markdown',
    files: /^server\/src\/core\/parse\/markdown\.ts$/,
    may: [coreBase, /^server\/src\/core\/parse\//],
    packages: [/^unified$/, /^remark-parse$/, /^mdast$/],
  },
  {
    name: 'core/parse/frontMatter',
    files: /^server\/src\/core\/parse\/frontMatter\.ts$/,
    may: [coreBase],
    packages: [/^yaml$/, /^zod$/],
  },
  { name: 'core/parse', files: /^server\/src\/core\/parse\//, may: [coreBase], packages: none },
  { name: 'core/plan', files: /^server\/src\/core\/plan\//, may: [coreBase], packages: none },
  { name: 'core/case', files: /^server\/src\/core\/case\//, may: [coreBase], packages: none },
  { name: 'core/layout', files: /^server\/src\/core\/layout\//, may: [coreBase], packages: none },
  {
    name: 'core/rules/rule',
    files: /^server\/src\/core\/rules\/rule\.ts$/,
    may: [coreBase, /^server\/src\/core\/workspace\//],
    packages: [/^zod$/],
  },
  {
    name: 'core/rules/index',
    files: /^server\/src\/core\/rules\/index\.ts$/,
    may: [/^server\/src\/core\/rules\//],
    packages: none,
  },
  {
    name: 'core/rules',
    files: /^server\/src\/core\/rules\//,
    may: [
      coreBase,
      /^server\/src\/core\/rules\/rule\.ts$/,
      /^server\/src\/core\/(?:plan|case|layout|workspace)\//,
    ],
    packages: none,
  },
  {
    name: 'core/config',
    files: /^server\/src\/core\/config\//,
    may: [core],
    packages: [/^zod$/, /^yaml$/, /^ignore$/],
  },
  { name: 'core', files: core, may: [core], packages: none },
  { name: 'data', files: /^server\/src\/data\//, may: none, packages: none },
  {
    name: 'features',
    files: /^server\/src\/features\//,
    may: [core],
    packages: [/^vscode-languageserver-types$/],
  },
  {
    name: 'formats/repair/simplify',
    files: /^server\/src\/formats\/repair\/simplify\.ts$/,
    may: none,
    packages: [/^opencc-js\/t2cn$/],
  },
  {
    name: 'formats/docx/package',
    files: /^server\/src\/formats\/docx\/package\.ts$/,
    may: [core, /^server\/src\/formats\/docx\//],
    packages: [/^fflate$/],
  },
  {
    name: 'formats/docx/xml',
    files: /^server\/src\/formats\/docx\/xml\.ts$/,
    may: [core, /^server\/src\/formats\/docx\//],
    packages: [/^saxes$/],
  },
  {
    name: 'formats/docx/write',
    files: /^server\/src\/formats\/docx\/write\//,
    may: [core, /^server\/src\/formats\//],
    packages: [/^docx$/],
  },
  { name: 'formats', files: /^server\/src\/formats\//, may: [core], packages: none },
  {
    name: 'host/node',
    files: /^server\/src\/host\/node\.ts$/,
    may: [core, /^server\/src\/(?:features|formats|host)\//],
    packages: [/^node:/],
  },
  {
    name: 'host/client',
    files: /^server\/src\/host\/client\.ts$/,
    may: [core, /^server\/src\/(?:formats|host)\//, /^server\/src\/lsp\/(?:protocol|base64)\.ts$/],
    packages: none,
  },
  { name: 'host', files: /^server\/src\/host\//, may: [core, /^server\/src\/formats\//], packages: none },
  {
    name: 'lsp/node',
    files: /^server\/src\/lsp\/node\.ts$/,
    may: [/^server\/src\/(?!cli\/)/],
    packages: [/^node:/, /^vscode-languageserver/],
  },
  {
    name: 'lsp/browser',
    files: /^server\/src\/lsp\/browser\.ts$/,
    may: [/^server\/src\/host\/client\.ts$/, /^server\/src\/lsp\/(?:server|pressWork)\.ts$/],
    packages: [/^vscode-languageserver\/browser$/],
  },
  {
    name: 'lsp/press',
    files: /^server\/src\/lsp\/press(?:Thread|Worker)\.ts$/,
    may: [/^server\/src\/lsp\/press(?:Work)?\.ts$/],
    packages: [/^node:/],
  },
  {
    name: 'lsp',
    files: /^server\/src\/lsp\//,
    may: [
      core,
      /^server\/src\/(?:data|features|formats)\//,
      /^server\/src\/host\/(?:host|memory|indexer)\.ts$/,
    ],
    packages: [/^vscode-languageserver/],
  },
  {
    name: 'cli',
    files: /^server\/src\/cli\//,
    may: [/^server\/src\/(?!lsp\/)/],
    packages: [/^node:/, /^picocolors$/, /^tinyglobby$/, /^diff$/, /^get-east-asian-width$/, /^sarif$/],
  },
  {
    name: 'client',
    files: /^client\/src\//,
    may: [/^server\/src\/lsp\/(?:protocol|base64)\.ts$/],
    packages: [/^vscode/],
  },
  {
    name: 'client/web',
    files: /^client\/web\//,
    may: [core, /^server\/src\/(?:data|features|formats)\//],
    packages: none,
  },
];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** `import()`: evaluated later, so it makes no cycle at load time. */
  readonly lazy: boolean;
}

/** Every static or dynamic import of a source text. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )) {
    found.push({ specifier: match[2] as string, typeOnly: match[1] !== undefined, lazy: false });
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ specifier: match[1] as string, typeOnly: false, lazy: true });
  }
  return found;
}

/** What breaks the table, and every cycle of imports, one line each. */
export function importProblems(root: string): string[] {
  const files = ['server/src', 'client/src', 'client/web'].flatMap((folder) => sources(root, folder));
  const problems: string[] = [];
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const room = rooms.find((candidate) => candidate.files.test(file));
    if (!room) {
      problems.push(`${file}：不属于任何房间`);
      continue;
    }
    const targets: string[] = [];
    graph.set(file, targets);
    for (const { specifier, typeOnly, lazy } of importsOf(readFileSync(path.join(root, file), 'utf8'))) {
      if (!specifier.startsWith('.')) {
        if (!room.packages.some((pattern) => pattern.test(specifier)))
          problems.push(`${file} 不得导入 ${specifier}（${room.name}）`);
        continue;
      }
      const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
      if (!existsSync(path.join(root, target))) problems.push(`${file} 导入了不存在的 ${target}`);
      const own = room.files.test(target) && room.name !== 'core/rules';
      if (!own && !room.may.some((pattern) => pattern.test(target)))
        problems.push(`${file} 不得导入 ${target}（${room.name}）`);
      if (!typeOnly && !lazy) targets.push(target);
    }
  }
  return [...problems, ...cycles(graph)];
}

function sources(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(root, file);
    return file.endsWith('.ts') ? [file] : [];
  });
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push(`循环导入：${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    state.set(file, 'open');
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
