import { allOf, firstOf } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { addresseesOf, statedValues, wholeness } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

const law = '《党政机关公文处理工作条例》第九条第（六）项';
/** 文种 that go down or to everybody; a 意见 or 函 may go up. */
const downward = /^(?:决议|决定|命令|公告|通告|通知|通报|批复)$/;
const named = pattern(
  /签发人(?<gap>[ 　]*[:：]?)[ 　]*(?<name>[\u4e00-\u9fff·]{0,4}(?:[ 　]{1,4}[\u4e00-\u9fff·]{1,4}){0,6})/,
);

export default defineRule(
  {
    id: 'elements/signer',
    clauses: ['TL-906', 'GF-726a'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '上行文标注“签发人：姓名”，其他公文不标',
    rationale:
      '《党政机关公文处理工作条例》第九条第（六）项规定，上行文应当标注签发人姓名；GB/T 9704—2012 第7.2.6条：由“签发人”三字加全角冒号和签发人姓名组成。' +
      '只在文稿带有版头或者在文首信息中写了发文字号时检查，网上转载的文稿不印版头，不报。',
    examples: [
      {
        bad: '云岭市水利局文件\n\n云岭水报〔2026〕8号　　⟦签发人⟧　李岩\n\n关于防汛工作情况的报告\n\n云岭市人民政府：\n\n现将有关情况报告如下。\n',
        good: '云岭市水利局文件\n\n云岭水报〔2026〕8号　　签发人：李岩\n\n关于防汛工作情况的报告\n\n云岭市人民政府：\n\n现将有关情况报告如下。\n',
      },
    ],
  },
  function* (document) {
    const { main, genre } = document;
    const stated = statedValues(document, '签发人');
    let written = false;
    for (const block of main.blocks.slice(0, 20)) {
      if (block.role === 'title' || block.role === 'addressee') break;
      if (block.role === 'portalMetadata' || block.content.end - block.content.start > 80) continue;
      const [match] = document.matches(named, { within: block.content });
      if (!match) continue;
      // A line of the 版头 begins with the number or with 签发人 itself.
      if (block.role !== 'documentNumber' && match.span.start !== block.content.start) continue;
      written = true;
      const label = { start: match.span.start, end: match.span.start + 3 };
      const gap = match.named.gap as string;
      if (!match.named.name) {
        yield { span: label, message: `“签发人：”之后应当写明签发人姓名（${law}）` };
      } else if (genre?.statutory && downward.test(genre.name)) {
        yield {
          span: match.span,
          severity: 'warning',
          clauses: ['TL-906'],
          message: `${genre.name}不是上行文，不标签发人（${law}）`,
        };
      } else if (!/[:：]/.test(gap)) {
        yield {
          span: label,
          severity: 'warning',
          clauses: ['GF-726a'],
          message: '“签发人”之后应当用全角冒号（GB/T 9704—2012 7.2.6）',
          fixes: [
            {
              title: '补上全角冒号',
              safe: true,
              edits: [
                { start: label.end, end: document.text.indexOf(match.named.name, label.end), text: '：' },
              ],
            },
          ],
        };
      }
    }
    if (written || stated.length > 0 || !genre?.statutory) return;
    if (genre.name !== '请示' && genre.name !== '报告') return;
    const names = addresseesOf(document);
    // Reports to a congress or to those below are no 上行文.
    if (
      names.length === 0 ||
      names.some(({ text }) => /^各|代表|各位|委员$|人民代表大会|人大|政协/.test(text))
    )
      return;
    const whole = wholeness(document);
    if (!whole) return;
    const place =
      whole === 'matter'
        ? statedValues(document, '发文字号')[0]?.span
        : (firstOf(main, 'documentNumber') ?? allOf(main, 'issuerMark')[0])?.content;
    if (place) yield { span: place, message: `${genre.name}是上行文，应当标注签发人姓名（${law}）` };
  },
);
