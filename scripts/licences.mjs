// The licences of what is bundled, read from esbuild's own account of the bundles.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Licences that ask for no more than their own text; any other needs a person's decision. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Zlib',
]);

/** The words of licences whose packages come without a copy. */
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
const texts = { ISC, MIT };

/** Packages whose published file holds their dependencies, which esbuild therefore does not see. */
const inlining = ['docx'];

/** Folders of the packages that stand in the bundles, by esbuild's metafiles. */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        // The last one: a package may stand inside another.
        const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
        if (match && bytesInOutput > 0) folders.add(match[0]);
      }
    }
  }
  for (const folder of folders)
    if (inlining.includes(path.basename(folder))) addDependencies(folder, folders);
  return [...folders].sort();
}

/** Adds what a package depends on, and what that depends on; types are no code. */
function addDependencies(folder, folders) {
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    if (name.startsWith('@types/')) continue;
    const found = [path.join(folder, 'node_modules', name), path.join('node_modules', name)].find((place) =>
      existsSync(path.join(place, 'package.json')),
    );
    if (!found || folders.has(found)) continue;
    folders.add(found);
    addDependencies(found, folders);
  }
}

/** Whether an SPDX expression of ANDs and ORs grants what we need. */
function isPermissive(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => permissive.has(part)));
}

/** `THIRD_PARTY_LICENSES.txt`; throws where a licence or its text is missing or nobody has agreed to it. */
export function licences(folders) {
  const packages = new Map();
  for (const folder of folders) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    packages.set(`${manifest.name} ${manifest.version}`, { folder, manifest });
  }
  const problems = [];
  const sections = [...packages].map(([title, { folder, manifest }]) => {
    const licence = manifest.license ?? '';
    if (!isPermissive(licence)) problems.push(`${title}：许可证“${licence}”未经同意`);
    const own = licenceTexts(folder);
    const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
    const text =
      own ||
      (texts[licence] && `Copyright (c) ${author ?? `the authors of ${manifest.name}`}\n\n${texts[licence]}`);
    if (!text) problems.push(`${title}：没有许可证的文字`);
    return `${title}\nLicense: ${licence}\n\n${text}`;
  });
  if (problems.length > 0) throw new Error(`依赖的许可证有问题：\n  ${problems.join('\n  ')}`);
  const line = '-'.repeat(80);
  return [
    'This software contains the following third-party packages.',
    ...sections.map((section) => `${line}\n\n${section.replace(/\r\n?/g, '\n').trim()}`),
    '',
  ].join('\n\n');
}

/** Every licence and notice that comes with a package. */
function licenceTexts(folder) {
  const names = readdirSync(folder).filter((name) =>
    /^(?:licen[cs]e|notice|copying|third[-_ ]?party)/i.test(name),
  );
  return names
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      if (!statSync(file).isDirectory()) return [file];
      return readdirSync(file)
        .sort()
        .map((inner) => path.join(file, inner));
    })
    .filter((file) => existsSync(file) && statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n\n');
}
