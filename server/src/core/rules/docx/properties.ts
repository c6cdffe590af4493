import { setProperties } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** What programs write there by themselves. */
const programs =
  /^(?:python-docx|docx(?:\.js)?|un-?named|apache poi|author|microsoft(?: office)?(?: user| word)?|微软(?:用户|中国)|windows (?:用户|user)|administrator|admin|user|unknown|作者|用户|wps(?: office)?(?:_\d+)?|kingsoft|openpyxl|pandoc|aspose.*|codex|[a-z]*gpt.*|claude.*|libreoffice.*|\d+)$/i;
const announced = /此件公开发布|此件主动公开|主动公开/;

export default defineRule(
  {
    id: 'docx/properties',
    clauses: ['DX-12'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: '公开的 Word 文件不带作者、单位等文件属性',
    rationale:
      '文件属性里的作者、最后修改人、单位、主管，打开文件的人都能看到。公开前应当清除。' +
      '附注写明公开发布、主动公开的为警告；其他文件只在属性里有人名或单位时提示，内部文稿可以不改。软件自己写的名字不报。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n云岭市人民政府办公室\n2026年6月5日\n\n（此件公开发布）\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n云岭市人民政府办公室\n2026年6月5日\n\n（此件公开发布）\n',
        formatting: { badWords: '文件属性的作者为“王某某”', bad: setProperties({ author: '王某某' }) },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting) return;
    const { author, lastModifiedBy, company, manager } = formatting.properties;
    const isPublic = document.blocks.some(
      ({ role, content }) => role === 'annotation' && announced.test(document.slice(content)),
    );
    const fields = (
      [
        ['作者', author],
        ['最后修改人', lastModifiedBy],
        ['单位', company],
        ['主管', manager],
      ] as const
    ).filter(
      ([, value]) => value && !programs.test(value.trim()) && (isPublic || /[\u3400-\u9fff]/.test(value)),
    );
    if (fields.length === 0) return;
    const list = fields.map(([name, value]) => `${name}“${short(value as string)}”`).join('、');
    yield {
      span: document.blocks.find(({ kind }) => kind !== 'opaque')?.content ?? { start: 0, end: 0 },
      message: `文件属性里有${list}，公开前应当清除：文件→信息→检查文档→删除文档属性和个人信息`,
      ...(isPublic ? {} : { severity: 'info' as const }),
    };
  },
);

function short(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}
