import { bareOf } from '../../case/bare.js';
import type { CaseDocument, CaseKind, CasePart } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { decidingKinds, hasPart, nameOf, partsOf } from '../../case/reading.js';
import type { Document } from '../../model/document.js';
import { agencyEndings } from '../../standards/wording.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const ofAuthority: ReadonlySet<CaseKind> = new Set([...decidingKinds, 'mediation', 'termination']);
const ending = new RegExp(`${agencyEndings}$`);
/** Bodies that handle cases for the authority and decide none themselves; article 4. */
const offices = /(?:行政复议(?:办公室|办|局|处|科|委员会|中心|应诉[处科])|法制(?:办公室|办|局|机构|处|科))$/;
const judicial = /司法[局厅]$/;
/** Whose acts a judicial department itself reviews; article 28. */
const underJudicial = /司法[局厅所]|公证|律师|鉴定|监狱|戒毒|法律援助/;

export default defineRule(
  {
    id: 'reconsideration/authority',
    clauses: ['FY-01', 'FY-21'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '决定书首部写复议机关的名称，落款是同一机关并有成文日期，不署复议机构',
    rationale:
      '《行政复议法》第六十一条规定以行政复议机关的名义作出决定，第七十五条规定决定书加盖行政复议机关的印章。司法局、行政复议办公室等行政复议机构办理案件，不能以自己的名义署名；司法行政部门自己是复议机关的（第二十八条）除外。首部写机关名称和文书名称，与落款一致。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的行政处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定合法。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n⟦云岭市司法局⟧\n\n2026年4月8日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的行政处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定合法。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !ofAuthority.has(one.kind)) return;
    const stated = (document.frontMatter?.fields.get('发文机关')?.values.length ?? 0) > 0;
    const { authority } = one;
    // A letter has it in its letterhead.
    const letter = one.parties.some(({ role }) => role === 'addressee');
    if (!authority && !stated && !letter && !one.cut && hasPart(one, 'signature') && one.nameSpan) {
      yield {
        span: one.nameSpan,
        severity: 'warning',
        clauses: ['FY-01'],
        message: `首部没有写复议机关的名称，应在“${one.name}”上面一行写明`,
      };
    }
    if (!hasPart(one, 'signature')) {
      const dated = (document.frontMatter?.fields.get('成文日期')?.values.length ?? 0) > 0;
      if (one.cut || (stated && dated)) return;
      yield {
        span: nameOf(document, one),
        clauses: ['FY-21'],
        message: `${one.name}没有落款，应署复议机关的名称和成文日期，加盖复议机关的印章（《行政复议法》第七十五条）`,
      };
      return;
    }
    const signed = signatures(document, one);
    const part = partsOf(one, 'signature').at(-1) as CasePart;
    const written = document.slice(part.span);
    if (signed.length === 0 && !one.cut && !/[章印（(]/.test(written) && part.blocks.length === 1) {
      yield {
        span: part.span,
        ...(stated ? { severity: 'warning' as const } : {}),
        clauses: ['FY-21'],
        message: '落款只有日期，没有复议机关的署名（《行政复议法》第七十五条）',
      };
    }
    if (
      signed.length > 0 &&
      !one.events.some(({ kind }) => kind === 'decided') &&
      !/^[^年]*年[^月]*月[^日]*日/.test(written)
    ) {
      yield {
        span: signed.at(-1)?.span ?? part.span,
        clauses: ['FY-21'],
        message: '落款没有成文日期，应写明决定的年月日',
      };
    }
    for (const { name, span } of signed) {
      if (authority && agrees(name, authority.name)) continue;
      const fixes =
        authority && signed.length === 1
          ? [replacement(span, authority.name, `改为“${authority.name}”`, false)]
          : [];
      if (isOffice(one, name)) {
        yield {
          span,
          clauses: ['FY-21'],
          message: `“${name}”办理复议案件，但不是复议机关，决定应以复议机关的名义作出（《行政复议法》第六十一条、第七十五条）`,
          ...(authority ? { related: [{ span: authority.span, message: '首部的复议机关' }] } : {}),
          fixes,
        };
      } else if (authority && signed.length === 1) {
        yield {
          span,
          clauses: ['FY-01'],
          message: `落款“${name}”与首部的“${authority.name}”不一致，请核对`,
          related: [{ span: authority.span, message: '首部的复议机关' }],
          fixes,
        };
      }
    }
  },
);

/** The names in the signature, without 印章 and dates. */
function signatures(document: Document, one: CaseDocument): { readonly name: string; readonly span: Span }[] {
  const part = partsOf(one, 'signature').at(-1);
  return (part?.blocks ?? []).flatMap(({ content }) => {
    const bare = bareOf(document, content);
    const name = bare.text
      .replace(/(?:19|20|二[〇○零])[^年]{2,3}年.*$/, '')
      .replace(/[（(][^（）()]{0,20}[）)]?$/, '');
    return ending.test(name) && name.length >= 4 ? [{ name, span: bare.span(0, name.length) }] : [];
  });
}

/** The same name, perhaps with or without the province before it. */
function agrees(a: string, b: string): boolean {
  return a === b || a.endsWith(b) || b.endsWith(a);
}

function isOffice(one: CaseDocument, name: string): boolean {
  if (offices.test(name)) return true;
  if (!judicial.test(name)) return false;
  const respondents = one.parties.filter(({ role }) => role === 'respondent');
  return respondents.length > 0 && respondents.every((party) => !underJudicial.test(party.name));
}
