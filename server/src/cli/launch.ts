/**
 * The file behind the command's name. It starts the program from machine code that the build kept for this very
 * version of V8 (most of a short run is compiling otherwise), or lets Node keep such code itself where it can.
 */
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const program = 'gongwen.cjs';
/** Beside the project, not in what is packaged: it serves one version of V8 alone. */
const compiled = path.join(__dirname, '../../.compiled', `${process.versions.v8}-${process.arch}`);

/** What was loaded, by path below this file's folder; the build asks it for the compiled code. */
export const scripts = new Map<string, Script>();
const modules = new Map<string, { exports: unknown }>();

type Wrapper = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

function load(name: string): unknown {
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const filename = path.join(__dirname, name);
  const text = readFileSync(filename, 'utf8');
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, {
    filename,
    cachedData: codeOf(name),
  });
  scripts.set(name, script);
  const require_ = (id: string) =>
    id.startsWith('.') ? load(path.posix.join(path.posix.dirname(name), id)) : require(id);
  (script.runInThisContext() as Wrapper)(module.exports, require_, module, filename, path.dirname(filename));
  return module.exports;
}

function codeOf(name: string): Buffer | undefined {
  try {
    return readFileSync(path.join(compiled, `${name.replace(/\//g, '-')}.bin`));
  } catch {
    return undefined;
  }
}

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
if (codeOf(program) === undefined && enableCompileCache) {
  enableCompileCache();
  require(path.join(__dirname, program));
} else load(program);
