import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import type { ReportContext } from './context.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { junit } from './junit.js';
import { lintPage } from './lintPage.js';
import { markdown } from './markdown.js';
import { rdjson } from './rdjson.js';
import type { Report } from './report.js';
import { sarif } from './sarif.js';

type Reporter = (report: Report, context: ReportContext) => string;

/** The formats of `gongwen lint` besides stylish and json: one file of the build, loaded when one is asked for. */
export const reporters = {
  compact,
  sarif,
  junit,
  checkstyle,
  github,
  gitlab,
  rdjson,
  markdown,
  html: lintPage,
} satisfies Readonly<Record<string, Reporter>>;
