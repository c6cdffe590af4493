import { triggersOf } from '../../model/charIndex.js';
import { isHan } from '../../model/characters.js';
import type { Document } from '../../model/document.js';
import { overlapsAny, type Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const invisible = [
  0xad,
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2064),
  0xfeff,
];
const letters = [...range(0xff21, 0xff3a), ...range(0xff41, 0xff5a)];
/** Radicals and compatibility forms that look like characters, as text copied out of a PDF has them. */
const lookalikes = [...range(0x2e80, 0x2fd5), ...range(0xf900, 0xfaff)];
const noBreakSpace = 0xa0;
type Kind = 'invisible' | 'letters' | 'lookalikes' | 'noBreakSpace';
const kinds: readonly (readonly [Kind, readonly number[]])[] = [
  ['invisible', invisible],
  ['letters', letters],
  ['lookalikes', lookalikes],
  ['noBreakSpace', [noBreakSpace]],
];

export default defineRule(
  {
    id: 'wording/special-characters',
    clauses: ['CW-36'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '不含零宽字符、全角字母和兼容字形',
    rationale:
      '从网页、PDF 复制来的文字常带看不见的零宽字符、全角字母和与汉字同形的部首字符（⽅、⾦），使查找、排版和数据交换出错。',
    examples: [{ bad: '评为⟦Ａ⟧级单位，报送⟦⽅⟧案。', good: '评为A级单位，报送方案。' }],
  },
  function* (document) {
    for (const [kind, codes] of kinds) {
      for (const span of runs(document, codes)) {
        const finding = check(document, kind, span);
        if (finding) yield finding;
      }
    }
  },
);

/** Where characters of a set stand side by side; most documents have none. */
function* runs(document: Document, codes: readonly number[]): Generator<Span> {
  const { characters, skipped } = document;
  const present = codes.filter((code) => characters.first(code) >= 0);
  if (present.length === 0) return;
  const offsets = characters.positions(triggersOf(String.fromCharCode(...present)));
  for (let i = 0; i < offsets.length; i++) {
    const start = offsets[i] as number;
    let end = start + 1;
    while (offsets[i + 1] === end) {
      i++;
      end++;
    }
    if (!overlapsAny(skipped, { start, end })) yield { start, end };
  }
}

function check(document: Document, kind: Kind, span: Span): RawFinding | undefined {
  const { text } = document;
  const written = document.slice(span);
  const fix = (right: string, title: string) =>
    document.isQuoted(span) && kind !== 'invisible' ? [] : [replacement(span, right, title, true)];
  const [last, next] = [text[span.start - 1], text[span.end]];
  switch (kind) {
    case 'invisible':
      // A byte order mark; the joiner inside an emoji.
      if (span.start === 0 || isEmoji(last) || isEmoji(next)) return undefined;
      return {
        span,
        message: `这里有看不见的字符（U+${written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}），应删去`,
        fixes: fix('', '删去不可见字符'),
      };
    case 'letters': {
      const right = written.normalize('NFKC');
      return {
        span,
        message: `字母应当用半角，应为“${right}”`,
        fixes: fix(right, '改为半角字母'),
      };
    }
    case 'lookalikes': {
      const right = written.normalize('NFKC');
      if (right === written) return undefined;
      return {
        span,
        message: `“${written}”是与汉字同形的部首或兼容字符，应为“${right}”`,
        fixes: fix(right, `改为“${right}”`),
      };
    }
    case 'noBreakSpace':
      // Blanks at marks belong to another rule; those of a layout are no fault.
      if (!isText(last) || !isText(next) || document.blockAt(span.start)?.role !== 'paragraph')
        return undefined;
      return {
        span,
        message: '这里是不间断空格（U+00A0），应为普通空格或者删去',
        severity: 'info',
        fixes: fix(' '.repeat(written.length), '改为普通空格'),
      };
  }
}

/** A half of a character beyond the basic plane, or what turns one into an emoji. */
function isEmoji(c: string | undefined): boolean {
  const code = c?.charCodeAt(0) ?? 0;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfe0f;
}

function isText(c: string | undefined): boolean {
  return isHan(c) || /[A-Za-z\d]/.test(c ?? '');
}
