import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../core/model/document.js';
import { picturesIn } from '../core/model/pictures.js';
import { describeError } from './failure.js';

/** Of one picture, and of all in one document. */
const mostBytes = 20 * 1024 * 1024;
const mostInAll = 200 * 1024 * 1024;

export interface Pictures {
  /** By the path that the text names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What could not be taken in, in words for the user. */
  readonly problems: readonly string[];
}

/**
 * The pictures that a Markdown text names, PNG and JPEG. Paths count from the draft; only what lies below its folder or
 * below the working folder is read, whatever links make of the name.
 */
export function readPictures(document: Document, file: string): Pictures {
  const pictures = new Map<string, Uint8Array>();
  const problems: string[] = [];
  const folder = path.dirname(path.resolve(file));
  const roots = [folder, process.cwd()].map((root) => realpathSync(root));
  const named = document.blocks.flatMap((block) => picturesIn(document, block).map(({ path: one }) => one));
  let left = mostInAll;
  for (const name of new Set(named)) {
    const read = readPicture(name, folder, roots, left);
    if (typeof read === 'string') problems.push(`图片 ${name} ${read}，未放入`);
    else {
      pictures.set(name, read);
      left -= read.length;
    }
  }
  return { pictures, problems };
}

/** The pictures as addresses that hold them, for a page that needs nothing else. */
export function imagesOf(pictures: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const images = new Map<string, string>();
  for (const [name, bytes] of pictures) {
    const type = isPng(bytes) ? 'png' : 'jpeg';
    images.set(name, `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return images;
}

/** The bytes, or why there are none. */
function readPicture(
  name: string,
  folder: string,
  roots: readonly string[],
  left: number,
): Uint8Array | string {
  if (/^[a-z][a-z\d+.-]+:/i.test(name) || name.startsWith('//')) return '不是本机的文件';
  try {
    const real = realpathSync(path.resolve(folder, name));
    if (!roots.some((root) => isInside(root, real))) return '不在文稿的文件夹里';
    const stats = statSync(real);
    if (!stats.isFile()) return '不是文件';
    if (stats.size > mostBytes) return '超过 20 MB';
    if (stats.size > left) return '超出一份文稿图片的总量（200 MB）';
    const bytes = readFileSync(real);
    return isPng(bytes) || isJpeg(bytes) ? bytes : '不是 PNG 或者 JPEG 图片';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? '找不到' : `读不出来（${describeError(error, name)}）`;
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}
