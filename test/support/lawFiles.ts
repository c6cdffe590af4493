import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A small library of fictional laws. */
export const lawFolder = path.resolve('test/fixtures/laws');

export const lawFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(lawFolder)
    .sort()
    .map((name) => [name, readFileSync(path.join(lawFolder, name), 'utf8')]),
);
