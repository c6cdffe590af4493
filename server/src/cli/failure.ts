/** Something the user must put right: told on stderr in one line each, exit code 2. */
export class Failure extends Error {}

/** A file-system error in the user's words. */
export function describeError(error: unknown, path: string): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return `找不到：${path}`;
    case 'EACCES':
    case 'EPERM':
      return `没有权限：${path}`;
    case 'EISDIR':
      return `这是文件夹，不是文件：${path}`;
    case 'ENOTDIR':
    // A folder was to be made where there is a file.
    case 'EEXIST':
      return `路径中有一段不是文件夹：${path}`;
    case 'ELOOP':
      return `符号链接循环：${path}`;
    case 'ENOSPC':
      return `磁盘已满：${path}`;
    case 'EROFS':
      return `文件系统只读：${path}`;
    default:
      return `无法读写 ${path}：${error instanceof Error ? error.message : String(error)}`;
  }
}
