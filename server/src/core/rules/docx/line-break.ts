import { hasElements, inAll, setBlocks } from '../../model/setBlocks.js';
import { defineRule } from '../rule.js';

/** Shorter lines are labels, addresses, entries of a list. */
const shortest = 15;
/** Notes under a picture and addresses stand line by line. */
const label =
  /^(?:注|备注|说明|来源|出处|图源|地址|电话|联系|邮编|邮箱|网址|传真)[^。，；]{0,6}[：:]|^(?:资料|图片|数据)来源[：:]/;

export default defineRule(
  {
    id: 'docx/line-break',
    clauses: ['DX-06', 'GF-733a'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的正文不用手动换行符断行、分段',
    rationale:
      '手动换行符（Shift+回车，显示为“↓”）把一句话断成两行，改动文字后就断在不该断的地方；用它代替分段，下一段没有首行缩进，' +
      '不合每个自然段左空二字的规定（GB/T 9704—2012 第7.3.3条）。标题分行、附件说明和署名里的换行不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，严格执行值班制⟦度⟧\n，有关情况及时报告。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，严格执行值班制度，有关情况及时报告。\n',
        formatting: {
          badWords: '“制度”之后是手动换行符',
          bad: (formatting, document) => {
            const start = document.text.indexOf('请认真');
            const breakAt = document.source.lineSpan(document.source.lineIndexAt(start)).end;
            return {
              ...formatting,
              paragraphs: formatting.paragraphs
                .filter(({ span }) => !(span.start > start && span.start <= breakAt + 2))
                .map((paragraph) =>
                  paragraph.span.start === start
                    ? {
                        ...paragraph,
                        span: { start, end: document.text.indexOf('报告。') + 3 },
                        breaks: [breakAt],
                      }
                    : paragraph,
                ),
            };
          },
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const found: { at: number; inside: boolean }[] = [];
    for (const { block, paragraph } of setBlocks(document, formatting)) {
      if (block.role !== 'paragraph' || !paragraph.breaks.includes(block.span.end)) continue;
      const { start, end } = block.content;
      const below = document.blockAt(
        document.text[block.span.end] === '\r' ? block.span.end + 2 : block.span.end + 1,
      );
      if (end - start < shortest || !below || below.role !== 'paragraph') continue;
      if (label.test(document.slice(below.content).slice(0, 12))) continue;
      const last = document.text[end - 1] as string;
      if (/[\u3400-\u9fff，、0-9（“《]/.test(last)) found.push({ at: end, inside: true });
      else if (/[。；：！？”）]/.test(last)) found.push({ at: end, inside: false });
    }
    const [first] = found;
    if (!first) return;
    yield {
      span: { start: first.at - 1, end: first.at },
      message: first.inside
        ? `段落中间有手动换行符${inAll(found.length)}，把句子断开了：删去“↓”`
        : `用手动换行符代替分段${inAll(found.length)}，下一段不能首行缩进（GB/T 9704—2012 7.3.3）：把“↓”改为回车`,
    };
  },
);
