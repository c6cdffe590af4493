import { defineRule, replacement } from '../rule.js';

/** Abbreviations of laws; other ones (the office, the project) are never in 《》. */
const ofLaw = /(?:法|法典|条例|办法|规定|细则|解释|通知|意见|方案|规划|纲要)$/;

export default defineRule(
  {
    id: 'citation/abbreviation-marks',
    clauses: ['YY-14'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '约定的简称加不加书名号，前后一致',
    rationale:
      '约定“（以下简称行政诉讼法）”的，后文写行政诉讼法；约定“（以下简称《条例》）”的，后文写《条例》。裁判文书的简称不加书名号，' +
      'GB/T 15834—2011 第4.15.3.4条的简称可以加，两种都可以，同一篇文稿应当一致。',
    examples: [
      {
        bad: '根据《云岭市供水条例》（以下简称供水条例）制定方案。违反⟦《供水条例》⟧的，予以处罚。',
        good: '根据《云岭市供水条例》（以下简称供水条例）制定方案。违反供水条例的，予以处罚。',
      },
    ],
  },
  function* (document) {
    for (const { name, marked, span, full } of document.lawAbbreviations) {
      if (!ofLaw.test(name) || name.length < 3) continue;
      const part = document.partAt(span.start);
      for (const citation of document.lawCitations) {
        if (citation.span.start <= span.end || document.partAt(citation.span.start) !== part) continue;
        if (
          !marked &&
          citation.title &&
          citation.name === name &&
          !citation.name.includes(document.slice(full.inner))
        )
          yield {
            span: citation.title.span,
            message: `前面约定的简称“${name}”没有加书名号，此处加了，应当前后一致`,
            fixes: [replacement(citation.title.span, name, '去掉书名号', false)],
            related: [{ span, message: '约定简称之处' }],
          };
        if (marked && citation.kind === 'bare' && citation.name.endsWith(name)) {
          const at = { start: citation.nameSpan.end - name.length, end: citation.nameSpan.end };
          if (document.isQuoted(at)) continue;
          yield {
            span: at,
            message: `前面约定的简称《${name}》加了书名号，此处没有，应当前后一致`,
            fixes: [replacement(at, `《${name}》`, '加上书名号', false)],
            related: [{ span, message: '约定简称之处' }],
          };
        }
      }
    }
  },
);
