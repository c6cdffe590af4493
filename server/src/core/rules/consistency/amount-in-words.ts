import { capitalCharacters, parseCapitalAmount, toCapitalAmount } from '../../model/capitals.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const digit = '零壹贰叁肆伍陆柒捌玖';
const amounts = pattern(
  new RegExp(
    `[壹壱弌贰貳弍弐叁叄參参弎肆伍陆陸柒漆捌玐玖拾][${capitalCharacters}]{0,24}[元圆圓](?![店旦月宝首素老器件])(?:零?[${digit}]角)?(?:零?[${digit}]分)?(?:[整正](?![式在好确常规当月个合体]))?`,
  ),
);
const figure = '(?<figure>\\d{1,3}(?:[,，]\\d{3}){1,4}(?:\\.\\d{1,2})?|\\d{1,12}(?:\\.\\d{1,6})?)';
/** 壹拾万元整（¥100000.00）, 壹拾万元（小写：10万元）. */
const behind = new RegExp(
  `^[ 　]{0,2}(?<lead>[（(，,、；;]?)[ 　]{0,2}(?:人民币)?(?<word>小写|即)?[:：为]?[ 　]{0,2}(?<sign>人民币|RMB)?[ 　]?(?<yen>[¥￥])?[ 　]?${figure}(?![\\d.,])[ 　]?(?<scale>[万亿])?(?<yuan>元)?`,
);
/** 100000元（大写：人民币壹拾万元整）, ¥100000.00（壹拾万元整）. */
const ahead = new RegExp(
  `(?<![\\d.,，])(?<yen>[¥￥])?[ 　]?(?<![\\d.,，])${figure}[ 　]?(?<scale>[万亿])?(?<yuan>元)?(?:整)?(?<lead>[，,、（(]?)[ 　]{0,2}(?:人民币)?[（(]?(?<word>大写)?[）)]?(?:金额)?[:：为]?[ 　]{0,2}(?:人民币)?[ 　]{0,2}$`,
);

export default defineRule(
  {
    id: 'consistency/amount-in-words',
    clauses: ['RL-25', 'SZ-10'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '大写金额与小写金额相等',
    rationale:
      'GB/T 15835—2011 第4.3条允许有法律效力的文件、公告和财务文件中同时采用汉字数字和阿拉伯数字记金额。两种写法必须是同一个数，' +
      '不等时以哪个为准会起争议。',
    examples: [
      {
        bad: '合同价款为100000元（大写：⟦壹万元整⟧）。',
        good: '合同价款为100000元（大写：壹拾万元整）。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { span, text: written } of document.matches(amounts)) {
      const cents = parseCapitalAmount(written);
      if (cents === undefined) continue;
      const block = document.blockAt(span.start);
      const from = Math.max(block?.span.start ?? 0, span.start - 40);
      const before = ahead.exec(text.slice(from, span.start));
      const after = behind.exec(text.slice(span.end, Math.min(block?.span.end ?? span.end, span.end + 40)));
      const other =
        after?.groups && isStated(after.groups, after.groups.word)
          ? readFigure(after.groups, span.end + after[0].lastIndexOf(after.groups.figure as string))
          : before?.groups && isStated(before.groups, before.groups.word)
            ? readFigure(
                before.groups,
                from + before.index + before[0].indexOf(before.groups.figure as string),
              )
            : undefined;
      if (!other || Math.abs(other.cents - cents) <= other.tolerance) continue;
      const right = toCapitalAmount(Math.round(other.cents));
      const wanted = /[整正]$/.test(written) || !right.endsWith('整') ? right : right.slice(0, -1);
      yield {
        span,
        message: `大写金额“${written}”是${plain(cents / 100)}元，与小写金额“${other.shown}”不相等，有一个不对`,
        related: [{ span: other.span, message: '小写金额' }],
        fixes: [replacement(span, wanted, `改为“${wanted}”`, false)],
      };
    }
  },
);

/** Whether the figure is this amount again, not the next one of a list. */
function isStated(groups: Record<string, string | undefined>, word: string | undefined): boolean {
  if (!groups.yen && !groups.yuan) return false;
  return word !== undefined || groups.yen !== undefined || /[（(]/.test(groups.lead ?? '');
}

interface Figure {
  readonly span: Span;
  readonly cents: number;
  readonly shown: string;
  /** In 万元 or 亿元 figures are rounded. */
  readonly tolerance: number;
}

function readFigure(groups: Record<string, string | undefined>, start: number): Figure {
  const figure = groups.figure ?? '';
  const scale = groups.scale === '万' ? 1e4 : groups.scale === '亿' ? 1e8 : 1;
  const places = figure.split('.')[1]?.length ?? 0;
  return {
    span: { start, end: start + figure.length },
    cents: Number(figure.replace(/[,，]/g, '')) * scale * 100,
    shown: `${figure}${groups.scale ?? ''}元`,
    tolerance: scale === 1 ? 0.01 : places > 0 ? (scale * 100 * 10 ** -places) / 2 : 0.01,
  };
}

function plain(value: number): string {
  return String(Number(value.toFixed(2)));
}
