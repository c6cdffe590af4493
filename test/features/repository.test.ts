import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text.js';
import { documentFacts } from '../../server/src/core/workspace/facts.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { codeLenses } from '../../server/src/features/codeLens.js';
import { completion } from '../../server/src/features/completion.js';
import { definition } from '../../server/src/features/definition.js';
import { documentLinks } from '../../server/src/features/documentLinks.js';
import { documentHighlights } from '../../server/src/features/highlights.js';
import { inlayHints } from '../../server/src/features/inlayHints.js';
import { knowledgeAt } from '../../server/src/features/knowledge.js';
import { toPosition, toRange, toSpan } from '../../server/src/features/positions.js';
import { references } from '../../server/src/features/references.js';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { semanticTokens } from '../../server/src/features/semanticTokens.js';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.js';
import { gongwen } from '../support/gongwen.js';
import { drafts, formats, read } from './documents.js';

const plan = gongwen({
  number: '云岭政办发〔2026〕5号',
  title: '云岭市人民政府办公室关于印发供水保障方案的通知',
  date: '2026年3月2日',
});
const citing = (body: string) => gongwen({ number: '云岭政办发〔2026〕8号', body, date: '2026年6月5日' });
const planTitle = '云岭市人民政府办公室关于印发供水保障方案的通知';

/** A workspace of texts by path; `|` in the first is the cursor. */
function workspace(marked: string, others: Readonly<Record<string, string>> = { '/w/plan.md': plan }) {
  const at = marked.indexOf('|');
  const document = read(marked.replace('|', ''));
  const index = new WorkspaceIndex();
  const path = '/w/own.md';
  const texts: Record<string, string> = { ...others, [path]: document.text };
  for (const [name, text] of Object.entries(texts)) index.set(documentFacts(read(text), name));
  const shown = ({ path: where, at: [start, end] }: { path: string; at: readonly [number, number] }) =>
    `${where.replace('/w/', '')}: ${(texts[where] as string).slice(start, end)}`;
  return {
    document,
    index,
    path,
    at: Math.max(0, at),
    shown,
    position: toPosition(document.source, Math.max(0, at)),
  };
}

const targets = (marked: string) => {
  const { document, index, path, at, shown } = workspace(marked);
  return definition(document, index, path, at)?.targets.map(shown);
};

describe('定义', () => {
  it('引用的标题、文号到该文稿的标题', () => {
    expect(targets(citing(`按照《${planTitle.slice(0, 8)}|${planTitle.slice(8)}》执行。`))).toEqual([
      `plan.md: ${planTitle}`,
    ]);
    expect(targets(citing('按照云岭政办发〔20|26〕5号文件执行。'))).toEqual([`plan.md: ${planTitle}`]);
    expect(targets(citing('按照《关于印发供水|保障方案的通知》执行。'))).toEqual([`plan.md: ${planTitle}`]);
  });

  it('标题与文号不一致时以文号为准', () => {
    expect(targets(citing('按照《供水|方案》（云岭政办发〔2026〕5号）执行。'))).toEqual([
      `plan.md: ${planTitle}`,
    ]);
  });

  it('附件、部分、简称在本文中', () => {
    const text = (body: string) =>
      gongwen({
        body: `${body}\n\n一、压实责任\n\n各单位要落实。\n\n二、加强值守\n\n各单位要值班。`,
        attachmentNote: '附件：1.任务分工表\n\n2.联系人名单',
        tail: '附件1\n\n任务分工表\n\n一、市水务局\n\n附件2\n\n联系人名单\n\n张三',
      });
    expect(targets(text('请认真填报（见附|件2）。'))).toEqual(['own.md: 附件2']);
    expect(targets(text('请落实第二部|分的要求。'))).toEqual(['own.md: 加强值守']);
    expect(targets(text('市防汛抗旱指挥部（以下简称“市防指”）负责，由市防|指调度。'))).toEqual([
      'own.md: 市防指',
    ]);
    expect(targets(text('请落实《甲方案》第二部|分的要求。'))).toBeUndefined();
    expect(
      targets(
        '目录\n\n第一章 总则\n\n第二章 职责\n\n第一章 总则\n\n按照第二|章办理。\n\n第二章 职责\n\n各负其责。',
      ),
    ).toEqual(['own.md: 职责']);
    expect(targets('第一章 总则\n\n第二|章 职责\n\n各负其责。')).toBeUndefined();
  });

  it('库里没有的、没有什么的地方没有定义', () => {
    expect(targets(citing('按照《不存在的|通知》执行。'))).toBeUndefined();
    expect(targets(citing('各单|位要执行。'))).toBeUndefined();
  });
});

describe('引用', () => {
  const others = {
    '/w/plan.md': plan,
    '/w/b.md': gongwen({ number: '云岭政办函〔2026〕1号', body: `按照《${planTitle}》执行。` }),
  };
  const found = (marked: string, withDeclaration = false) => {
    const { document, index, path, at, shown } = workspace(marked, others);
    return references(document, index, path, at, withDeclaration).map(shown);
  };

  it('在引用处：谁引用了该文稿，含自己', () => {
    expect(found(citing('按照云岭政办发〔20|26〕5号执行。'))).toEqual([
      `b.md: 《${planTitle}》`,
      'own.md: 云岭政办发〔2026〕5号',
    ]);
    expect(found(citing('按照云岭政办发〔20|26〕5号执行。'), true)).toContain(`plan.md: ${planTitle}`);
  });

  it('在自己的标题和文号处：谁引用了本文', () => {
    const { index, shown } = workspace(citing('按照云岭政办发〔2026〕5号执行。'), others);
    const own = read(plan);
    for (const word of ['云岭政办发', '供水保障']) {
      expect(references(own, index, '/w/plan.md', plan.indexOf(word), false).map(shown)).toEqual([
        `b.md: 《${planTitle}》`,
        'own.md: 云岭政办发〔2026〕5号',
      ]);
    }
  });

  it('库里没有的文稿，也列出哪些文稿引用它', () => {
    expect(found(citing('按照《不存在的|通知》执行，落实《不存在的通知》。'))).toEqual([
      'own.md: 《不存在的通知》',
      'own.md: 《不存在的通知》',
    ]);
  });

  it('标题上方写明被几篇引用', () => {
    const { index, shown } = workspace(citing('按照云岭政办发〔2026〕5号执行。'), others);
    const [lens, ...more] = codeLenses(read(plan), index, '/w/plan.md');
    expect(lens?.title).toBe('被 2 篇文稿引用');
    expect(lens?.targets.map(shown)).toHaveLength(2);
    expect(more).toEqual([]);
    expect(codeLenses(read(others['/w/b.md']), index, '/w/b.md')).toEqual([]);
  });
});

describe('链接与突出显示', () => {
  it('只链接库里有的文稿', () => {
    const { document, index, path } = workspace(citing(`按照《${planTitle}》和《不存在的通知》执行。`));
    const links = documentLinks(document, index, path);
    expect(links.map(({ span }) => document.slice(span))).toEqual([`《${planTitle}》`]);
    expect(links[0]).toMatchObject({ path: '/w/plan.md', tooltip: '打开 plan.md' });
  });

  it('同一标题、文号、简称', () => {
    const shown = (marked: string) => {
      const { document, path, at } = workspace(marked);
      return documentHighlights(document, path, at).map(({ range }) => range.start.character);
    };
    expect(shown('按照《甲|办法》办，《乙办法》、《甲办法》不同。')).toEqual([2, 15]);
    expect(shown('按照国发〔2024〕|1号、国发〔2024〕2号、国发〔2024〕1号办。')).toEqual([2, 24]);
    expect(shown('市防汛抗旱指挥部（以下简称“指挥部”）负责，指|挥部在市防汛抗旱指挥部办公。')).toEqual([
      14, 22,
    ]);
    expect(shown('没有|什么。')).toEqual([]);
  });
});

describe('悬停', () => {
  const lines = (marked: string, others?: Readonly<Record<string, string>>) => {
    const { document, index, path, at } = workspace(marked, others);
    return knowledgeAt(document, index, path, at)?.lines;
  };

  it('引用的文稿：标题、文号、机关、日期、路径、被引用数', () => {
    expect(lines(citing('按照云岭政办发〔20|26〕5号执行。'))).toEqual([
      planTitle,
      '云岭政办发〔2026〕5号 · 云岭市人民政府办公室 · 2026年3月2日 · 被 1 篇文稿引用',
      'plan.md',
    ]);
  });

  it('日期的星期，简称的全称', () => {
    expect(lines('会议定于2026年6月|5日召开。')).toEqual(['2026年6月5日　星期五']);
    expect(lines('定于2026年2月|30日召开。')).toBeUndefined();
    expect(lines('市防汛抗旱指挥部（以下简称“市防指”），市|防指负责。')).toEqual([
      '“市防指”是“市防汛抗旱指挥部”的简称',
    ]);
  });

  it('自己的文号：台账', () => {
    expect(lines(gongwen().replace('〔2026〕8', '〔20|26〕8'))).toEqual([
      '云岭政办发〔2026〕8号　文号台账',
      '云岭政办发〔2026〕已用 2 个，下一个号：9号',
      `前一号：云岭政办发〔2026〕5号　${planTitle}`,
    ]);
    expect(
      lines(gongwen({ number: '云岭政办发〔20|26〕5号' }))?.some((line) => line.startsWith('重号')),
    ).toBe(true);
  });
});

describe('工作区符号', () => {
  const names = (query: string) =>
    workspaceSymbols(workspace(gongwen()).index, query).map(({ name }) => name);

  it('标题、文号、层次标题，含有即可', () => {
    expect(names('供水')).toEqual([planTitle]);
    expect(names('〔2026〕5')).toEqual(['云岭政办发〔2026〕5号']);
    expect(names('(2026)5')).toEqual(['云岭政办发〔2026〕5号']);
    expect(names('压实')).toHaveLength(2);
    expect(names('供水 方案')).toEqual([planTitle]);
    expect(names('没有这样的')).toEqual([]);
  });

  it('至多 200 个', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`/w/${n}.md`, gongwen()]));
    expect(workspaceSymbols(workspace(gongwen(), many).index, '')).toHaveLength(200);
  });
});

describe('补全', () => {
  const complete = (marked: string, others?: Readonly<Record<string, string>>, office = {}) => {
    const { document, index, path, position } = workspace(marked, others);
    const { items } = completion(document, position, {
      index,
      path,
      office,
      today: { year: 2027, month: 3, day: 2 },
    });
    const applied = (n: number) => {
      const item = items[n];
      if (!item?.textEdit || !('range' in item.textEdit)) throw new Error('no edit');
      const { range, newText } = item.textEdit;
      const { start, end } = toSpan(document.source, range);
      return applyEdits(document.text, [{ start, end, text: newText }]);
    };
    return { labels: items.map(({ label }) => label), items, applied };
  };

  it('书名号内：库里的标题，带文号', () => {
    const { labels, applied } = complete(citing('按照《供水|》执行。'));
    expect(labels).toEqual([planTitle]);
    expect(applied(0)).toContain(`按照《${planTitle}》（云岭政办发〔2026〕5号）执行。`);
    expect(complete(citing('按照《|执行。')).applied(0)).toContain(
      `按照《${planTitle}》（云岭政办发〔2026〕5号）执行。`,
    );
    expect(complete(citing('按照《供水|》（国发〔2024〕1号）执行。')).applied(0)).toContain(
      `《${planTitle}》（国发〔2024〕1号）`,
    );
    expect(complete(citing('按照《没有|》执行。')).labels).toEqual([]);
  });

  it('代字之后：下一个号在前，其后是已有的号', () => {
    for (const typed of ['云岭政办发|', '云岭政办发〔|', '云岭政办发〔2026|〕', '云岭政办发〔2026〕|']) {
      const { labels, items, applied } = complete(`${typed}\n\n${gongwen({ number: '' })}`);
      expect(labels, typed).toEqual(['云岭政办发〔2026〕6号', '云岭政办发〔2026〕5号']);
      expect(items[0], typed).toMatchObject({ detail: '下一个号', preselect: true });
      expect(applied(0), typed).toMatch(/^云岭政办发〔2026〕6号\n/);
    }
  });

  it('配置的代字、新的年份从 1 号起；文中用到时也可补全', () => {
    const office = { numbering: { codes: { 云岭政办函: {} } } };
    expect(complete('云岭政办函|', {}, office).labels).toEqual(['云岭政办函〔2027〕1号']);
    expect(complete('云岭水发〔|', {}).labels).toEqual(['云岭水发〔2027〕1号']);
    expect(complete('按照云岭政办发〔2025|').labels).toEqual(['云岭政办发〔2025〕1号']);
    expect(complete('按照有关规定发|').labels).toEqual([]);
  });

  it('标题末尾的文种', () => {
    expect(complete('云岭市人民政府关于做好防汛工作的|').labels).toHaveLength(15);
    expect(complete('云岭市人民政府关于做好防汛工作的通|').labels).toEqual(['通告', '通知', '通报']);
    expect(complete('要做好防汛工作的|。').labels).toEqual([]);
  });

  it('文首信息的键', () => {
    const { labels, applied } = complete('---\n文种: 通知\n发|\n---\n正文');
    expect(labels).toContain('发文字号');
    expect(labels).not.toContain('文种');
    expect(applied(labels.indexOf('发文字号'))).toBe('---\n文种: 通知\n发文字号: \n---\n正文');
  });
});

describe('重命名简称', () => {
  const renamed = (marked: string, name: string) => {
    const { document, path, at } = workspace(marked);
    return applyEdits(document.text, rename(document, path, at, name));
  };
  const text =
    '云岭市防汛抗旱指挥部（以下简称“指挥|部”）负责。指挥部在云岭市防汛抗旱指挥部；《指挥部章程》另发。';

  it('定义处和各处一起改，全称、书名号里的不改', () => {
    expect(renamed(text, '市防指')).toBe(
      '云岭市防汛抗旱指挥部（以下简称“市防指”）负责。市防指在云岭市防汛抗旱指挥部；《指挥部章程》另发。',
    );
    expect(
      renamed('《云岭市防汛条例》（以下简称《条例》）施行，依照《条|例》办理，条例如此。', '《防汛条例》'),
    ).toBe('《云岭市防汛条例》（以下简称《防汛条例》）施行，依照《防汛条例》办理，条例如此。');
  });

  it('文号里的字、别的更长的简称里的字不改', () => {
    expect(
      renamed(
        '基本医疗保险（以下简称医|保）、医保经办机构（以下简称医保机构）按医保发〔2024〕1号办理，医保机构负责医保。',
        '基本保险',
      ),
    ).toBe(
      '基本医疗保险（以下简称基本保险）、基本保险经办机构（以下简称医保机构）按医保发〔2024〕1号办理，医保机构负责基本保险。',
    );
  });

  it('别处不能，名称不当不行', () => {
    const { document, path } = workspace(text);
    expect(() => prepareRename(document, path, 1)).toThrow('这里不是简称');
    expect(() => renamed(text, '')).toThrow('1 至 24 个字');
    expect(() => renamed(text, '甲，乙')).toThrow('1 至 24 个字');
    expect(() => renamed(`${text}市水务局（以下简称“水务局”）。`, '水务局')).toThrow(
      '已经是另一个名称的简称',
    );
  });
});

describe('嵌入提示与语义标记', () => {
  it('日期的星期；写明星期的、没有这一天的不提示', () => {
    const document = read('2026年6月5日、2026年6月6日（星期六）、2026年2月30日。');
    const hints = inlayHints(document, toRange(document.source, { start: 0, end: document.text.length }));
    expect(hints).toMatchObject([{ label: '周五', position: { line: 0, character: 9 } }]);
  });

  it('文号、标题、简称各有标记，相对位置', () => {
    const document = read('按照《甲》（国发〔2024〕1号）办，\n市水务局（以下简称“水务局”）负责。');
    expect(semanticTokens(document).data).toEqual([0, 2, 3, 1, 0, 0, 4, 10, 0, 0, 1, 10, 3, 2, 1]);
  });
});

describe('任意文本、任意位置', () => {
  it('不出错，范围在文本之内', () => {
    fc.assert(
      fc.property(drafts, drafts, formats, fc.nat(), (text, other, format, n) => {
        const document = read(text, format);
        const index = new WorkspaceIndex();
        const path = '/w/a.md';
        index.set(documentFacts(document, path));
        index.set(documentFacts(read(other, format), '/w/b.md'));
        const offset = n % (text.length + 1);
        const position = toPosition(document.source, offset);
        const inside = ({ start, end }: { start: number; end: number }) =>
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        const found = definition(document, index, path, offset);
        if (found) inside(found.origin);
        for (const target of [
          ...(found?.targets ?? []),
          ...references(document, index, path, offset, true),
        ]) {
          if (target.path === path) inside({ start: target.at[0], end: target.at[1] });
        }
        for (const { span } of documentLinks(document, index, path)) inside(span);
        documentHighlights(document, path, offset);
        const known = knowledgeAt(document, index, path, offset);
        if (known) inside(known.span);
        codeLenses(document, index, path);
        workspaceSymbols(index, text.slice(offset, offset + 3));
        inlayHints(document, toRange(document.source, { start: 0, end: offset }));
        const { data } = semanticTokens(document);
        expect(data.length % 5).toBe(0);
        expect(data.every((value) => value >= 0)).toBe(true);
        for (const { textEdit } of completion(document, position, {
          index,
          path,
          today: { year: 2026, month: 3, day: 2 },
        }).items) {
          const { range } = textEdit as { range: { start: { line: number }; end: { line: number } } };
          expect(range.start.line).toBe(position.line);
          expect(range.end.line).toBe(position.line);
        }
        try {
          prepareRename(document, path, offset);
        } catch (error) {
          expect((error as Error).message).toContain('这里不是简称');
          return;
        }
        applyEdits(text, rename(document, path, offset, '甲乙'));
      }),
      { numRuns: 400 },
    );
  });
});
