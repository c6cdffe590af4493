import { sizeName } from '../../model/measures.js';
import {
  grouped,
  hasElements,
  inAll,
  isProse,
  mostly,
  type SetBlock,
  setBlocks,
  titleIsMark,
  titleLines,
} from '../../model/setBlocks.js';
import type { ClauseId } from '../../standards/clauses.js';
import { elementFormats } from '../../standards/elementFormats.js';
import { setRuns } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** Elements outside the main text that are judged in attachments too. */
const anywhere: ReadonlySet<string> = new Set(['attachmentMark', 'copyTo', 'printer']);
const groups: Readonly<Record<number, { place: string; clauses: readonly ClauseId[] }>> = {
  22: { place: '7.3.1', clauses: ['GF-731a'] },
  16: { place: '5.2.2', clauses: ['GF-522'] },
  14: { place: '7.4', clauses: ['GF-742a', 'GF-743'] },
};

export default defineRule(
  {
    id: 'docx/element-size',
    clauses: ['GF-522', 'GF-731a', 'GF-721', 'GF-742a', 'GF-743', 'FY-95'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的标题用二号字，正文等用三号字，版记用四号字',
    rationale:
      'GB/T 9704—2012：标题一般用2号字（第7.3.1条），如无特殊说明各要素一般用3号字，特定情况可以作适当调整（第5.2.2条），' +
      '抄送机关、印发机关和印发日期一般用4号字（第7.4.2、7.4.3条）。同样字号应改的各处合为一个发现；一段里只有几个字大小不同的、只差半磅的不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n⟦各县（区）人民政府：⟧\n\n请认真做好防汛工作，有关情况及时报告。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，有关情况及时报告。\n',
        formatting: {
          badWords: '主送机关和正文为小三号',
          bad: setRuns(['addressee', 'paragraph'], { size: 15 }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const asMark = titleIsMark(document, formatting);
    const titles = new Set(titleLines(document, formatting).map(({ block }) => block));
    const found: { set: SetBlock; size: number; name: string; wanted: number }[] = [];
    for (const set of setBlocks(document, formatting, { attachments: true })) {
      const { block, paragraph, part } = set;
      const format = elementFormats[block.role];
      if (!format || (part.kind === 'attachment' && !anywhere.has(block.role))) continue;
      if (block.role === 'title' && (asMark || !titles.has(block))) continue;
      if (block.role === 'paragraph' && !isProse(document, set)) continue;
      if (block.role === 'attachmentMark' && block.content.end - block.content.start > 8) continue;
      const size =
        mostly(document, paragraph, block.content, (run) => run.size) ??
        (block.role === 'copyNumber' ? paragraph.runs[0]?.size : undefined);
      if (size === undefined || isNear(size, format.size)) continue;
      found.push({ set, size, name: format.name, wanted: format.size });
    }
    for (const [size, all] of grouped(found, ({ wanted }) => wanted)) {
      const [first] = all;
      const group = groups[size];
      if (!first || !group) continue;
      const names = [...new Set(all.map(({ name }) => name))];
      const sizes = [...new Set(all.map((one) => sizeName(one.size)))];
      const list = (words: readonly string[]) =>
        words.length > 3 ? `${words.slice(0, 3).join('、')}等` : words.join('、');
      yield {
        span: first.set.block.content,
        clauses: group.clauses,
        message: `${list(names)}为${list(sizes)}字${inAll(all.length)}，一般用${sizeName(size)}字（GB/T 9704—2012 ${group.place}）：字号设为${sizeName(size)}`,
      };
    }
  },
);

/** 号 of printers were smaller (2号 21, 3号 15.75, 4号 13.75 points), and web pages round what they copy. */
function isNear(size: number, wanted: number): boolean {
  return size >= wanted - (wanted > 16 ? 1 : 0.5) && size <= wanted + 0.5;
}
