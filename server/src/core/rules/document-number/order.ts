import { dayNumber, formatDate, parseDate } from '../../model/calendar.js';
import type { DocumentFacts } from '../../workspace/facts.js';
import { ownFacts } from '../../workspace/facts.js';
import { spanOf } from '../../text.js';
import { shownPath } from '../../workspace/paths.js';
import { defineRule } from '../rule.js';

/** Numbers are given when a document is signed or printed, so that a few days' disorder means nothing. */
const tolerance = 10;

interface Dated {
  readonly day: number;
  readonly facts: DocumentFacts;
}

export default defineRule(
  {
    id: 'document-number/order',
    clauses: ['WH-1'],
    severity: 'warning',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '发文字号的顺序与成文日期的先后相符',
    rationale:
      '同一代字、同一年的顺序号按成文先后编排。一个文件的成文日期比前后几个号的都早或都晚十天以上，不是日期写错，就是编号错了。' +
      '先取号后签发造成的几天颠倒不报；前后的文件自身也不按先后的，不能断定是哪一个错，也不报。',
    examples: [
      {
        bad: '云岭政办发〔2026〕2号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n⟦2026年7月5日⟧\n',
        good: '云岭政办发〔2026〕2号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年2月5日\n',
        files: Object.fromEntries(
          [1, 3, 4].map((serial) => [
            `${serial}.md`,
            `云岭政办发〔2026〕${serial}号\n\n云岭市人民政府办公室关于第${serial}项工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府办公室\n2026年${serial}月9日\n`,
          ]),
        ),
      },
    ],
  },
  function* (document, { workspace, path }) {
    if (!workspace || path === undefined) return;
    const own = ownFacts(document, path);
    const day = dayOf(own);
    // The serial of a 案号 is of the day a case began, not of the day it ended.
    if (!own.number || own.case || day === undefined) return;
    const { code, year, serial } = own.number;
    const run = workspace.run(code, year);
    const at = run.findIndex((other) => (other.number?.serial as number) > serial);
    const split = at < 0 ? run.length : at;
    const isOther = (facts: DocumentFacts) => facts.path !== path && facts.number?.serial !== serial;
    const before = firstDated(run.slice(0, split).reverse(), isOther).reverse();
    const after = firstDated(run.slice(split), isOther);
    const around = [...before, ...after];
    // The neighbours must agree among themselves, or it cannot be told which one is wrong.
    if (around.length < 2 || around.some((one, i) => i > 0 && one.day < (around[i - 1] as Dated).day)) return;
    const next =
      after.length > 0 && after.every((other) => day > other.day + tolerance) ? after[0] : undefined;
    const previous =
      before.length > 0 && before.every((other) => day < other.day - tolerance) ? before.at(-1) : undefined;
    const against = next ?? previous;
    if (!against) return;
    const { date, number, path: file } = against.facts;
    yield {
      span: spanOf(own.dateAt ?? own.number.at),
      message:
        `成文日期比${next ? '后' : '前'}一号“${number?.key}”（${shownDate(date)}，${shownPath(file, path)}）${next ? '晚' : '早'}` +
        `${Math.abs(day - against.day)}天，与编号的先后不符，请核对日期和字号`,
    };
  },
);

/** The first two with a date. */
function firstDated(run: readonly DocumentFacts[], isOther: (facts: DocumentFacts) => boolean): Dated[] {
  const dated: Dated[] = [];
  for (const facts of run) {
    const day = isOther(facts) ? dayOf(facts) : undefined;
    if (day !== undefined) dated.push({ day, facts });
    if (dated.length === 2) break;
  }
  return dated;
}

function dayOf({ date }: DocumentFacts): number | undefined {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed && dayNumber(parsed);
}

function shownDate(date: string | undefined): string {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed ? formatDate(parsed) : '';
}
