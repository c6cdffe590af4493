import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = new URL('../../', import.meta.url);
const FILES: Record<string, string> = {
  'source.gongwen': 'syntaxes/gongwen.tmLanguage.json',
  'markdown.gongwen.injection': 'syntaxes/gongwen.markdown-injection.json',
};

/** Just enough Markdown for the injection: the scope names are those of the grammar inside VS Code. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'comment.block.html', begin: '<!--', end: '-->' },
    { name: 'markup.heading.markdown', match: '^#.*$', captures: { 0: { patterns: [] } } },
    {
      name: 'meta.paragraph.markdown',
      begin: '^(?=\\S)',
      end: '$',
      patterns: [
        { name: 'markup.inline.raw.string.markdown', begin: '`', end: '`' },
        { name: 'markup.bold.markdown', begin: '\\*\\*', end: '\\*\\*' },
      ],
    },
  ],
};

let gongwen: textmate.IGrammar;
let markdown: textmate.IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    getInjections: (scope) => (scope === MARKDOWN.scopeName ? ['markdown.gongwen.injection'] : undefined),
    loadGrammar: async (scope) => {
      if (scope === MARKDOWN.scopeName)
        return textmate.parseRawGrammar(JSON.stringify(MARKDOWN), 'markdown.json');
      const file = FILES[scope];
      return file ? textmate.parseRawGrammar(readFileSync(new URL(file, root), 'utf8'), file) : null;
    },
  });
  gongwen = (await registry.loadGrammar('source.gongwen')) as textmate.IGrammar;
  markdown = (await registry.loadGrammar(MARKDOWN.scopeName)) as textmate.IGrammar;
});

/** Every stretch of the text that carries a scope beginning with `scope`, joined where tokens touch. */
function scoped(text: string, scope: string, grammar = gongwen): string[] {
  const found: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    let end = -1;
    for (const token of result.tokens) {
      if (!token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) continue;
      const piece = line.slice(token.startIndex, token.endIndex);
      if (end === token.startIndex) found[found.length - 1] += piece;
      else if (piece) found.push(piece);
      end = token.endIndex;
    }
  }
  return found;
}

describe('document numbers', () => {
  it.each([
    ['国办发〔2024〕1号', ['国办发〔2024〕1号']],
    ['根据国办发〔2024〕1号文件', ['国办发〔2024〕1号']],
    ['（云政发〔2021〕25号）和云政办函〔2023〕108号', ['云政发〔2021〕25号', '云政办函〔2023〕108号']],
    ['（2024）云01行初1号', ['（2024）云01行初1号']],
    ['云岭政发（2026）08号', []],
    ['〔2024〕1号', []],
  ])('%s', (text, expected) => {
    expect(scoped(text, 'constant.other.document-number')).toEqual(expected);
  });

  it('tells agency, year and sequence apart', () => {
    expect(scoped('国办发〔2024〕1号', 'entity.name.type.agency')).toEqual(['国办发']);
    expect(scoped('国办发〔2024〕1号', 'constant.numeric.year')).toEqual(['2024']);
    expect(scoped('国办发〔2024〕1号', 'constant.numeric.sequence')).toEqual(['1']);
  });
});

describe('titles', () => {
  it.each([
    ['按照《云岭市供水条例》执行', ['《云岭市供水条例》']],
    ['《关于印发〈云岭市供水办法〉的通知》', ['《关于印发〈云岭市供水办法〉的通知》']],
    ['《甲》《乙》', ['《甲》《乙》']],
    ['《没有写完的标题', []],
  ])('%s', (text, expected) => {
    expect(scoped(text, 'string.quoted.title')).toEqual(expected);
  });

  it('marks the title inside a title', () => {
    expect(scoped('《关于印发〈云岭市供水办法〉的通知》', 'string.quoted.title.inner')).toEqual([
      '〈云岭市供水办法〉',
    ]);
  });
});

describe('numbering', () => {
  it.each([
    ['一、总体要求', '一、'],
    ['　　十二、组织保障', '十二、'],
    ['（一）加强领导。各单位要落实责任。', '（一）'],
    ['1.市水务局负责供水调度。', '1.'],
    ['（1）登记造册；', '（1）'],
    ['①查阅档案；', '①'],
    ['第一章　总则', '第一章'],
    ['第十二条　本办法自印发之日起施行。', '第十二条'],
    ['## 一、总体要求', '一、'],
  ])('%s', (text, mark) => {
    expect(scoped(text, 'keyword.other.numbering').map((piece) => piece.trim())).toEqual([mark]);
  });

  it.each(['1.5倍的补偿标准', '一些单位', '2024年5月1日', '（以下简称市局）', '国家一、二类目录'])(
    'no mark in %s',
    (text) => {
      expect(scoped(text, 'keyword.other.numbering')).toEqual([]);
    },
  );

  it('colours short numbered lines and lead sentences as headings', () => {
    expect(scoped('一、总体要求', 'entity.name.section')).toEqual(['总体要求']);
    expect(scoped('（二）加强领导。各单位要落实责任。', 'entity.name.section')).toEqual(['加强领导。']);
    expect(scoped('第二章　供水管理', 'entity.name.section')).toEqual(['供水管理']);
    expect(scoped('一、各单位要提高认识；要落实责任。', 'entity.name.section')).toEqual([]);
  });
});

describe('citations and dates', () => {
  it('colours each member of a citation', () => {
    expect(scoped('依照第十二条第二款第（三）项和第5条第1款', 'variable.other.citation')).toEqual([
      '第十二条第二款',
      '第5条第1款',
    ]);
    expect(scoped('《行政复议法》第四十四条之一、第二百零三条', 'variable.other.citation')).toEqual([
      '第四十四条之一',
      '第二百零三条',
    ]);
  });

  it.each([
    ['2024年5月1日起施行', ['2024年5月1日']],
    ['2024年底', ['2024年']],
    ['二〇二四年五月三十一日', ['二〇二四年五月三十一日']],
    ['截至2025年6月', ['2025年6月']],
    ['12024年', []],
  ])('%s', (text, expected) => {
    expect(scoped(text, 'constant.numeric.date')).toEqual(expected);
  });
});

describe('addressees', () => {
  it.each(['各县（区）人民政府，市政府各部门、各直属机构：', '云岭市水务局：', '省政府办公厅：'])(
    '%s',
    (text) => {
      expect(scoped(text, 'entity.name.type.addressee')).toEqual([text.slice(0, -1)]);
    },
  );

  it.each([
    '现将有关事项通知如下：',
    '责任单位：',
    '市水务局：负责供水调度。',
    '会议听取了市水务局的汇报。议定如下：',
  ])('none in %s', (text) => {
    expect(scoped(text, 'entity.name.type.addressee')).toEqual([]);
  });
});

describe('frame', () => {
  it('embeds front matter only at the top', () => {
    const text = '---\n发文字号: 云政发〔2026〕8号\n---\n正文\n---\n后文';
    expect(scoped(text, 'meta.embedded.block.frontmatter')).toEqual(['发文字号: 云政发〔2026〕8号']);
  });

  it('reads suppression comments', () => {
    const text = '<!-- gongwen-disable-next-line document-number/bracket -- 见《档案》原文 -->';
    expect(scoped(text, 'comment')).toEqual([text]);
    expect(scoped(text, 'keyword.control.directive')).toEqual(['gongwen-disable-next-line']);
    expect(scoped(text, 'entity.name.tag.rule')).toEqual(['document-number/bracket']);
    expect(scoped(text, 'string')).toEqual([]);
    expect(scoped('<!-- 一般注释\n第二行 -->正文', 'comment')).toEqual(['<!-- 一般注释', '第二行 -->']);
  });

  it('knows the Markdown that drafts use', () => {
    expect(scoped('# 云岭市人民政府关于供水的通知', 'markup.heading')).toEqual([
      '# 云岭市人民政府关于供水的通知',
    ]);
    expect(scoped('**“十四五”**规划和*试行*', 'markup.bold')).toEqual(['**“十四五”**']);
    expect(scoped('**“十四五”**规划和*试行*', 'markup.italic')).toEqual(['*试行*']);
    expect(scoped('输入`《条例》`', 'string')).toEqual([]);
    expect(scoped('```\n《条例》\n```\n《条例》', 'string')).toEqual(['《条例》']);
    expect(scoped('见[附件](docs/a.md)', 'markup.underline.link')).toEqual(['docs/a.md']);
  });
});

describe('injection into Markdown', () => {
  it('colours the same things in paragraphs', () => {
    const text = '一、根据《供水条例》第二条和云政发〔2026〕8号，**2026年5月1日**前完成。';
    expect(scoped(text, 'keyword.other.numbering', markdown)).toEqual(['一、']);
    expect(scoped(text, 'string.quoted.title', markdown)).toEqual(['《供水条例》']);
    expect(scoped(text, 'variable.other.citation', markdown)).toEqual(['第二条']);
    expect(scoped(text, 'constant.other.document-number', markdown)).toEqual(['云政发〔2026〕8号']);
    expect(scoped(text, 'constant.numeric.date', markdown)).toEqual(['2026年5月1日']);
    expect(scoped(text, 'meta.paragraph.markdown', markdown)).toEqual([text]);
  });

  it('reads suppression comments and stays out of code', () => {
    const comment = '<!-- gongwen-disable title/length -- 上级原题 -->';
    expect(scoped(comment, 'keyword.control.directive', markdown)).toEqual(['gongwen-disable']);
    expect(scoped('写作`《条例》`', 'string.quoted.title', markdown)).toEqual([]);
  });
});

describe('speed', () => {
  // As long as the longest line that VS Code still colours.
  const LENGTH = 20_000;
  it.each([
    '一',
    '《',
    '《一',
    '〈',
    '（一',
    '第',
    '第一',
    '*',
    '**一',
    '`',
    '[一',
    '2024年',
    '〇',
    '国〔',
    '据',
    '　',
    '<!-',
    '。',
    '-',
  ])('a line of nothing but %s', (unit) => {
    const line = unit.repeat(LENGTH / unit.length);
    for (const grammar of [gongwen, markdown]) {
      const start = performance.now();
      grammar.tokenizeLine(line, textmate.INITIAL);
      grammar.tokenizeLine(`《${line}：`, textmate.INITIAL);
      // Quadratic patterns take minutes here; the bound only tells those apart on a busy machine.
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  });
});
