import { type Citation, numberKey } from '../../model/mentions.js';
import { comparable, issuerPart, likeness, mayBeOne } from '../../model/names.js';
import type { DocumentFacts } from '../../workspace/facts.js';
import { shownDocument, shownPath } from '../../workspace/paths.js';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.js';
import { defineRule, type RawFinding } from '../rule.js';
import { withoutBlanks } from '../../text.js';

/** Titles that one office uses again and again. */
const repeated = /修改|废止|部分|第[一二三四五六七八九十\d]+批|年度|任免|公布|目录|补充|调整/;

export default defineRule(
  {
    id: 'citation/document-title',
    clauses: ['WH-22'],
    severity: 'error',
    recommended: true,
    usesWorkspace: true,
    fixable: 'unsafe',
    summary: '所引文件的标题和发文字号与仓库中的原件一致',
    rationale:
      '仓库里有所引的文件时，标题和发文字号可以和原件对照：字号是另一个文件的，或者标题相同而字号不同，总有一处写错了。' +
      '只写简称、省去发文机关、少写几个字的，不报；标题与原件差得远、可能另有所指的，降为警告。',
    examples: [
      {
        bad: '请各单位按照⟦《云岭市人民政府关于加强防汛工作的意见》⟧（云岭政发〔2026〕5号）执行，遇有险情立即报告。',
        good: '请各单位按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）执行，遇有险情立即报告。',
        files: {
          '防汛.md':
            '云岭政发〔2026〕5号\n\n云岭市人民政府关于加强防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府\n2026年3月5日\n',
        },
      },
    ],
  },
  function* (document, { workspace, path }) {
    if (!workspace) return;
    const told = new Set<string>();
    for (const citation of document.citations) {
      if (!citation.number) continue;
      const key = numberKey(citation.number);
      const title = comparable(citation.name);
      // A second citation that differs from the first is `document-number/title-match`'s.
      const repeats = told.has(key) || told.has(title);
      told.add(key).add(title);
      if (repeats || title.length < 4) continue;
      const bearers = workspace.byNumber(key).filter((facts) => facts.title);
      const finding =
        bearers.length > 0
          ? otherTitle(citation, bearers, path)
          : otherNumber(citation, key, workspace, path, document.slice(citation.number.span));
      if (finding) yield finding;
    }
  },
);

/** The number is that of a document with another title. */
function otherTitle(
  { name, title }: Citation,
  bearers: readonly DocumentFacts[],
  path: string | undefined,
): RawFinding | undefined {
  if (
    bearers.some(
      (facts) => mayBeOne(name, facts.title as string) || sharesSubject(name, facts.title as string),
    )
  )
    return undefined;
  const [bearer] = bearers as [DocumentFacts];
  const right = bearer.title as string;
  const close = likeness(comparable(name), comparable(right)) >= 0.7;
  return {
    span: title.span,
    ...(close && bearers.length === 1 ? {} : { severity: 'warning' as const }),
    message: close
      ? `所引标题与原件不一致，这个字号的文件是${shownDocument(bearer, path)}`
      : `这个字号的文件是${shownDocument(bearer, path)}，与所引标题不同，请核对标题和字号`,
    fixes: close
      ? [
          {
            title: '改为原件的标题',
            safe: false,
            edits: [{ ...title.inner, text: nested(right) }],
          },
        ]
      : [],
  };
}

/** No document bears the number, but one of the same year has the title. */
function otherNumber(
  { name, number }: Citation,
  key: string,
  workspace: WorkspaceIndex,
  path: string | undefined,
  written: string,
): RawFinding | undefined {
  const title = comparable(name);
  if (!number || title.length < 10 || !title.includes('关于') || repeated.test(title)) return undefined;
  const issuer = issuerPart(name);
  const bearers = workspace.bySubject(name).filter((facts) => {
    const own = issuerPart(facts.title as string);
    return facts.number && facts.path !== path && (issuer === '' || own === '' || issuer === own);
  });
  // The same matter may come up every year, and several offices may write on it.
  if (bearers.length !== 1) return undefined;
  const [bearer] = bearers as [DocumentFacts];
  const own = bearer.number;
  if (!own || own.year !== Number(number.year) || own.key === key) return undefined;
  const sameCode = own.code === withoutBlanks(number.code);
  if (!sameCode && issuer === '') return undefined;
  return {
    span: number.span,
    ...(sameCode && issuer !== '' ? {} : { severity: 'warning' as const }),
    message: `这个标题的文件（${shownPath(bearer.path, path)}）发文字号是“${own.key}”，此处写作“${written}”，请核对`,
    fixes: [{ title: `改为“${own.key}”`, safe: false, edits: [{ ...number.span, text: own.key }] }],
  };
}

/** 《关于…的通知》 for 《甲市人民政府关于…的通知》 with another word for the issuer. */
function sharesSubject(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) => comparable(title).replace(/^.*?(?=关于)/, ''));
  return x === y && (issuerPart(a) === '' || issuerPart(b) === '' || mayBeOne(issuerPart(a), issuerPart(b)));
}

function nested(title: string): string {
  return title.replace(/《/g, '〈').replace(/》/g, '〉');
}
