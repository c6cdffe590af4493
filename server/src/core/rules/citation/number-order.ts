import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const stop = pattern(
  /》[ 　]?[，,、；;：:][ 　]?(?=[（(][ 　]?[\u4e00-\u9fff]{2,16}[〔﹝[［【（(][ 　]?\d{4})/,
);

export default defineRule(
  {
    id: 'citation/number-order',
    clauses: ['YY-30', 'YY-31'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '引用公文先写标题，后在括号里写发文字号，中间不加标点',
    rationale:
      '引用公文先引标题、后引发文字号，字号放在圆括号里：《…》（国办发〔2018〕115号）。这是公文引用的惯例；标题与括注的字号之间不加标点，因为括注要紧贴所注的词语（GB/T 15834—2011 4.9）。' +
      '只引字号不引标题的，决定书一类先写案号的，不报。',
    examples: [
      {
        bad: '根据⟦云岭政发〔2026〕5号⟧《云岭市人民政府关于加强防汛工作的通知》要求，现就有关事项通知如下。',
        good: '根据《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）要求，现就有关事项通知如下。',
      },
      {
        bad: '根据《云岭市人民政府关于加强防汛工作的通知》⟦，⟧（云岭政发〔2026〕5号）要求，现就有关事项通知如下。',
        good: '根据《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）要求，现就有关事项通知如下。',
      },
    ],
  },
  function* (document) {
    const { text, citations } = document;
    const byStart = new Map(citations.map((citation) => [citation.title.span.start, citation]));
    for (const { span } of document.documentNumbers) {
      const linking = /^(?:文件|文)?[ 　]?(?=《)/.exec(text.slice(span.end, span.end + 4));
      const cited = linking && byStart.get(span.end + linking[0].length);
      // The papers of a case are named after their number: 云市监罚〔2026〕3号《行政处罚决定书》.
      if (!cited || cited.number || /[书证]$/.test(cited.name) || document.isQuoted(span)) continue;
      // 《甲》云岭政发〔2026〕5号《乙》: the number is that of the first.
      if (/[》（(〈《][ 　]?$/.test(text.slice(Math.max(0, span.start - 2), span.start))) continue;
      const { start, end } = cited.title.span;
      yield {
        span,
        clauses: ['YY-30'],
        message: '引用公文先引标题、后引发文字号，字号放在圆括号里（惯例），应为“《标题》（字号）”',
        fixes: [
          {
            title: '改为先标题、后字号',
            safe: false,
            edits: [
              {
                start: span.start,
                end,
                text: `${text.slice(start, end)}（${text.slice(span.start, span.end)}）`,
              },
            ],
          },
        ],
      };
    }
    for (const { title, number } of citations) {
      if (!number || number.span.start !== title.span.end) continue;
      yield {
        span: number.span,
        clauses: ['YY-30'],
        severity: 'info',
        message: '标题之后的发文字号放在圆括号里（惯例）',
        fixes: [
          {
            title: '加上圆括号',
            safe: false,
            edits: [
              { start: number.span.start, end: number.span.start, text: '（' },
              { start: number.span.end, end: number.span.end, text: '）' },
            ],
          },
        ],
      };
    }
    for (const match of document.matches(stop)) {
      const span = { start: match.span.start + 1, end: match.span.end };
      yield {
        span,
        clauses: ['YY-31'],
        severity: 'info',
        message: `标题与括注的发文字号之间不加“${document.slice(span).trim()}”`,
        fixes: [{ title: '删去标点', safe: false, edits: [{ ...span, text: '' }] }],
      };
    }
  },
);
