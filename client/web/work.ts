import { RuleSet } from '../../server/src/core/config/resolve.js';
import { builtins } from '../../server/src/core/lint/builtin.js';
import { compatibleEdits, fixUntilStable, preferredFix } from '../../server/src/core/lint/fix.js';
import { byPlace, type Finding, lint } from '../../server/src/core/lint/lint.js';
import { profileFor } from '../../server/src/core/layout/profile.js';
import { typeset } from '../../server/src/core/layout/typeset.js';
import type { Document } from '../../server/src/core/model/document.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import { LawCatalogue } from '../../server/src/core/standards/laws.js';
import { formatOf } from '../../server/src/core/workspace/documentFiles.js';
import { lawTable } from '../../server/src/data/laws.js';
import { citationsOf } from '../../server/src/features/citation.js';
import { inspectJson } from '../../server/src/features/inspect.js';
import {
  describeDocxProblem,
  type DocxFile,
  editDocx,
  leftOut,
  readDocx,
} from '../../server/src/formats/docx/docx.js';
import { writeDocx } from '../../server/src/formats/docx/write/writeDocx.js';
import { decode, describeProblem, encode, encodingNames } from '../../server/src/formats/encoding.js';
import { pageDrawing } from '../../server/src/formats/preview/pages.js';
import { lineEdits } from './lineEdits.js';
import type {
  Checked,
  Draft,
  Fixed,
  Opened,
  RuleNote,
  SavedText,
  TaskName,
  Tasks,
  TextToSave,
} from './messages.js';

const knownRules: ReadonlySet<string> = new Set(allRules.map((rule) => rule.id));

export type Work = {
  readonly [N in TaskName]: (input: Tasks[N]['in']) => Tasks[N]['out'] | Promise<Tasks[N]['out']>;
};

/** The worker's tasks. What was read of the last Word file is kept, for the next task asks of the same. */
export function createWork(): Work {
  const laws = new LawCatalogue(lawTable);
  const ruleSets = new Map<string, RuleSet>();
  let last: { readonly id: number; readonly file: DocxFile } | undefined;

  const rulesFor = ({ presets }: Draft, document: Document) => {
    const key = presets.join();
    const set = ruleSets.get(key) ?? new RuleSet(allRules, presets.length > 0 ? [{ extends: presets }] : []);
    ruleSets.set(key, set);
    return set.for(document);
  };
  const original = ({ word }: Draft): DocxFile | undefined => {
    if (!word) return undefined;
    if (last?.id !== word.id) {
      const file = readDocx(word.bytes);
      last = 'problem' in file ? undefined : { id: word.id, file };
    }
    return last?.file;
  };
  const run = (
    draft: Draft,
    file: DocxFile | undefined,
  ): { document: Document; findings: readonly Finding[]; failed: string[] } => {
    const document = parse(draft.text, draft.format, frontEnds);
    const failed: string[] = [];
    const { findings } = lint(document, {
      rules: rulesFor(draft, document).map((active) => ({
        ...active,
        rule: guarded(active.rule, (id) => failed.push(id)),
      })),
      knownRules,
      laws,
      formatting: file?.formatting,
    });
    return { document, findings, failed };
  };

  return {
    check(draft): Checked {
      const source = original(draft);
      const file = source && followed(source, draft.text);
      const { document, findings, failed } = run(draft, file);
      return {
        findings: [...findings].sort(byPlace).map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: finding.message,
          clauses: citationsOf(finding),
          start: finding.span.start,
          end: finding.span.end,
          line: document.source.lineIndexAt(finding.span.start) + 1,
          fixes: finding.fixes ?? [],
        })),
        genre: document.genre?.name,
        characters: document.text.replace(/\s/g, '').length,
        wordFollows: draft.word && file !== undefined,
        failed,
      };
    },

    fixAll(draft): Fixed {
      const source = original(draft);
      const { text, applied } = fixUntilStable(draft.text, (now) => {
        const { findings } = run({ ...draft, text: now }, undefined);
        const file = source && followed(source, now);
        return file ? fitting(file, findings) : findings;
      });
      return { text, applied };
    },

    pages(draft) {
      const layout = typeset(parse(draft.text, draft.format, frontEnds), { profile: profileFor() });
      return { drawings: layout.pages.map((page) => pageDrawing(layout, page)) };
    },

    inspect(draft) {
      return inspectJson(parse(draft.text, draft.format, frontEnds));
    },

    writeWord(draft) {
      const document = parse(draft.text, draft.format, frontEnds);
      if (document.damage) return { problem: '文字已损坏，没有写成 Word 文件；请换用未损坏的原文' };
      return writeDocx(document, typeset(document, { profile: profileFor() }));
    },

    mendWord(draft) {
      const source = original(draft);
      return source && followed(source, draft.text)?.package.bytes;
    },

    open({ name, bytes }): Opened {
      // Old formats too: reading them tells what to do.
      if (/\.(?:docx?|docm|dotx|wps)$/i.test(name)) {
        const file = readDocx(bytes);
        if ('problem' in file) return { kind: 'problem', message: `${name}：${describeDocxProblem(file)}` };
        const { pictures, footnotes } = leftOut(file);
        const parts = [
          ...(pictures > 0 ? [`${pictures}幅图片`] : []),
          ...(footnotes > 0 ? [`${footnotes}条脚注、尾注`] : []),
        ];
        const notes = parts.length > 0 ? [`文中有${parts.join('和')}，只在“下载原文件”里保留`] : [];
        return { kind: 'word', text: file.text, notes };
      }
      const decoded = decode(bytes);
      if ('problem' in decoded) return { kind: 'problem', message: `${name}：${describeProblem(decoded)}` };
      return {
        kind: 'text',
        text: decoded.text.replace(/\r\n?/g, '\n'),
        format: formatOf(name),
        encoding: decoded.encoding,
        bom: decoded.bom,
        lineEnd: decoded.text.includes('\r\n') ? '\r\n' : '\n',
      };
    },

    saveText,
  };
}

/** The Word file as it is with the text changed so; undefined where the change does not fit into its paragraphs. */
function followed(file: DocxFile, text: string): DocxFile | undefined {
  if (text === file.text) return file;
  const edits = lineEdits(file.text, text);
  const bytes = edits && editDocx(file, edits);
  if (!bytes) return undefined;
  const again = readDocx(bytes);
  return 'problem' in again ? undefined : again;
}

/** The findings whose safe fixes the Word file can take; all of them where it can take them together. */
function fitting(file: DocxFile, findings: readonly Finding[]): readonly Finding[] {
  if (editDocx(file, compatibleEdits(findings).edits)) return findings;
  return findings.filter((finding) => {
    const fix = preferredFix(finding);
    return fix !== undefined && editDocx(file, fix.edits) !== undefined;
  });
}

/** A rule that fails does not stop the others. */
function guarded(rule: Rule, onFailure: (id: string) => void): Rule {
  return {
    ...rule,
    *check(document, context) {
      try {
        yield* rule.check(document, context);
      } catch {
        onFailure(rule.id);
      }
    },
  };
}

function saveText({ text, encoding, bom, lineEnd }: TextToSave): SavedText {
  const lines = lineEnd === '\n' ? text : text.replace(/\n/g, lineEnd);
  const bytes = encode({ text: lines, encoding, bom });
  if (bytes instanceof Uint8Array) return { bytes };
  return {
    bytes: new TextEncoder().encode(lines),
    note: `“${bytes.char}”不能存为${encodingNames[encoding]}，文本已存为 UTF-8`,
  };
}

/** Why there are the rules, for those who read the findings. */
export function ruleNotes(): Record<string, RuleNote> {
  return Object.fromEntries([
    ...allRules.map(({ id, summary, rationale }) => [id, { summary, rationale }] as const),
    ...Object.entries(builtins).map(([id, summary]) => [id, { summary, rationale: '' }] as const),
  ]);
}
