/** Reading and mending of Word files (.docx), loaded when one is met. */
export { describeDocxProblem, type DocxProblem } from './problem.js';
export { readDocx, type DocxFile, type DocxPlace } from './read/readDocx.js';
export { editDocx } from './edit.js';
export { formatDocx } from './format.js';
export { leftOut } from './markdown/leftOut.js';
export { toMarkdown } from './toMarkdown.js';
