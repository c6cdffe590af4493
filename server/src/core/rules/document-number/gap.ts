import { ownFacts } from '../../workspace/facts.js';
import { spanOf } from '../../text.js';
import { defineRule } from '../rule.js';

/** Fewer documents do not show that a folder holds the whole series. */
const fewest = 5;
/** Where more are missing the folder is a selection. */
const mostMissing = 3;

export default defineRule(
  {
    id: 'document-number/gap',
    clauses: ['WH-1'],
    severity: 'info',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '同一代字、同一年的发文字号连续',
    rationale:
      '发文字号的顺序号按年连续编排，中间缺号，不是跳号，就是有文件没有收进来。同一代字同一年的文件不足5个，或者缺号多于3个时，文件夹多半只是选编，不报。',
    examples: [
      {
        bad: '⟦云岭政办发〔2026〕7号⟧\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
        good: '云岭政办发〔2026〕5号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
        files: Object.fromEntries(
          [1, 2, 3, 4].map((serial) => [
            `${serial}.md`,
            `云岭政办发〔2026〕${serial}号\n\n云岭市人民政府办公室关于第${serial}项工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n`,
          ]),
        ),
      },
    ],
  },
  function* (document, { workspace, path }) {
    if (!workspace || path === undefined) return;
    const { number, case: ofCase } = ownFacts(document, path);
    // The serial of a 案号 counts cases, and not every case ends in the same kind of document.
    if (!number || ofCase) return;
    let [least, greatest, count] = [number.serial, number.serial, 1];
    let before: number | undefined;
    let last: number | undefined;
    // In their order, a serial perhaps several times.
    for (const facts of workspace.run(number.code, number.year)) {
      const serial = facts.number?.serial as number;
      if (facts.path === path || serial === number.serial || serial === last) continue;
      last = serial;
      count++;
      least = Math.min(least, serial);
      greatest = Math.max(greatest, serial);
      if (serial < number.serial) before = serial;
    }
    if (count < fewest) return;
    const missing = greatest - least + 1 - count;
    if (missing === 0 || missing > mostMissing || before === undefined || before === number.serial - 1)
      return;
    const from = before + 1;
    const to = number.serial - 1;
    const range = from === to ? `${from}号` : `${from}至${to}号`;
    yield {
      span: spanOf(number.at),
      message: `“${number.code}〔${number.year}〕”缺${range}（${before}号之后就是本文），请核对是跳号还是有文件没有收入`,
    };
  },
);
