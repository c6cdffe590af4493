import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.js';

const seconds = 120;

/**
 * An installed LibreOffice: `LIBREOFFICE` of the environment, the search path, then where installers put it.
 * @throws Failure; says what to do without one.
 */
export function findLibreOffice(): string {
  const named = process.env.LIBREOFFICE;
  if (named) {
    const program = isFile(named) ? named : (programIn(path.join(named, 'program')) ?? programIn(named));
    if (program) return program;
    throw new Failure(`环境变量 LIBREOFFICE 指的不是 LibreOffice 的程序：${named}`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...usual()];
  for (const folder of folders) {
    const program = programIn(folder);
    if (program) return program;
  }
  throw new Failure(
    '生成 PDF 要用 LibreOffice，没有找到。可以安装 LibreOffice（已安装的，用环境变量 LIBREOFFICE 写明 soffice 的位置），也可以导出网页（-o 通知.html）用浏览器打印为 PDF，或者导出 Word 文件（-o 通知.docx）用 WPS、Word 另存为 PDF',
  );
}

function usual(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications/LibreOffice.app/Contents/MacOS'];
    case 'win32':
      return [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) =>
        folder ? [path.join(folder, 'LibreOffice', 'program')] : [],
      );
    default:
      return ['/usr/lib/libreoffice/program', '/opt/libreoffice/program', '/snap/bin'];
  }
}

function programIn(folder: string): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  return names.map((name) => path.join(folder, name)).find(isFile);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Converts a Word file with a profile of its own, so that a LibreOffice already open does not matter; its temporary
 * folder is removed whatever happens.
 * @throws Failure
 */
export async function toPdf(program: string, docx: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-pdf-'));
  try {
    const input = path.join(folder, 'document.docx');
    writeFileSync(input, docx);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const said = await convert(
      program,
      [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck'].concat([
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        folder,
        input,
      ]),
      folder,
    );
    const output = path.join(folder, 'document.pdf');
    if (!isFile(output)) throw new Failure(`LibreOffice 没有生成 PDF${said ? `：${said}` : ''}`);
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs until its end; resolves to the last thing it said of an error. */
function convert(program: string, args: readonly string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: the program is a script that starts others.
    const group = process.platform !== 'win32';
    const child = spawn(program, args, {
      cwd: folder,
      detached: group,
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    const kill = () => {
      try {
        if (group && child.pid) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    };
    const interrupted = () => {
      kill();
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const timer = setTimeout(() => {
      kill();
      finish(() => reject(new Failure(`LibreOffice ${seconds} 秒内没有转换完，已停止`)));
    }, seconds * 1000);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      settle();
    };
    child.once('error', (error) =>
      finish(() => reject(new Failure(`LibreOffice 运行不了：${program}（${error.message}）`))),
    );
    child.once('exit', () => finish(() => resolve(said.trim().split('\n').at(-1) ?? '')));
  });
}
