import { defineRule, replacement } from '../rule.js';

const label = /^(?:抄[ 　]{0,8}送|抄[ 　]{0,8}报|分[ 　]{0,8}送)[ 　]{0,8}[:：]/;

export default defineRule(
  {
    id: 'elements/copy-to-stop',
    clauses: ['GF-742a'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '抄送机关之后标句号',
    rationale:
      'GB/T 9704—2012 第7.4.2条规定，“抄送”二字后标全角冒号和抄送机关名称，最后一个抄送机关名称后标句号。front matter 中的抄送可有可无，不报。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n抄送：市委办公室，市人大常委会⟦办公室⟧\n云岭市人民政府办公室　2026年6月6日印发\n',
        good: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n抄送：市委办公室，市人大常委会办公室。\n云岭市人民政府办公室　2026年6月6日印发\n',
      },
    ],
  },
  function* (document) {
    for (const block of document.blocks) {
      if (block.role !== 'copyTo') continue;
      const line = document.slice(block.content);
      if (!label.test(line) || line.endsWith('。')) continue;
      const next = document.blocks[block.index + 1];
      // The list may run on over the next line; what closes it is then not this line's end.
      const closed =
        !next ||
        next.role === 'printer' ||
        next.role === 'copyTo' ||
        next.role === 'portalMetadata' ||
        next.kind === 'separator';
      if (!closed || line.replace(label, '').trim().length < 2) continue;
      const mark = /[。，,、；;：:．.]{1,8}$/.exec(line)?.[0] ?? '';
      const { end } = block.content;
      const span = mark
        ? { start: end - mark.length, end }
        : { start: Math.max(block.content.start, end - 3), end };
      yield {
        span,
        message: `最后一个抄送机关名称之后应当标句号${mark ? `，不用“${mark}”` : ''}（GB/T 9704—2012 7.4.2）`,
        fixes: [replacement(mark ? span : { start: end, end }, '。', mark ? '改为句号' : '补上句号', true)],
      };
    }
  },
);
