import type { Document } from '../core/model/document.js';
import { titleLetters } from '../core/model/elements.js';
import { statedValues } from '../core/model/recipients.js';
import { closingFormulas, closingWords } from '../core/standards/closings.js';
import { type GenreFacts, genres } from '../core/standards/genres.js';
import type { Span } from '../core/text.js';

/** The 文种 named at a place. */
export interface GenreMention {
  readonly span: Span;
  readonly genre: GenreFacts;
}

const directions: Readonly<Record<GenreFacts['direction'], string>> = {
  上行: '上行文，报送上级机关',
  下行: '下行文，发给下级机关',
  平行: '平行文，发给不相隶属的机关',
  公布: '向社会或者一定范围公布',
  多向: '上行、下行、平行都可以',
};
const ordinals = '一二三四五六七八九';

/** The 文种 at an offset, or right before it: the last word of a title, or what the front matter calls it. */
export function genreAt(document: Document, offset: number): GenreMention | undefined {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const stated = statedValues(document, '文种').find(({ span }) => holds(span));
  if (stated) {
    const genre = genres.find(
      ({ name, titleWords }) => name === stated.text || titleWords.includes(stated.text),
    );
    return genre && { span: stated.span, genre };
  }
  const part = document.partAt(offset);
  const genre = part.genre?.statutory ? genres.find(({ name }) => name === part.genre?.name) : undefined;
  if (!genre || !part.titleBlocks.some(({ content }) => holds(content))) return undefined;
  const letters = titleLetters(document, part);
  const end = letters.text.replace(/(?:[（(][^（）()]*[）)])+$/, '').length;
  const word = genre.titleWords.find((one) => letters.text.endsWith(one, end));
  const span = word && letters.spanOf(end - word.length, word.length);
  return span && holds(span) ? { span, genre } : undefined;
}

/** When a 文种 is used, to whom it goes, how its text ends; the first line is the heading. */
export function genreLines({ name, item, direction, use }: GenreFacts): string[] {
  const closing = closingOf(name);
  return [
    `${name}　${directions[direction]}`,
    `用途：${use}`,
    ...(closing ? [`结束语：${closing}`] : []),
    `依据：《党政机关公文处理工作条例》第八条第（${item > 10 ? `十${ordinals[item - 11]}` : item === 10 ? '十' : ordinals[item - 1]}）项`,
  ];
}

function closingOf(name: GenreFacts['name']): string | undefined {
  const formula = closingFormulas[name];
  if (formula) return `${formula}。`;
  // Several formulas: which one is right depends on what is asked.
  const words = Object.entries(closingWords).flatMap(([word, genre]) => (genre === name ? [word] : []));
  return words.length > 0
    ? `按事由用${words
        .slice(0, 3)
        .map((word) => `“特此${word}。”`)
        .join('')}等`
    : undefined;
}
