import type { Block, Document, Part } from '../../model/document.js';
import { type Pattern, type PatternMatch, pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** What stands for words still to be filled in. */
const forms: readonly Pattern[] = [
  pattern(
    /(?<![A-Za-z0-9XxＸ×*＊])(?:×{2,}|Ｘ{2,}|[Xx]{2,}|＊{2,}|(?<![一二三四五六七八九])○{2,}(?![一二三四五六七八九○])|△{2,})(?![A-Za-z0-9XxＸ×*＊%％])/,
  ),
  pattern(/20(?:\d?[×ＸXx]|[×ＸXx]{2})(?=年)/),
  pattern(/(?<=年[ 　]{0,2})[×ＸXx]{1,2}(?=月)|(?<=月[ 　]{0,2})[×ＸXx]{1,2}(?=日)/),
  pattern(/【[ 　]*(?:请?(?:待|填|插入|补充|输入|此处|这里)[^【】\n]{0,20})?】/),
  pattern(
    /[[［〔（(][ 　]*(?:待(?:填|定|补充?|核实?|确认|完善|插入)|请?填写|此处(?:填|插入|补充))[^[\]［］〔〕（）()\n]{0,20}[\]］〕）)]/,
  ),
  pattern(/\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{0,60}\}/),
  pattern(/(?<![A-Za-z0-9_])(?:TODO|TBD|FIXME)(?![A-Za-z0-9_])/),
  pattern(/(?<![_\w])_{3,}(?![_\w])|＿{2,}/),
  pattern(
    /(?<=[，。；：、\n　 （“]|[由对向在与和]|关于)某某(?=[省市县区镇乡村局厅委部院司处科]|单位|公司|同志|部门|机关|项目)/,
  ),
];
/** Decisions and judgments print names, numbers and dates as 李某某, 潘××, XX年XX月XX日. */
const casework = /申请人|原告|上诉人|当事人|被告|第三人|罪犯/;
const model = /模板|范本|范例|示例|样式|样本|式样|格式|样表|示范文本|填写说明|填表说明|编写指南|文书/;
/** A sentence that speaks of how something is written or named. */
const naming =
  /命名|名称为|编号|编排|编码|格式|样式|式样|代表|表示|示例|例如|举例|字样|标注为|写作|写为|填写|统一使用|占位/;

export default defineRule(
  {
    id: 'body/placeholder',
    clauses: ['CW-34'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '定稿中不留占位符号和待填项',
    rationale:
      '“××”“【】”“[待填]”“{{ }}”“____”“TODO”之类是起草时占位用的，印发前应当换成实际内容。文书样式、命名规则和裁决文书中隐去的姓名不受此限。',
    examples: [{ bad: '请于⟦××⟧月底前报送。', good: '请于9月底前报送。' }],
  },
  function* (document) {
    let reported = -1;
    const found = forms
      .flatMap((form) => [...document.matches(form)])
      .sort((a, b) => a.span.start - b.span.start);
    for (const match of found) {
      if (match.span.start < reported || !isDraft(document, match)) continue;
      reported = match.span.end;
      yield { span: match.span, message: `“${match.text.trim()}”是占位符号，印发前应当换成实际内容` };
    }
  },
);

function isDraft(document: Document, match: PatternMatch): boolean {
  const { start, end } = match.span;
  const block = document.blockAt(start) as Block;
  const part = document.partAt(start);
  if (block.kind === 'table' || isModel(document, part, block)) return false;
  if (part.kind === 'attachment' && (/^[_＿]/.test(match.text) || /^[（(【[［〔]/.test(match.text)))
    return false;
  // Names of rules such as “××区××街道服务站” stand in quotation marks.
  if (inQuotes(document, start)) return false;
  if (isHidden(document, start)) return false;
  const sentence = sentenceAround(document, block, start, end);
  return !naming.test(sentence);
}

function isModel(document: Document, part: Part, block: Block): boolean {
  return (
    document.once(`isModel ${part.span.start}`, () => model.test(part.title ?? '')) ||
    block.role === 'contents'
  );
}

function inQuotes(document: Document, at: number): boolean {
  const quotations = document.once('shortQuotations', () =>
    document.pairs.matched.filter(({ open, depth }) => depth === 0 && (open === '“' || open === '「')),
  );
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as (typeof quotations)[number]).span.start <= at) low = middle + 1;
    else high = middle;
  }
  const pair = quotations[low - 1];
  return pair !== undefined && at < pair.span.end;
}

/** In the text of a case everything of this kind is there to hide a name. */
function isHidden(document: Document, at: number): boolean {
  const part = document.partAt(at);
  return document.once(`isCasework ${part.span.start}`, () => {
    if (/决定书|判决书|裁定书|调解书|告知书|通知书|意见书|诉.{0,60}案$/.test(part.title ?? '')) return true;
    return (
      casework.test(document.slice(part.span).slice(0, 3000)) &&
      /本(?:机关|府|院)|复议|诉讼|诉称/.test(document.slice(part.span))
    );
  });
}

function sentenceAround(document: Document, block: Block, start: number, end: number): string {
  const before = document.text.slice(Math.max(block.content.start, start - 80), start);
  const behind = document.text.slice(end, Math.min(block.content.end, end + 80));
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const stop = behind.search(/[。；]/);
  return before.slice(from) + behind.slice(0, stop < 0 ? behind.length : stop);
}
