import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { mayNameTask, taskReferences } from '../../../server/src/core/plan/references.js';
import { corpusDocuments, hasCorpus } from '../../support/corpus.js';

const title = '云岭市“十四五”数字政府建设工作方案';
const number = '云岭政办发〔2026〕8号';
const documentOf = (text: string) => parse(text, 'markdown', frontEnds);
/** A draft whose body is `line`. */
const draft = (line: string) =>
  documentOf(`云岭市大数据局关于做好有关工作的通知\n\n各县（区）大数据局：\n\n${line}\n\n请认真落实。\n`);
/** `20`, `20.4`, （二）3 of the references, in order. */
const read = (line: string) =>
  taskReferences(draft(line)).map(({ task, measure }) => (measure ? `${task}.${measure}` : task));

describe('task references in running text', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '为落实任务20，现就有关事项通知如下。': ['20'],
    '为落实任务二十的要求，现就有关事项通知如下。': ['20'],
    '按照第20项任务要求办理。': ['20'],
    '根据第二十项重点任务第四项措施，统一文书格式。': ['20.4'],
    '根据第20项任务的第四项措施，统一文书格式。': ['20.4'],
    '对照任务20.10，统一文书格式。': ['20.10'],
    '请对照任务20第四项措施办理。': ['20.4'],
    '（对应任务20）': ['20'],
    '会议听取了任务20落实情况的汇报。': ['20'],
    [`落实《${title}》第20项要求。`]: ['20'],
    [`落实《${title}》（${number}）第20项任务。`]: ['20'],
    [`落实《${title}》（${number}）中明确的第二十项。`]: ['20'],
    [`（${number}）第20项任务。`]: ['20'],
    [`落实${number}文件第20项。`]: ['20'],
    '落实方案第三部分第20项。': ['20'],
    '落实工作方案第20项。': ['20'],
    '按照任务三的要求办理。': ['3'],
    '落实第三项任务，统一标准。': ['3'],
    '按照第（二）部分第3项任务办理。': ['（二）3'],
    [`落实《${title}》（二）3，统一标准。`]: ['（二）3'],
    '落实任务（二）3，统一标准。': ['（二）3'],
    '落实任务(二)3，统一标准。': ['（二）3'],
    '落实第18、19、20项任务。': ['18', '19', '20'],
    '落实第十八项、第十九项和第二十项任务。': ['18', '19', '20'],
    '落实第18至20项任务。': ['18', '19', '20'],
    '落实任务18—20，统一标准。': ['18', '19', '20'],
    '落实任务18、20和22的要求。': ['18', '20', '22'],
  };
  for (const [line, expected] of Object.entries(cases)) it(line, () => expect(read(line)).toEqual(expected));

  const none = [
    '依照《中华人民共和国行政复议法》第十一条第（二）项的规定申请。',
    '依照行政处罚法第三条第二项任务分工办理。',
    '根据《云岭市城市管理条例》第二项处理。',
    '依照前款第二项执行。',
    '会议审议了第3项议程。',
    '今年要完成3项任务。',
    '组织、人员、任务三落实。',
    '一项任务要抓到底，三项任务要同步推进。',
    '今后一个时期，改革任务十分繁重。',
    '今年植树任务20万亩，已完成任务18.5万亩。',
    '下达任务2026年底前完成。',
    '主要任务一是整合系统，二是共享数据。',
    '任务一完成，就要总结经验。',
    '第一项任务是整合系统，第二项任务是共享数据。',
    '第20项是整合系统。',
    '本方案任务3由各县（区）落实。',
    '他是第20项目部的负责人。',
    '任务一：整合系统。',
    '任务一览表见附件。',
    '完成了任务35%的工作量。',
    '任务总数45个，其中任务30余项已经完成。',
    '同意设计方案第40项。',
    '协议第七项约定了期限。',
    '按照整改方案第3项办理。',
    '对照问题清单第30项整改。',
    '按照本方案第3项办理。',
    '今年的第一项任务已经完成。',
    '会议部署了工作。第一项任务，整合系统；第二项任务，共享数据。',
    '完成第一项任务后，转入第二项任务。',
    '落实重点任务分工，第2项目按期开工。',
  ];
  for (const line of none) it(`不是：${line}`, () => expect(read(line)).toEqual([]));

  it('does not take a document with numbered tasks of its own for one that carries out those of another', () => {
    const text =
      '云岭市大数据局专题会议纪要\n\n任务1：整合系统。\n\n任务2：共享数据。\n\n请对照任务2办理。\n';
    expect(taskReferences(documentOf(text))).toEqual([]);
  });

  it('gives the exact places of task and number', () => {
    const document = draft(`落实《${title}》（${number}）第18、19、20项任务第二项措施。`);
    const shown = taskReferences(document).map(({ at, numberAt }) => [
      document.text.slice(...at),
      document.text.slice(...numberAt),
    ]);
    expect(shown).toEqual([
      ['第18', '18'],
      ['19', '19'],
      ['20项任务第二项措施', '20'],
    ]);
  });

  it('marks what a range only implies', () => {
    const document = draft('落实第18至20项任务。');
    expect(
      taskReferences(document).map(({ task, implied, at }) => [task, implied, document.text.slice(...at)]),
    ).toEqual([
      ['18', undefined, '第18'],
      ['19', true, '18至20'],
      ['20', undefined, '20项任务'],
    ]);
  });

  it('knows the plan that is named beside it', () => {
    const plan = (line: string) => taskReferences(draft(line))[0]?.plan;
    expect(plan(`落实《${title}》（${number}）第20项。`)).toEqual({ title, number });
    expect(plan(`落实《${title}》任务20。`)).toEqual({ title });
    expect(plan(`（${number}）第20项任务。`)).toEqual({ number });
    expect(plan('落实任务20。')).toBeUndefined();
    expect(
      plan(`根据《${title}》（${number}，以下简称《方案》），《方案》第20项要求统一标准。`),
    ).toMatchObject({
      title,
    });
    expect(plan('落实方案第三部分第20项。')).toEqual({ title: '方案' });
    expect(taskReferences(draft('落实方案第三部分第20项。'))[0]?.section).toBe(3);
  });

  it('takes no long time over hostile text', () => {
    for (const piece of ['第20、', '任务18—', '第（二）部分第', '《方案》第3项', '方案（二）3、']) {
      const started = performance.now();
      taskReferences(draft(piece.repeat(8000)));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});

describe('task references in the front matter', () => {
  const stated = (yaml: string) =>
    taskReferences(documentOf(`---\n任务: ${yaml}\n---\n\n云岭市大数据局关于做好有关工作的通知\n`)).map(
      ({ task, measure, from }) => `${measure ? `${task}.${measure}` : task} ${from}`,
    );
  it.each([
    ['20', ['20']],
    ['[20, 20.4]', ['20', '20.4']],
    ['[20.10]', ['20.10']],
    ['"（二）3"', ['（二）3']],
    ['[(二)3, "（六）5.2"]', ['（二）3', '（六）5.2']],
    ['20、21', ['20', '21']],
    ['任务二十', ['20']],
    ['"18-20"', ['18', '19', '20']],
    ['\n  - 20\n  - 21', ['20', '21']],
    ['无', []],
  ])('%s', (yaml, expected) => expect(stated(yaml)).toEqual(expected.map((one) => `${one} frontMatter`)));

  it('has the place of the number alone', () => {
    const document = documentOf('---\n任务: ["（二）3.2"]\n---\n\n云岭市大数据局关于做好有关工作的通知\n');
    const [reference] = taskReferences(document);
    expect(document.text.slice(...(reference?.at ?? [0, 0]))).toBe('（二）3.2');
    expect(document.text.slice(...(reference?.numberAt ?? [0, 0]))).toBe('3');
  });
});

describe('a plan', () => {
  const plan = (line: string) =>
    documentOf(
      `云岭市数字政府建设工作方案\n\n一、主要任务\n\n1.建设统一平台。${line}（责任单位：市大数据局牵头）\n\n2.完善服务大厅。（责任单位：市政务服务局牵头）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n`,
    );
  it('does not refer to its own tasks', () => {
    expect(taskReferences(plan('与任务2同步推进。'))).toEqual([]);
    expect(taskReferences(plan('与方案第2项同步推进。'))).toEqual([]);
  });
  it('that states tasks of another in its front matter refers to those that are not its own', () => {
    const own = plan('按照任务2推进，对应任务20第四项措施。');
    const stating = documentOf(`---\n任务: 20\n---\n\n${own.text}`);
    expect(taskReferences(own)).toEqual([]);
    expect(taskReferences(stating).map(({ task, from }) => `${task} ${from}`)).toEqual([
      '20 frontMatter',
      '20 text',
    ]);
  });
  it('may refer to those of another', () => {
    expect(taskReferences(plan(`落实《${title}》（${number}）第20项任务。`))).toHaveLength(1);
  });
});

describe.skipIf(!hasCorpus)('real documents', () => {
  it('refer to no task: none of them carries out a numbered task of a plan', () => {
    const found = (['corpus/text', 'corpus/lossy', 'seeds'] as const).flatMap((folder) =>
      corpusDocuments(folder).flatMap(({ name, text, format }) => {
        const document = parse(text, format, frontEnds);
        const references = taskReferences(document);
        if (references.length > 0) expect(mayNameTask.test(text), name).toBe(true);
        return references.map(({ at }) => `${name}: ${text.slice(...at)}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
