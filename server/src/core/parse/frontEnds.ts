import { readFrontMatter } from './frontMatter.js';
import { readMarkdown } from './markdown.js';
import type { FrontEnds } from './parse.js';

/** The front ends that need remark, yaml and zod. Import this lazily where start-up time counts. */
export const frontEnds: FrontEnds = { readMarkdown, readFrontMatter };
