import { parseArgs } from 'node:util';
import { Failure } from './failure.js';
import { type CommandName, commands, helpText, parseOptions } from './options.js';

declare const GONGWEN_VERSION: string;

/** Values of the flags of one call. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Runs one command; resolves to the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    process.stdout.write(helpText());
    return first === undefined ? 2 : 0;
  }
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${GONGWEN_VERSION}\n`);
    return 0;
  }
  if (!(first in commands)) {
    const { nearest } = await import('../core/model/nearest.js');
    const close = nearest(first, Object.keys(commands));
    throw new Failure(
      `没有命令“${first}”${close ? `，是不是“${close}”？` : '。'}用 gongwen --help 查看全部命令`,
    );
  }
  const name = first as CommandName;
  const { values, positionals } = await readArguments(name, rest);
  if (values.help) {
    process.stdout.write(helpText(name));
    return 0;
  }
  if (values['no-color']) process.env.NO_COLOR = '1';
  switch (name) {
    case 'lint':
      return (await import('./commands/lint.js')).run(positionals, values);
    case 'preview':
      return (await import('./commands/preview.js')).run(positionals, values);
    case 'export':
      return (await import('./commands/export.js')).run(positionals, values);
    case 'import':
      return (await import('./commands/import.js')).run(positionals, values);
    case 'format':
      return (await import('./commands/format.js')).run(positionals, values);
    case 'merge-reports':
      return (await import('./commands/merge-reports.js')).run(positionals, values);
    case 'inspect':
      return (await import('./commands/inspect.js')).run(positionals, values);
    case 'evidence':
      return (await import('./commands/evidence.js')).run(positionals, values);
    case 'repair':
      return (await import('./commands/repair.js')).run(positionals, values);
    case 'rules':
      return (await import('./commands/rules.js')).run(values);
    case 'explain':
      return (await import('./commands/explain.js')).run(positionals);
    case 'numbers':
      return (await import('./commands/numbers.js')).run(positionals, values);
    case 'tasks':
      return (await import('./commands/tasks.js')).run(positionals, values);
    case 'laws':
      return (await import('./commands/laws.js')).run(positionals, values);
    case 'new':
      return (await import('./commands/new.js')).run(positionals, values);
    case 'init':
      return (await import('./commands/init.js')).run(positionals, values);
    case 'lsp':
      return (await import('./commands/lsp.js')).run(values);
  }
}

async function readArguments(
  name: CommandName,
  args: string[],
): Promise<{ values: Values; positionals: string[] }> {
  try {
    const options = parseOptions(name) ?? {};
    return parseArgs({ args, options, allowPositionals: true }) as { values: Values; positionals: string[] };
  } catch (error) {
    const unknown = /Unknown option '(--?[^']+)'/.exec((error as Error).message)?.[1];
    if (unknown) {
      const { nearest } = await import('../core/model/nearest.js');
      const close = nearest(unknown.replace(/^-+/, ''), commands[name].flags);
      throw new Failure(
        `没有选项“${unknown}”${close ? `，是不是“--${close}”？` : '。'}用 gongwen ${name} --help 查看选项`,
      );
    }
    const missing = /Option '([^']+)' argument/.exec((error as Error).message)?.[1];
    throw new Failure(missing ? `选项 ${missing} 后面要有一个值` : `选项有误：${(error as Error).message}`);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message =
      error instanceof Failure
        ? error.message
        : `内部错误，请报告给我们：${(error as Error)?.stack ?? error}`;
    process.stderr.write(`gongwen：${message}\n`);
    process.exitCode = 2;
  },
);
// A reader that closes early (| head) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});
