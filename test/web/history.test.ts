import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHistory, type History, record, redo, undo } from '../../client/web/history.js';

type State = string | undefined;

/** Records the texts one after another, `gap` milliseconds apart. */
function recorded(texts: readonly string[], typed: boolean, gap: number): History<State> {
  let history = emptyHistory<State>();
  for (let i = 1; i < texts.length; i++)
    history = record(
      history,
      { text: texts[i - 1] as string, state: undefined },
      { text: texts[i] as string, state: undefined },
      typed,
      i * gap,
    );
  return history;
}

describe('undoing', () => {
  it('goes back over letters typed in one go at once, and forward again', () => {
    const history = recorded(['', '特', '特此', '特此通', '特此通知'], true, 100);
    const back = undo(history, '特此通知');
    expect(back?.text).toBe('');
    expect(undo(back?.history ?? history, '')).toBeUndefined();
    expect(redo(back?.history ?? history, '')).toMatchObject({ text: '特此通知', selection: [0, 4] });
  });

  it('stops where the typing paused, and at the end of a line', () => {
    expect(undo(recorded(['', '一', '一二'], true, 5000), '一二')?.text).toBe('一');
    expect(undo(recorded(['', '一', '一\n', '一\n二'], true, 10), '一\n二')?.text).toBe('一\n');
  });

  it('takes back a fix by itself, though it follows typing', () => {
    let history = recorded(['', '2026年6月31日'], true, 10);
    history = record(
      history,
      { text: '2026年6月31日', state: undefined },
      { text: '2026年6月30日', state: undefined },
      false,
      20,
    );
    expect(undo(history, '2026年6月30日')).toMatchObject({ text: '2026年6月31日', selection: [8, 9] });
  });

  it('brings back which file was open', () => {
    const history = record(
      emptyHistory<State>(),
      { text: '旧稿', state: '旧.docx' },
      { text: '新稿', state: '新.docx' },
      false,
      0,
    );
    expect(undo(history, '新稿')).toMatchObject({ text: '旧稿', state: '旧.docx' });
  });

  it('finds the way back and forth through any texts', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('公', '文', '𠮷', '\n', 'a'), maxLength: 12 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, fc.boolean(), (all, typed) => {
        let history = recorded(all, typed, 200);
        let text = all.at(-1) as string;
        const last = text;
        for (let step = undo(history, text); step; step = undo(history, text)) ({ history, text } = step);
        expect(text).toBe(all[0]);
        for (let step = redo(history, text); step; step = redo(history, text)) ({ history, text } = step);
        expect(text).toBe(last);
      }),
    );
  });
});
