import { attachmentNotes } from '../../model/attachments.js';
import { defineRule } from '../rule.js';

/** Laws and published texts keep their marks wherever they are named. */
const published =
  /(?:条例|规定|办法|细则|规则|法|章程|公约|协定|协议|标准|规范|合同|批复|通知|意见|决定|函|报告|请示|解读)$/;

export default defineRule(
  {
    id: 'elements/attachment-note-title-marks',
    clauses: ['GF-734c'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '附件说明中的附件名称不加书名号',
    rationale:
      '附件说明是给附件标名，不是引用，名称外面不加书名号，这是公文写作的惯例；附件本身是法规、规章或者已经发布的文件的除外。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n附件：⟦《防汛工作实施方案》⟧\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '请认真贯彻执行。\n\n附件：防汛工作实施方案\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    for (const { nameSpan } of attachmentNotes(document).flatMap(({ entries }) => entries)) {
      const inner = /^《([^《》\n]{2,60})》$/.exec(document.slice(nameSpan).trim())?.[1];
      if (!inner || published.test(inner.replace(/[（(][^（）()]*[）)]$/, ''))) continue;
      yield {
        span: nameSpan,
        message: `附件说明中的附件名称一般不加书名号（惯例），可写作“${inner}”`,
        fixes: [
          {
            title: '删去书名号',
            safe: false,
            edits: [
              { start: nameSpan.start, end: nameSpan.start + 1, text: '' },
              { start: nameSpan.end - 1, end: nameSpan.end, text: '' },
            ],
          },
        ],
      };
    }
  },
);
