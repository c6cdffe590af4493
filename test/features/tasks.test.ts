import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../../server/src/core/plan/builtInPlan.js';
import { taskModel } from '../../server/src/core/plan/taskModel.js';
import { applyEdits, spanOf } from '../../server/src/core/text.js';
import { documentFacts } from '../../server/src/core/workspace/facts.js';
import { plansOf } from '../../server/src/core/workspace/plans.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { completion } from '../../server/src/features/completion.js';
import type { Target } from '../../server/src/features/mention.js';
import { toPosition, toRange, toSpan } from '../../server/src/features/positions.js';
import { boards } from '../../server/src/features/tasks/board.js';
import { builtInPage } from '../../server/src/features/tasks/builtInPage.js';
import { nothingResolved } from '../../server/src/core/workspace/carriers.js';
import { taskKnowledge } from '../../server/src/features/tasks/hover.js';
import { taskLenses } from '../../server/src/features/tasks/lenses.js';
import { linkActions } from '../../server/src/features/tasks/linkActions.js';
import {
  taskDefinition,
  taskHighlights,
  taskHints,
  taskLinks,
  taskReferencePlaces,
} from '../../server/src/features/tasks/places.js';
import { numberAt, renumber, renumbered } from '../../server/src/features/tasks/renumber.js';
import { stateTask } from '../../server/src/features/tasks/statedTasks.js';
import { namedTasks } from '../../server/src/features/tasks/symbols.js';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.js';
import { gongwen } from '../support/gongwen.js';
import { drafts, formats, read } from './documents.js';

const planNumber = '云岭政办发〔2026〕3号';
const planTitle = '云岭市政府治理能力提升工作方案';
const tasks = [
  '1.健全重大行政决策机制。一是编制年度决策事项目录；二是建立执行情况评估制度。2026年6月底前完成。（责任单位：市政府办公室牵头，市司法局参加）',
  '2.推进行政复议规范化建设。一是改造听证场所，配齐办案设备；二是健全重大疑难案件集体讨论机制。2026年11月底前完成。（责任单位：市司法局牵头，市财政局参加）',
  '3.扩大基层政务公开。一是编制标准目录；二是完善政策解读制度。2026年8月底前完成。（责任单位：市政府办公室、市大数据局牵头，市档案馆参加）',
];
const plan = `${planNumber}\n\n${planTitle}\n\n一、重点任务\n\n${tasks.join('\n\n')}\n\n云岭市人民政府办公室\n\n2026年3月12日\n`;

/** A draft; front matter as given, body as given. */
function draft(front: string, body = '各单位要抓好落实，及时报送进展情况。', title = '做好复议工作'): string {
  const head = front === '' ? '' : `---\n${front}\n---\n\n`;
  return head + gongwen({ title: `云岭市司法局关于${title}的通知`, number: '云岭司发〔2026〕8号', body });
}

const path = '/w/own.md';

/** A workspace of Markdown texts by path; `|` in the first is the cursor. */
function workspace(
  marked: string,
  others: Readonly<Record<string, string>> = { '/w/方案.md': plan },
  at = path,
) {
  const offset = Math.max(0, marked.indexOf('|'));
  const document = read(marked.replace('|', ''), 'markdown');
  const texts: Record<string, string> = { ...others, [at]: document.text };
  const index = new WorkspaceIndex();
  for (const [name, text] of Object.entries(texts)) index.set(documentFacts(read(text, 'markdown'), name));
  const shown = ({ path: where, at: [start, end] }: Target) =>
    `${where.replace('/w/', '')}: ${(texts[where] as string).slice(start, end)}`;
  const context = { index, path: at, plans: plansOf(index) };
  const position = toPosition(document.source, offset);
  return { document, context, offset, position, shown, texts };
}

const hover = (...given: Parameters<typeof workspace>) => {
  const { document, context, offset } = workspace(...given);
  const found = taskKnowledge(document, context, offset);
  return (
    found && [
      found.heading,
      ...found.lines.map((line) => (typeof line === 'string' ? line : [line.name, ...line.items].join('|'))),
    ]
  );
};

describe('悬停', () => {
  it('文首的任务：要点、措施、单位、时限、谁已落实', () => {
    const other = draft('任务: 2\n状态: 印发', undefined, '改造复议听证场所');
    expect(hover(draft('任务: [1, |2]'), { '/w/方案.md': plan, '/w/b.md': other })).toEqual([
      '任务2　推进行政复议规范化建设',
      `《${planTitle}》（${planNumber}）`,
      '措施2项|2.1　改造听证场所，配齐办案设备|2.2　健全重大疑难案件集体讨论机制',
      '牵头：市司法局',
      '参加：市财政局',
      '时限：2026年11月底前',
      '除本文外，1 篇文稿落实|云岭市司法局关于改造复议听证场所的通知（印发，云岭司发〔2026〕8号，2026年6月5日；b.md）',
    ]);
  });

  it('正文中的措施写出全文', () => {
    const said = hover(draft('', '落实第二项任务第|二项措施的要求。'));
    expect(said).toContain('第2项措施：健全重大疑难案件集体讨论机制');
    expect(said?.at(-1)).toBe('只有本文落实这项任务');
    expect(hover(draft('任务: 2.|7'))).toContain('没有第7项措施，共2项');
  });

  it('没有规划文件时是内置规划，并且说明', () => {
    const said = hover(draft('任务: 1|8'), {});
    expect(said?.[0]).toBe('任务18　行政复议体制改革与争议化解');
    expect(said?.[1]).toContain('内置规划');
    expect(said).toContain('时限：2025年12月底前（规划的总时限）');
  });

  it('规划里任务的序号上：谁落实', () => {
    const said = hover(plan.replace('2.推进', '|2.推进'), { [path]: draft('任务: 2') }, '/w/方案.md');
    expect(said?.[0]).toBe('任务2　推进行政复议规范化建设');
    expect(said?.at(-1)).toMatch(/^1 篇文稿落实\|云岭市司法局关于做好复议工作的通知（未注明状态/);
    const none = hover(plan.replace('3.扩大', '|3.扩大'), {}, '/w/方案.md');
    expect(none?.at(-1)).toBe('还没有文稿落实这项任务');
  });

  it('没有这项任务、别处：不出现', () => {
    expect(hover(draft('任务: 2|8'))).toBeUndefined();
    expect(hover(draft('任务: 2', '各单位要|抓好落实。'))).toBeUndefined();
    expect(hover(draft('', '各项任务十|分繁重。'))).toBeUndefined();
  });
});

describe('定义、引用、链接、突出显示', () => {
  const definition = (...given: Parameters<typeof workspace>) => {
    const { document, context, offset, shown } = workspace(...given);
    const found = taskDefinition(document, context, offset);
    return found && [document.slice(found.origin), ...found.targets.map(shown)];
  };

  it('到规划里的任务，措施到措施；内置规划没有去处', () => {
    expect(definition(draft('任务: |2'))).toEqual(['2', '方案.md: 推进行政复议规范化建设']);
    expect(definition(draft('', '按照第三项任务第|一项措施的部署。'))?.[1]).toContain('编制标准目录');
    expect(definition(draft('任务: |2'), {})).toBeUndefined();
  });

  it('引用：从任务到所有文稿，从引用到同一任务的所有引用', () => {
    const others = { '/w/方案.md': plan, '/w/b.md': draft('任务: 2', '落实任务二的要求。') };
    const all = ['b.md: 2', 'b.md: 任务二', 'own.md: 2.1'];
    const a = workspace(draft('任务: 2|.1'), others);
    expect(taskReferencePlaces(a.document, a.context, a.offset, false)?.map(a.shown)).toEqual(all);
    expect(taskReferencePlaces(a.document, a.context, a.offset, true)?.map(a.shown)).toEqual([
      '方案.md: 推进行政复议规范化建设',
      ...all,
    ]);
    const b = workspace(
      plan.replace('2.推', '2|.推'),
      { ...others, [path]: draft('任务: 2.1') },
      '/w/方案.md',
    );
    expect(taskReferencePlaces(b.document, b.context, b.offset, false)?.map(b.shown)).toEqual(all);
  });

  it('突出显示本文中的同一任务', () => {
    const { document, context, offset } = workspace(
      draft('任务: |2', '落实任务2和任务3，做好第二项任务的督办。'),
    );
    expect(
      taskHighlights(document, context, offset)?.map(({ range }) =>
        document.slice(toSpan(document.source, range)),
      ),
    ).toEqual(['2', '任务2', '第二项任务']);
  });

  it('每处引用都是链接', () => {
    const { document, context, shown } = workspace(draft('任务: [2, 28]', '落实任务3的要求。'));
    expect(
      taskLinks(document, context).map(({ span, target, tooltip }) => [
        document.slice(span),
        shown(target),
        tooltip,
      ]),
    ).toEqual([
      ['2', '方案.md: 推进行政复议规范化建设', '打开任务2：推进行政复议规范化建设'],
      ['任务3', '方案.md: 扩大基层政务公开', '打开任务3：扩大基层政务公开'],
    ]);
  });

  it('内嵌提示写出主题', () => {
    const { document, context } = workspace(draft('任务: 2'));
    const whole = toRange(document.source, { start: 0, end: document.text.length });
    expect(taskHints(document, context, whole).map(({ label }) => label)).toEqual(['推进行政复议规范化建设']);
  });
});

describe('规划里的标注与符号', () => {
  const others = {
    '/w/方案.md': plan,
    '/w/a.md': draft('任务: [2, 2.1]\n状态: 印发'),
    '/w/b.md': draft('任务: 2'),
  };

  it('每项任务：几篇文稿落实、谁牵头、何时完成', () => {
    const { document, context } = workspace(plan, others, '/w/方案.md');
    expect(taskLenses(document, context).map(({ title, count }) => [title, count])).toEqual([
      ['还没有文稿落实 · 市政府办公室牵头 · 2026年6月底前', 0],
      ['2 篇文稿落实 · 市司法局牵头 · 2026年11月底前', 2],
      ['还没有文稿落实 · 市政府办公室等2个单位牵头 · 2026年8月底前', 0],
    ]);
    expect(taskLenses(read(draft('任务: 2')), { ...context, path: '/w/b.md' })).toEqual([]);
  });

  it('工作区符号', () => {
    const { context, shown } = workspace(draft(''), others);
    const find = (query: string) =>
      workspaceSymbols(context.index, query, () => false, namedTasks(context.plans));
    const [found] = find('任务2');
    expect(found?.name).toBe('任务2 推进行政复议规范化建设');
    expect(found && shown(found)).toBe('方案.md: 推进行政复议规范化建设');
    expect(find('政务公开').map(({ name }) => name)).toContain('任务3 扩大基层政务公开');
  });

  it('任务视图：已印发、在起草、无人承接；用过的解析结果不出错', () => {
    const { context } = workspace(draft('任务: 1'), others);
    const before = nothingResolved();
    for (let round = 0; round < 2; round++) {
      const [board, ...more] = boards(context.index, context.plans, { before });
      expect(more).toEqual([]);
      expect(board?.tasks.map(({ state, drafts: list }) => [state, list.length])).toEqual([
        ['drafting', 1],
        ['issued', 2],
        ['open', 0],
      ]);
    }
    context.index.set(documentFacts(read(draft('任务: 3\n状态: 送审'), 'markdown'), '/w/b.md'));
    const [board] = boards(context.index, plansOf(context.index), { before });
    expect(board?.tasks.map(({ drafts: list }) => list.length)).toEqual([1, 1, 1]);
  });

  it('规划改了标题和文号，写明原来那个规划的文稿不再算', () => {
    const { context } = workspace(draft(`任务: 1\n依据: ${planNumber}`), others);
    const before = nothingResolved();
    const counts = () =>
      boards(context.index, plansOf(context.index), { before })[0]?.tasks.map(
        ({ drafts: list }) => list.length,
      );
    expect(counts()).toEqual([1, 2, 0]);
    const renamed = plan
      .replace(planTitle, '云岭市政务服务工作方案')
      .replace(planNumber, '云岭政办发〔2026〕4号');
    context.index.set(documentFacts(read(renamed, 'markdown'), '/w/方案.md'));
    expect(counts()).toEqual([0, 2, 0]);
    context.index.set(documentFacts(read(renamed.replace('3.扩大', '4.扩大'), 'markdown'), '/w/方案.md'));
    context.index.set(documentFacts(read(draft('任务: 4'), 'markdown'), '/w/b.md'));
    expect(counts()).toEqual([0, 1, 1]);
  });

  it('没有规划文件：不列；有文稿引用内置规划或者要它时才列', () => {
    const empty = workspace(draft(''), {});
    expect(boards(empty.context.index, empty.context.plans)).toEqual([]);
    const [asked] = boards(empty.context.index, empty.context.plans, { builtIn: true });
    expect(asked?.tasks).toHaveLength(27);
    const cited = workspace(draft('任务: 18\n依据: 长政办发〔2022〕14号'), {});
    const [found] = boards(cited.context.index, cited.context.plans);
    expect(found?.tasks[17]?.state).toBe('drafting');
  });

  it('内置规划的页面：每项任务一段，行号对得上', () => {
    const { text, lines } = builtInPage(builtInPlan());
    const at = lines.get('20') as number;
    expect(text.split('\n')[at]).toBe('任务20　复议机构编制、经费与文书规范');
    expect(text).toContain('内置规划');
    expect(
      text
        .split('\n')
        .slice(at, at + 5)
        .join('\n'),
    ).toContain('牵头：市司法局');
  });
});

describe('补全', () => {
  const complete = (...given: Parameters<typeof workspace>) => {
    const { document, context, position } = workspace(...given);
    const today = { year: 2026, month: 6, day: 5 };
    return completion(document, position, { ...context, today }).items;
  };
  const labels = (...given: Parameters<typeof workspace>) => complete(...given).map(({ label }) => label);

  it('文首的任务：按编号、按主题中的词，写出单位和时限', () => {
    expect(labels(draft('任务: |'))).toEqual([
      '1 健全重大行政决策机制',
      '2 推进行政复议规范化建设',
      '3 扩大基层政务公开',
    ]);
    expect(labels(draft('任务: [2, 复议|]'))).toEqual([]);
    const [found] = complete(draft('任务: [3, 复议|]'));
    expect(found).toMatchObject({
      label: '2 推进行政复议规范化建设',
      detail: '市司法局牵头 · 2026年11月底前',
      textEdit: { newText: '2' },
    });
    expect(found?.documentation).toContain('参加：市财政局');
    expect(labels(draft('任务: 3|'))).toEqual(['3 扩大基层政务公开']);
    expect(complete(draft('任务:|'))[0]).toMatchObject({ textEdit: { newText: ' 1' } });
  });

  it('列表一行一个；已经写了的不再列', () => {
    expect(labels(draft('任务:\n  - 1\n  - |'))).toEqual(['2 推进行政复议规范化建设', '3 扩大基层政务公开']);
    expect(labels(draft('主送:\n  - |'))).not.toContain('1 健全重大行政决策机制');
  });

  it('编号加点是措施', () => {
    expect(labels(draft('任务: [2.|]'))).toEqual([
      '2.1 改造听证场所，配齐办案设备',
      '2.2 健全重大疑难案件集体讨论机制',
    ]);
    expect(complete(draft('任务: 20.|'), {})[3]).toMatchObject({ textEdit: { newText: '20.4' } });
  });

  it('有几个规划而没有写依据：都列，选中后写出依据', () => {
    const county = plan
      .replace(planTitle, '白石区政务服务提升工作方案')
      .replace(planNumber, '白石政办发〔2026〕4号');
    const items = complete(draft('任务: |'), { '/w/a.md': plan, '/w/b.md': county });
    expect(items).toHaveLength(6);
    expect(items[3]?.detail).toContain('白石区');
    expect(items[3]?.additionalTextEdits?.[0]?.newText).toBe(
      '依据: 《白石区政务服务提升工作方案》（白石政办发〔2026〕4号）\n',
    );
    expect(
      labels(draft('任务: |\n依据: 白石政办发〔2026〕4号'), { '/w/a.md': plan, '/w/b.md': county }),
    ).toHaveLength(3);
  });

  it('正文中：任务后面的数字，方案后面的第', () => {
    expect(complete(draft('', '落实任务2|'))[0]).toMatchObject({ textEdit: { newText: '2' } });
    expect(complete(draft('', '落实任务二|'))[0]).toMatchObject({ textEdit: { newText: '二' } });
    expect(complete(draft('', `按照《${planTitle}》第|`)).map(({ textEdit }) => textEdit?.newText)).toEqual([
      '1项任务',
      '2项任务',
      '3项任务',
    ]);
    expect(complete(draft('', `按照《${planTitle}》第3|项任务要求`))[0]).toMatchObject({
      textEdit: { newText: '3项任务' },
    });
    expect(labels(draft('', '今年的任务|'))).toEqual([]);
    expect(labels(draft('', '根据《中华人民共和国行政复议法》第|'))).toEqual([]);
    expect(labels(draft('', '落实任务2|'), {})).toEqual([]);
  });
});

describe('改号', () => {
  const others = {
    '/w/a.md': draft('任务: [2, 2.1]', '落实任务二的要求，抓好第2项任务的督办，兼顾任务3。'),
    '/w/b.md': draft('任务:\n  - 3'),
  };
  const run = (marked: string, to: string, more: Readonly<Record<string, string>> = others) => {
    const { document, context, offset, texts } = workspace(marked, more, '/w/方案.md');
    const changes = renumber(document, context, offset, to);
    const after: Record<string, string> = {};
    for (const [name, text] of Object.entries(texts)) {
      const edits = (changes ?? []).flatMap((change) => {
        if (change.path !== name) return [];
        const [start, end] = change.at;
        return [{ start, end, text: renumbered(text.slice(start, end), change) as string }];
      });
      after[name] = applyEdits(text, edits);
    }
    return { changes, after };
  };

  it('规划里的序号和所有引用，各按原来的写法', () => {
    const { after } = run(plan.replace('2.推', '|2.推'), '12');
    expect(after['/w/方案.md']).toBe(plan.replace('2.推', '12.推'));
    expect(after['/w/a.md']).toBe(
      draft('任务: [12, 12.1]', '落实任务十二的要求，抓好第12项任务的督办，兼顾任务3。'),
    );
    expect(after['/w/b.md']).toBe(others['/w/b.md']);
  });

  it('已印发的、没有写明是哪个方案的，要人看过再改', () => {
    const { changes } = run(plan.replace('2.推', '|2.推'), '12', {
      '/w/a.md': draft('状态: 印发', `落实《${planTitle}》任务2的要求。`),
      '/w/b.md': draft('', '落实任务2的要求。'),
      '/w/c.md': draft('', `按照${planNumber}文件，落实任务2的要求。`),
      '/w/d.md': draft('任务: 2'),
    });
    expect(changes?.map(({ path: where, doubt }) => [where, doubt])).toEqual([
      ['/w/方案.md', undefined],
      ['/w/a.md', 'issued'],
      ['/w/b.md', 'assumed'],
      ['/w/c.md', undefined],
      ['/w/d.md', undefined],
    ]);
  });

  it('全角数字、圈码也按原样；写的不是这个号就不动', () => {
    const change = { path, at: [0, 1], from: 2, to: 13 } as const;
    const all = ['2', '２', '二', '②', '3', '第'].map((written) => renumbered(written, change));
    expect(all).toEqual(['13', '１３', '十三', '⑬', undefined, undefined]);
  });

  it('新编号可以写成汉字、带“任务”二字', () => {
    const { after } = run(plan.replace('3.扩', '3|.扩'), '任务二十一');
    expect(after['/w/方案.md']).toContain('21.扩大');
    expect(after['/w/b.md']).toContain('  - 21');
  });

  it('撞号、不是数、在范围里、另有一份：不改，并且说明', () => {
    const at = plan.replace('2.推', '|2.推');
    expect(() => run(at, '3')).toThrow('任务3已经有了（扩大基层政务公开）');
    expect(() => run(at, '甲')).toThrow('不是任务的序号');
    expect(() => run(at, '0')).toThrow('不是任务的序号');
    expect(() => run(at, '9', { '/w/c.md': draft('', `落实《${planTitle}》第1至3项任务。`) })).toThrow(
      '范围',
    );
    expect(() => run(at, '9', { '/w/副本.md': plan })).toThrow('另有一份');
    expect(run(at, '2').changes).toEqual([]);
  });

  it('只在规划的序号上；在引用上说明该到哪里改', () => {
    const own = workspace(plan.replace('2.推', '2|.推'), others, '/w/方案.md');
    expect(numberAt(own.document, own.context, own.offset)?.name).toBe('2');
    const title = workspace(plan.replace('2.推进', '2.推进|'), others, '/w/方案.md');
    expect(numberAt(title.document, title.context, title.offset)).toBeUndefined();
    const cited = workspace(draft('任务: |2'));
    expect(() => numberAt(cited.document, cited.context, cited.offset)).toThrow('请在方案.md里');
    const builtIn = workspace(draft('任务: |2'), {});
    expect(() => numberAt(builtIn.document, builtIn.context, builtIn.offset)).toThrow('内置规划');
  });
});

describe('写入文首的任务', () => {
  const stated = (front: string, id = '18', basis?: string) => {
    const document = read(front, 'markdown');
    const edits = stateTask(document, id, basis);
    return edits && applyEdits(front, edits);
  };
  const rest = '---\n\n正文。\n';

  it.each([
    ['没有文首', '正文。\n', '---\n任务: [18]\n---\n\n正文。\n'],
    ['没有这个键', `---\n文种: 通知\n${rest}`, `---\n文种: 通知\n任务: [18]\n${rest}`],
    ['空着', `---\n任务:\n${rest}`, `---\n任务: [18]\n${rest}`],
    ['空列表', `---\n任务: []\n${rest}`, `---\n任务: [18]\n${rest}`],
    ['一个', `---\n任务: 20\n${rest}`, `---\n任务: [20, 18]\n${rest}`],
    ['一个，有注释', `---\n任务: 20 # 牵头\n${rest}`, `---\n任务: [20, 18] # 牵头\n${rest}`],
    ['方括号', `---\n任务: [20, 20.4]\n${rest}`, `---\n任务: [20, 20.4, 18]\n${rest}`],
    ['方括号，无空格', `---\n任务: [20,21]\n${rest}`, `---\n任务: [20,21,18]\n${rest}`],
    ['带引号', `---\n任务: ["20", "21"]\n${rest}`, `---\n任务: ["20", "21", "18"]\n${rest}`],
    [
      '一行一个',
      `---\n任务:\n  - 20\n  - 21 # 参加\n文种: 通知\n${rest}`,
      `---\n任务:\n  - 20\n  - 21 # 参加\n  - 18\n文种: 通知\n${rest}`,
    ],
    ['一个值里几个', `---\n任务: 20、21\n${rest}`, `---\n任务: 20、21、18\n${rest}`],
    ['引号里几个', `---\n任务: "20，21"\n${rest}`, `---\n任务: "20，21，18"\n${rest}`],
  ])('%s', (_, before, after) => {
    expect(stated(before)).toBe(after);
    expect(stated(before.replaceAll('\n', '\r\n'))).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('分组的编号、依据；已经有的不再写，读不懂的不动', () => {
    expect(stated(`---\n任务: [1]\n${rest}`, '（二）3')).toBe(`---\n任务: [1, （二）3]\n${rest}`);
    expect(stated('正文。\n', '3', '《方案》（云岭政办发〔2026〕3号）')).toBe(
      '---\n任务: [3]\n依据: 《方案》（云岭政办发〔2026〕3号）\n---\n\n正文。\n',
    );
    expect(stated(`---\n依据: 甲\n${rest}`, '3', '乙')).toBe(`---\n依据: 甲\n任务: [3]\n${rest}`);
    expect(stated(`---\n任务: {甲: 1}\n${rest}`)).toBeUndefined();
    expect(stated('---\n任务: 20\n正文没有结束的文首。\n')).toBeUndefined();
  });

  const actions = (marked: string, others?: Readonly<Record<string, string>>, only?: string[]) => {
    const { document, context, position } = workspace(marked, others);
    const range = { start: position, end: position };
    return linkActions(document, context, range, { ...(only ? { only } : {}) }, taskModel).map(
      ({ title, edits }) => ({
        title,
        after: applyEdits(document.text, edits),
      }),
    );
  };
  const about = '市司法局正在改造行政复议听证场所，健全重大疑难案件集体讨论机制。';

  it('没有写任务的段落：关联到最相近的任务', () => {
    const [first] = actions(draft('任务: 1', `|${about}`));
    expect(first?.title).toBe('关联到任务2（推进行政复议规范化建设）');
    expect(first?.after).toBe(draft('任务: [1, 2]', about));
    expect(actions(draft('', `|${about}`))[0]?.after).toBe(`---\n任务: [2]\n---\n\n${draft('', about)}`);
  });

  it('写了任务的段落、已经写过的任务、无关的段落、别处：不提', () => {
    const none = (marked: string, others?: Readonly<Record<string, string>>, only?: string[]) =>
      expect(actions(marked, others, only).filter(({ title }) => title.includes('任务2'))).toEqual([]);
    none(draft('', `落实任务2，|${about}`));
    none(draft('任务: 2', `|${about}`));
    none(draft('', `${about}\n\n请于每月月底前|报送工作信息和联系人名单。`));
    none(draft('', `|${about}`), {});
    none(draft('', `|${about}`), undefined, ['quickfix']);
    expect(actions(draft('', `|${about}`), undefined, ['refactor'])).not.toEqual([]);
  });

  it('有几个规划：写明是哪一个，并写出依据', () => {
    const county = plan
      .replace(planTitle, '白石区水利工程建设工作方案')
      .replace(planNumber, '白石政办发〔2026〕4号')
      .replaceAll('行政复议', '水库');
    const [first] = actions(draft('', `|${about}`), { '/w/a.md': plan, '/w/b.md': county });
    expect(first?.title).toContain(`《${planTitle}》任务2`);
    expect(first?.after).toContain(`任务: [2]\n依据: 《${planTitle}》（${planNumber}）\n`);
  });
});

describe('任意文本', () => {
  it('不出错，地方都在文本之内', () => {
    const lines = fc.constantFrom(
      '---',
      '任务: [1, 2',
      '任务: 2',
      '落实任务2至3的要求',
      '第二项任务',
      '1.做好工作。（责任单位：市司法局牵头）',
      '|',
    );
    const texts = fc.oneof(
      drafts,
      fc.array(lines, { maxLength: 12 }).map((all) => all.join('\n')),
    );
    fc.assert(
      fc.property(texts, formats, fc.nat(), (text, format, seed) => {
        const document = read(text, format);
        const { context } = workspace(draft('任务: 1'));
        context.index.set(documentFacts(document, path));
        const about = { ...context, path, plans: plansOf(context.index) };
        const offset = seed % (text.length + 1);
        const position = toPosition(document.source, offset);
        const inside = ({ start, end }: { start: number; end: number }) =>
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        const found = taskKnowledge(document, about, offset);
        if (found) inside(found.span);
        for (const { span } of taskLinks(document, about)) inside(span);
        for (const { range } of taskLenses(document, about)) inside(toSpan(document.source, range));
        for (const { path: where, at } of taskReferencePlaces(document, about, offset, true) ?? [])
          if (where === path) inside(spanOf(at));
        const today = { year: 2026, month: 6, day: 5 };
        completion(document, position, { ...about, today });
        for (const { edits } of linkActions(
          document,
          about,
          { start: position, end: position },
          {},
          taskModel,
        ))
          applyEdits(text, edits);
      }),
      { numRuns: 150 },
    );
  });
});
