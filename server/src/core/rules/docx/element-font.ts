import type { Role } from '../../model/document.js';
import { grouped, hasElements, inAll, mostly, type SetBlock, setBlocks } from '../../model/setBlocks.js';
import { elementFormats } from '../../standards/elementFormats.js';
import { setRuns } from '../../standards/formattingChanges.js';
import { fontAdvice, fontKind, type Typeface } from '../../standards/typefaces.js';
import type { ClauseId } from '../../standards/clauses.js';
import { defineRule } from '../rule.js';

const wanted: Readonly<Partial<Record<Role, { typeface: Typeface; clause: ClauseId; place: string }>>> = {
  classification: { typeface: '黑体', clause: 'GF-722', place: '7.2.2' },
  urgency: { typeface: '黑体', clause: 'GF-723', place: '7.2.3' },
  signer: { typeface: '楷体', clause: 'GF-726a', place: '7.2.6' },
  attachmentMark: { typeface: '黑体', clause: 'GF-737a', place: '7.3.7' },
};

export default defineRule(
  {
    id: 'docx/element-font',
    clauses: ['GF-722', 'GF-723', 'GF-726a', 'GF-737a'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的密级、紧急程度、“附件”二字用黑体，签发人姓名用楷体',
    rationale:
      'GB/T 9704—2012：密级和保密期限、紧急程度一般用3号黑体字（第7.2.2、7.2.3条），签发人姓名用3号楷体字（第7.2.6条），' +
      '附件首页左上角的“附件”二字及附件顺序号用3号黑体字（第7.3.7条）。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n附件：联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n⟦附件⟧\n\n联络员名单\n\n王某某，李某某。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n附件：联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n附件\n\n联络员名单\n\n王某某，李某某。\n',
        formatting: {
          badWords: '附件首页的“附件”二字用仿宋',
          bad: setRuns(['attachmentMark'], { font: '仿宋_GB2312' }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const found: { set: SetBlock; font: string }[] = [];
    for (const set of setBlocks(document, formatting, { attachments: true })) {
      const { block, paragraph } = set;
      const rule = wanted[block.role];
      if (!rule) continue;
      const text = document.slice(block.content);
      // A mark with its title on the same line is set as a title, a line of its own only as a mark.
      if (block.role === 'attachmentMark' && text.length > 8) continue;
      const from = block.role === 'signer' ? text.search(/[：:]/) + 1 : 0;
      const span = { start: block.content.start + from, end: block.content.end };
      const font = mostly(document, paragraph, span, (run) => run.font);
      const kind = font === undefined ? 'unknown' : fontKind(font);
      if (font === undefined || kind === 'unknown' || kind === rule.typeface) continue;
      found.push({ set, font });
    }
    for (const [role, places] of grouped(found, ({ set }) => set.block.role)) {
      const [first] = places;
      const rule = wanted[role];
      if (!first || !rule) continue;
      const name =
        role === 'signer'
          ? '签发人姓名'
          : role === 'attachmentMark'
            ? '“附件”二字'
            : elementFormats[role]?.name;
      const often = role === 'classification' || role === 'urgency' ? '一般用' : '应当用';
      yield {
        span: first.set.block.content,
        clauses: [rule.clause],
        message: `${name}用的是${first.font}${inAll(places.length)}，${often}3号${rule.typeface}字（GB/T 9704—2012 ${rule.place}）：字体设为${fontAdvice[rule.typeface]}`,
      };
    }
  },
);
