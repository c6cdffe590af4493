import * as assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { closeAll, open, openText, putCaret, rangeOf } from './support.js';

describe('the language 公文', () => {
  afterEach(closeAll);

  for (const [file, language] of [
    ['通知.gw.md', 'gongwen'],
    ['复函.gongwen', 'gongwen'],
    ['说明.公文.md', 'gongwen'],
    ['README.md', 'markdown'],
    ['旧稿.txt', 'plaintext'],
  ] as const) {
    it(`${file} is ${language}`, async () => {
      assert.equal((await open(file)).document.languageId, language);
    });
  }

  it('brings its editor settings along', () => {
    const settings = workspace.getConfiguration('editor', { languageId: 'gongwen' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('defaultFormatter'), 'gongwen.gongwen');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  it('knows words in Chinese text', async () => {
    const { document } = await openText('根据《供水条例》第12条、GB/T 9704-2012，');
    const wordAt = (passage: string) =>
      document.getText(document.getWordRangeAtPosition(rangeOf(document, passage).start.translate(0, 1)));
    assert.equal(wordAt('供水'), '供水条例');
    assert.equal(wordAt('12条'), '12');
    assert.equal(wordAt('9704'), '9704-2012');
  });

  it('closes Chinese brackets while one types, but not in front of text', async () => {
    const editor = await openText('');
    for (const bracket of ['《', '〈', '（', '〔', '【', '「', '“', '‘']) {
      await commands.executeCommand('type', { text: bracket });
    }
    assert.equal(editor.document.getText(), '《〈（〔【「“‘’”」】〕）〉》');

    const inside = await openText('供水条例》执行');
    putCaret(inside, 0, 0);
    await commands.executeCommand('type', { text: '《' });
    assert.equal(inside.document.getText(), '《供水条例》执行');
  });
});

describe('Enter in a numbered list', () => {
  afterEach(closeAll);

  /** What the keybinding runs. */
  function pressEnter(): Thenable<unknown> {
    return commands.executeCommand('runCommands', enterBinding().args);
  }

  async function enter(content: string, line: number, character: number): Promise<[string, number, number]> {
    const editor = await openText(content);
    putCaret(editor, line, character);
    await pressEnter();
    const { active } = editor.selection;
    return [editor.document.getText(), active.line, active.character];
  }

  it('continues the numbering', async () => {
    assert.deepEqual(await enter('九、总体要求\n正文', 0, 6), ['九、总体要求\n十、\n正文', 1, 2]);
  });

  it('keeps the indentation', async () => {
    assert.deepEqual(await enter('　　（十九）加强领导。', 0, 11), [
      '　　（十九）加强领导。\n　　（二十）',
      1,
      6,
    ]);
    assert.deepEqual(await enter('  9. 登记', 0, 7), ['  9. 登记\n  10. ', 1, 6]);
  });

  it('drops the mark of an empty item', async () => {
    assert.deepEqual(await enter('1.登记\n2.', 1, 2), ['1.登记\n', 1, 0]);
    assert.deepEqual(await enter('  1.登记\n  2.\n正文', 1, 4), ['  1.登记\n\n正文', 1, 0]);
  });

  it('breaks the line like any Enter everywhere else', async () => {
    assert.deepEqual(await enter('一、总体要求', 0, 4), ['一、总体\n要求', 1, 0]);
    assert.deepEqual(await enter('为保障供水', 0, 5), ['为保障供水\n', 1, 0]);
    assert.deepEqual(await enter('', 0, 0), ['\n', 1, 0]);
  });

  it('keeps up with a quick typist', async () => {
    const editor = await openText('1.登记');
    putCaret(editor, 0, 4);
    const entered = pressEnter();
    const typed = commands.executeCommand('type', { text: '审核' });
    await Promise.all([entered, typed]);
    assert.equal(editor.document.getText(), '1.登记\n2.审核');
  });

  it('is undone in one step', async () => {
    const editor = await openText('一、总体要求');
    putCaret(editor, 0, 6);
    await pressEnter();
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), '一、总体要求');
  });
});

interface Binding {
  readonly key: string;
  readonly args: unknown;
}

function enterBinding(): Binding {
  const manifest = extensions.getExtension('gongwen.gongwen')?.packageJSON;
  const bindings: Binding[] = manifest.contributes.keybindings;
  const binding = bindings.find(({ key }) => key === 'enter');
  assert.ok(binding, 'Enter is bound');
  return binding;
}
