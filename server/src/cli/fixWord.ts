import { compatibleEdits } from '../core/lint/fix.js';
import type { Finding } from '../core/lint/lint.js';
import { applyEdits, type TextEdit } from '../core/text.js';
import type { DocxFile, editDocx, readDocx } from '../formats/docx/docx.js';

/** How often fixing may start over before it is given up as not settling. */
const maxRounds = 10;

export interface WordFix {
  readonly file: DocxFile;
  /** The mended file; absent when nothing was mended. */
  readonly bytes?: Uint8Array;
  readonly applied: number;
  /** What remains afterwards. */
  readonly findings: readonly Finding[];
}

export interface WordTools {
  readonly readDocx: typeof readDocx;
  readonly editDocx: typeof editDocx;
}

/**
 * Applies fixes to a Word file and looks again until none is left, reading each result anew, so that formatting and
 * places are always those of the file as it is. A fix that cannot be made in letters of one paragraph is left.
 */
export function fixWord(
  tools: WordTools,
  file: DocxFile,
  check: (file: DocxFile) => readonly Finding[],
  unsafe: boolean,
): WordFix {
  let current: Omit<WordFix, 'findings'> = { file, applied: 0 };
  let findings = check(file);
  for (let round = 0; round < maxRounds; round++) {
    const step = largestStep(tools, current.file, findings, unsafe);
    if (!step) break;
    current = { file: step.file, bytes: step.bytes, applied: current.applied + step.applied };
    findings = check(step.file);
  }
  return { ...current, findings };
}

interface Step {
  readonly file: DocxFile;
  readonly bytes: Uint8Array;
  readonly applied: number;
}

/** All fixes at once; where some do not fit, all that do. */
function largestStep(
  tools: WordTools,
  file: DocxFile,
  findings: readonly Finding[],
  unsafe: boolean,
): Step | undefined {
  const tried = (list: readonly Finding[]): Step | undefined => {
    const { edits, applied } = compatibleEdits(list, unsafe);
    const after = edits.length > 0 ? edited(tools, file, edits) : undefined;
    return after && { ...after, applied };
  };
  const fixable = findings.filter((finding) => compatibleEdits([finding], unsafe).applied > 0);
  /** Those of a list whose fixes fit, found by halving. */
  const fitting = (list: readonly Finding[]): readonly Finding[] => {
    if (list.length === 0 || tried(list)) return list;
    if (list.length === 1) return [];
    const middle = list.length >> 1;
    return [...fitting(list.slice(0, middle)), ...fitting(list.slice(middle))];
  };
  return tried(fixable) ?? tried(fitting(fixable));
}

/** The file with the edits, when it then says what the edited text says. */
function edited(
  { readDocx, editDocx }: WordTools,
  file: DocxFile,
  edits: readonly TextEdit[],
): Omit<Step, 'applied'> | undefined {
  const text = applyEdits(file.text, edits);
  if (text === file.text) return undefined;
  const bytes = editDocx(file, edits);
  if (!bytes) return undefined;
  const after = readDocx(bytes);
  return 'problem' in after || after.text !== text ? undefined : { file: after, bytes };
}
