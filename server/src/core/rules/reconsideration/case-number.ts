import { caseNumberOf, readCaseNumber } from '../../case/caseNumber.js';
import { caseOf } from '../../case/readCase.js';
import { decidingKinds, isOfReview, nameOf } from '../../case/reading.js';
import { timelineOf } from '../../case/timeline.js';
import { nearest } from '../../model/nearest.js';
import { defineRule, replacement } from '../rule.js';

/** 云岭府复决字〔2026〕　号: the serial comes later. */
const blank =
  /[〔﹝[［【（(](?:(?:19|20)\d{2}|[\s　_]{0,8})年?[〕﹞\]］】）)][\u4e00-\u9fff]{0,12}第?[\s　_＿X×x*＊]{0,8}号|[〔﹝[［【（(](?:19|20)\d{2}年?[〕﹞\]］】）)][^。\n]{0,12}\d号/;

export default defineRule(
  {
    id: 'reconsideration/case-number',
    clauses: ['FY-02', 'FY-71', 'FY-73', 'FY-74'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '案号的代字、年份、序号合于本机关的编号规则，与文首信息的案号一致',
    rationale:
      '复议文书的案号没有全国统一的样式，由配置 numbering.cases 说明：codes 列出各文书的代字，year 说明年份取受理年还是决定年，ordinal 说明序号前写不写“第”。没有配置的，年份是受理年或者决定年即可，“第N号”只作提示（参照GB/T 9704—2012 7.2.5，顺序号不加“第”）。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n⟦云岭府复决字〔2023〕18号⟧\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的处罚决定，于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的处罚决定，于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document, { config }) {
    const one = caseOf(document);
    if (!one || !isOfReview(one)) return;
    // What another authority sent is numbered in its own way.
    const foreign = config?.agency && one.authority && one.authority.name !== config.agency.name;
    const rules = foreign ? undefined : config?.numbering?.cases;
    const stated = document.frontMatter?.fields.get('案号')?.values[0];
    if (!one.number) {
      const head = document.text.slice(0, one.parts[0]?.span.end ?? 0);
      const deciding = decidingKinds.has(one.kind) || one.kind === 'mediation';
      if (!deciding || one.cut || stated || blank.test(head)) return;
      yield {
        span: nameOf(document, one),
        severity: 'warning',
        clauses: ['FY-02'],
        message: `${one.name}没有案号，应在文书名称下面写明`,
      };
      return;
    }
    const number = caseNumberOf(document, one);
    if (!number) return;
    const { span, code, year, ordinal } = number;
    const other = stated && readCaseNumber(stated.text, stated.span);
    if (other && (other.year !== year || other.serial !== number.serial))
      yield {
        span,
        clauses: ['FY-02', 'FY-70'],
        message: `案号与文首信息的“${stated.text}”不一致，请核对`,
        related: [{ span: stated.span, message: '文首信息的案号' }],
      };
    if (rules?.codes && rules.codes.length > 0 && !rules.codes.includes(code)) {
      const close = nearest(code, rules.codes);
      yield {
        span,
        severity: 'warning',
        clauses: ['FY-02', 'FY-73'],
        message: `numbering.cases.codes 中没有案号代字“${code}”${close ? `，是不是“${close}”？` : '，请核对'}`,
      };
    }
    if (ordinal && rules?.ordinal !== true)
      yield {
        span: ordinal,
        severity: rules?.ordinal === false ? 'warning' : 'info',
        clauses: ['FY-74', 'FY-73'],
        message: '案号的序号前一般不写“第”，写作“N号”；当地规则写“第”的，在 numbering.cases.ordinal 中说明',
        fixes: [replacement(ordinal, '', '删去“第”', false)],
      };
    if (!ordinal && rules?.ordinal === true)
      yield {
        span,
        severity: 'warning',
        clauses: ['FY-73'],
        message: '本机关的案号序号前写“第”（numbering.cases.ordinal），这里没有写',
      };
    const { accepted, decided, applied } = timelineOf(document, one);
    const began = accepted ?? (one.kind === 'nonAcceptance' ? applied : undefined);
    const by = rules?.year;
    const years = new Map<string, number>();
    if (began && by !== '决定') years.set(accepted ? '受理' : '申请', began.date.year);
    if (decided && by !== '受理') years.set('决定', decided.date.year);
    // Without the day of acceptance a case of last year may well be decided in this one.
    if (years.size === 0 || [...years.values()].includes(year)) return;
    if (!began && by !== '决定' && decided && year === decided.date.year - 1) return;
    yield {
      span,
      severity: 'warning',
      clauses: ['FY-71'],
      message: `案号的年份（${year}）与${[...years].map(([what, value]) => `${what}年份（${value}）`).join('、')}不同，请核对`,
    };
  },
);
