import { citedLaws, isForeign } from '../../model/citedLaws.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { defineRule } from '../rule.js';

/** Names that only laws and regulations have; 办法 and 规定 may be an office's own. */
const legislation = /(?:(?<!办)法|法典|条例|实施细则)(?:（[^（）]*）)?$|^中华人民共和国/;

export default defineRule(
  {
    id: 'citation/article-numerals',
    clauses: ['YY-01'],
    severity: 'warning',
    recommended: true,
    usesLaws: true,
    fixable: 'safe',
    summary: '引用法律法规，条、款、项的序号用中文数字',
    rationale:
      '《立法法》第六十五条：编、章、节、条的序号用中文数字依次表述，款不编序号，项的序号用中文数字加括号，目的序号用阿拉伯数字。' +
      '引用时照法律自己的写法。单位内部制度、合同、标准的条号可以用阿拉伯数字，不检查。',
    examples: [
      {
        bad: '根据《中华人民共和国行政处罚法》⟦第33条第2款⟧的规定，不予处罚。',
        good: '根据《中华人民共和国行政处罚法》第三十三条第二款的规定，不予处罚。',
      },
    ],
  },
  function* (document, { laws }) {
    const known = laws && new Set(citedLaws(document, laws).map(({ citation }) => citation));
    for (const citation of document.lawCitations) {
      const groups = citation.groups.filter(
        ({ level, numbers }) => level !== '目' && numbers.some(({ arabic }) => arabic),
      );
      const first = groups[0];
      const last = groups.at(-1);
      if (!first || !last || citation.kind === 'self') continue;
      const ofLaw = known?.has(citation) || (citation.kind === 'title' && legislation.test(citation.name));
      if (!ofLaw || isForeign(document, citation)) continue;
      const span = { start: first.span.start, end: last.span.end };
      if (document.isQuoted(span)) continue;
      const edits = groups
        .flatMap(({ numbers }) => numbers)
        .filter(({ arabic, value }) => arabic && value > 0 && value < 10_000)
        .map(({ span: at, value, bracketed }) => ({
          start: bracketed ? at.start + 1 : at.start,
          end: bracketed ? at.end - 1 : at.end,
          text: toChineseNumeral(value),
        }));
      if (edits.length === 0) continue;
      const right = edits.reduceRight(
        (text, edit) =>
          text.slice(0, edit.start - span.start) + edit.text + text.slice(edit.end - span.start),
        document.slice(span),
      );
      yield {
        span,
        message: `引用法律法规的条款序号用中文数字（《立法法》第六十五条），应为“${right}”`,
        fixes: [{ title: '改为中文数字', safe: true, edits }],
      };
    }
  },
);
