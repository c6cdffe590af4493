import { nearest } from '../../model/nearest.js';
import { ownFacts } from '../../workspace/facts.js';
import { spanOf } from '../../text.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/unknown-code',
    clauses: ['WH-23'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '发文字号的机关代字在本单位的代字表中',
    rationale:
      '在 gongwen.config.json 的 numbering.codes 中列出本单位用的机关代字后，本单位的文件用了表外的代字就报。' +
      '配置了 agency.name 的，只查该机关发的文件；来文和转存的别处文件不查。没有配置代字表时不检查。',
    examples: [
      {
        bad: '⟦云岭办发⟧〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭政办发〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        office: {
          agency: { name: '云岭市人民政府办公室' },
          numbering: { codes: { 云岭政办发: {}, 云岭政办函: {} } },
        },
      },
    ],
  },
  function* (document, { config, path }) {
    const codes = config?.numbering?.codes;
    if (!codes || Object.keys(codes).length === 0) return;
    const { number, issuers, case: ofCase } = ownFacts(document, path ?? '');
    // numbering.cases tells of these.
    if (!number || ofCase || Object.hasOwn(codes, number.code)) return;
    const agency = config.agency?.name;
    if (agency && issuers.length > 0 && !issuers.includes(agency)) return;
    const close = nearest(number.code, Object.keys(codes));
    // Without the name of the agency only a slip of the pen is certain: the folder may hold what others sent.
    if (!agency && !close) return;
    const [start] = number.at;
    const bracket = document.slice(spanOf(number.at)).search(/[〔﹝[［【（(]/);
    yield {
      span: bracket > 0 ? { start, end: start + bracket } : spanOf(number.at),
      message: `代字表（numbering.codes）中没有机关代字“${number.code}”${close ? `，是不是“${close}”？` : '，请核对'}`,
    };
  },
);
