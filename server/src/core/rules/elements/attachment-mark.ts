import { attachmentParts } from '../../model/attachments.js';
import { documentDate, isBeforeArabicDates } from '../../model/elements.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'elements/attachment-mark',
    clauses: ['GF-737a'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '附件正文左上角写“附件”和顺序号，其后不加冒号',
    rationale:
      'GB/T 9704—2012 第7.3.7条规定，“附件”二字及附件顺序号顶格编排在版心左上角第一行，附件标题居中编排在版心第三行；' +
      '其后没有冒号。冒号只用在正文之下的附件说明中。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n附件：任务分工表\n\n云岭市人民政府办公室\n2026年6月5日\n\n附件⟦：⟧\n\n任务分工表\n\n内容。\n',
        good: '请认真贯彻执行。\n\n附件：任务分工表\n\n云岭市人民政府办公室\n2026年6月5日\n\n附件\n\n任务分工表\n\n内容。\n',
      },
    ],
  },
  function* (document) {
    const date = documentDate(document);
    if (date && isBeforeArabicDates(date)) return;
    for (const { mark, part } of attachmentParts(document)) {
      const line = document.slice(mark.content);
      const written =
        /^附[ 　]{0,8}件[ 　]{0,8}(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})?[ 　]{0,8}(?<mark>[:：.．、])(?<title>.*)$/.exec(
          line,
        );
      const colon = written?.groups?.mark;
      if (!written || !colon) continue;
      const at = mark.content.start + written[0].indexOf(colon);
      const span = { start: at, end: at + 1 };
      if (written.groups?.title) {
        // A list of files behind the text looks the same.
        if (part.blocks.length < 3 || /\.\w{2,4}$/.test(line)) continue;
        yield {
          span,
          message: '附件正文左上角只写“附件”和顺序号，不加冒号，附件标题另起一行居中（GB/T 9704—2012 7.3.7）',
        };
      } else {
        yield {
          span,
          message: `附件正文左上角的“附件”之后不加“${colon}”（GB/T 9704—2012 7.3.7）`,
          fixes: [replacement(span, '', `删去“${colon}”`, true)],
        };
      }
    }
  },
);
