import type { RunFormat } from '../../model/formatting.js';
import { channels, hasElements, inAll, setBlocks, titleIsMark } from '../../model/setBlocks.js';
import type { ClauseId } from '../../standards/clauses.js';
import { changes, setRuns } from '../../standards/formattingChanges.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const roles: ReadonlySet<string> = new Set([
  'title',
  'addressee',
  'paragraph',
  'sectionHeading',
  'attachmentNote',
  'signature',
  'date',
  'annotation',
]);
/** Darker than this prints as black. */
const dark = 0x44;
const light = 0xf0;

interface Kind {
  readonly of: (run: RunFormat) => string | undefined;
  readonly clauses: readonly ClauseId[];
  readonly message: (values: readonly string[], count: string) => string;
}

const kinds: readonly Kind[] = [
  {
    of: ({ colour }) => (colour && channels(colour).some((value) => value > dark) ? colour : undefined),
    clauses: ['GF-524', 'DX-09'],
    message: (colours, count) =>
      `文字是${[...new Set(colours.map(colourName))].slice(0, 3).join('、')}${count}，除版头外文字应为黑色（GB/T 9704—2012 5.2.4）：字体颜色→自动`,
  },
  {
    of: ({ highlight }) => {
      if (!highlight || highlight === 'none' || highlight === 'white') return undefined;
      return /^[0-9A-F]{6}$/.test(highlight) && channels(highlight).every((value) => value >= light)
        ? undefined
        : highlight;
    },
    clauses: ['DX-09'],
    message: (_, count) => `残留突出显示或底纹${count}，定稿应当清除：开始→文本突出显示颜色→无颜色`,
  },
  {
    of: ({ strike }) => (strike ? 'strike' : undefined),
    clauses: ['DX-09'],
    message: (_, count) => `残留加删除线的文字${count}，要删的应当删去，不删的取消删除线`,
  },
];

export default defineRule(
  {
    id: 'docx/colour-remains',
    clauses: ['GF-524', 'DX-09'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的正文为黑色，不残留彩色文字、突出显示和删除线',
    rationale:
      'GB/T 9704—2012 第5.2.4条：如无特殊说明，公文中文字的颜色均为黑色。彩色文字、突出显示、底纹、删除线多是修改时留下的记号或者网页的样式，印发前应当清除。' +
      '发文机关标志等版头要素的红色、接近黑色的深灰、表格和附件里的颜色不报；加粗不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请于⟦6月10日前⟧报送⟦值班表⟧。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请于6月10日前报送值班表。\n',
        formatting: {
          badWords: '“6月10日前”为红色，“值班表”有黄色突出显示',
          bad: changes(
            setRuns('6月10日前', { colour: 'FF0000' }),
            setRuns('值班表', { highlight: 'yellow' }),
          ),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const asMark = titleIsMark(document, formatting);
    const found: { span: Span; value: string; end: number }[][] = kinds.map(() => []);
    for (const { block, paragraph } of setBlocks(document, formatting)) {
      if (!roles.has(block.role) || (block.role === 'title' && asMark)) continue;
      for (const run of paragraph.runs) {
        const span = {
          start: Math.max(run.span.start, block.content.start),
          end: Math.min(run.span.end, block.content.end),
        };
        if (span.start >= span.end || document.slice(span).trim() === '') continue;
        for (const [i, kind] of kinds.entries()) {
          const value = kind.of(run);
          if (value === undefined) continue;
          const last = found[i]?.at(-1);
          // Runs that follow each other are one place.
          if (last && last.end === span.start) last.end = span.end;
          else found[i]?.push({ span, value, end: span.end });
        }
      }
    }
    for (const [i, kind] of kinds.entries()) {
      const places = found[i] ?? [];
      const [first] = places;
      if (!first) continue;
      yield {
        span: { start: first.span.start, end: first.end },
        clauses: kind.clauses,
        message: kind.message(
          places.map(({ value }) => value),
          inAll(places.length),
        ),
      };
    }
  },
);

function colourName(colour: string): string {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const most = Math.max(red, green, blue);
  if (most - Math.min(red, green, blue) < 0x20) return most > light ? '白色' : '灰色';
  if (red === most && green < 0x80 && blue < 0x80) return '红色';
  if (blue === most && red < 0xa0) return '蓝色';
  if (green === most && red < 0xa0 && blue < 0xa0) return '绿色';
  return `彩色（${colour}）`;
}
