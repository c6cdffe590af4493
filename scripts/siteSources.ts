import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the documentation site is made from, by path in the project. */
export function siteSources(root: string): {
  sources: ReadonlyMap<string, string>;
  assets: ReadonlySet<string>;
} {
  const files = [
    ...['README.md', 'README.en.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE'],
    ...filesBelow(root, 'docs'),
  ].filter((file) => existsSync(path.join(root, file)));
  const isPage = (file: string) => file.endsWith('.md');
  return {
    sources: new Map(files.filter(isPage).map((file) => [file, readFileSync(path.join(root, file), 'utf8')])),
    assets: new Set(files.filter((file) => !isPage(file))),
  };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, file) : [file];
  });
}
