// Runs every regular expression of the server against texts made from its own repeated pieces, and tells which take
// more than linear time. Some may: they see a few characters of a line only. The rules as a whole are held to linear
// time by test/meta/linear.test.ts.
//   node scripts/run.mjs redos [folder]
import path from 'node:path';
import { attacksOn } from '../test/support/regexAttacks.js';
import { type RegexLiteral, regexLiterals } from '../test/support/regexLiterals.js';

const root = path.resolve(import.meta.dirname, '..');
const folder = process.argv[2] ?? 'server/src';
const [short, long] = [1000, 4000];
/** A search over the long text that takes less than this is fast whatever its growth; in milliseconds. */
const fast = 3;
/** Linear growth is 4, quadratic 16; timers and the collector blur it. */
const linear = 8;

interface Grown {
  readonly literal: RegexLiteral;
  readonly milliseconds: number;
  readonly growth: number;
  readonly text: string;
}

function search(regex: RegExp, text: string): number {
  const from = performance.now();
  regex.lastIndex = 0;
  if (regex.sticky) regex.exec(text);
  else for (const _ of text.matchAll(regex));
  return performance.now() - from;
}

function worstOf(literal: RegexLiteral): { grown?: Grown; attacks: number } {
  const { source, flags } = literal;
  const regex = new RegExp(source, /[gy]/.test(flags) ? flags : `${flags}g`);
  let worst: Grown | undefined;
  const attacks = attacksOn(source, flags);
  for (const attack of attacks) {
    const best = (length: number, tries = 3) =>
      Math.min(...Array.from({ length: tries }, () => search(regex, attack(length))));
    // Short first: a search that grows fast would never come back.
    const slow = [60, 250, short].find((length) => best(length, 1) > 50 && best(length, 2) > 50);
    if (slow) {
      const growth = Number.POSITIVE_INFINITY;
      return {
        grown: { literal, milliseconds: best(slow, 1), growth, text: attack(20) },
        attacks: attacks.length,
      };
    }
    if (best(long, 1) < fast || best(long, 1) < fast) continue;
    const milliseconds = best(long);
    const growth = milliseconds / best(short);
    if (milliseconds >= fast && growth > linear && growth > (worst?.growth ?? 0))
      worst = { literal, milliseconds, growth, text: attack(20) };
  }
  return { ...(worst ? { grown: worst } : {}), attacks: attacks.length };
}

const seen = new Set<string>();
const literals = regexLiterals(path.join(root, folder)).filter(({ source, flags }) => {
  const key = `${source}/${flags}`;
  return seen.has(key) ? false : seen.add(key);
});
let attacks = 0;
const grown = literals
  .flatMap((literal) => {
    const found = worstOf(literal);
    attacks += found.attacks;
    return found.grown ? [found.grown] : [];
  })
  .sort((a, b) => b.milliseconds - a.milliseconds);
console.log(`${literals.length} 个不同的正则表达式，${attacks} 种攻击文本，${grown.length} 个超过线性`);
for (const { literal, milliseconds, growth, text } of grown) {
  const { file, line, source, flags } = literal;
  const place = `${path.relative(root, file)}:${line}`;
  console.log(
    `${place}　${long} 字 ${milliseconds.toFixed(1)} 毫秒，四倍长时 ${growth.toFixed(1)} 倍\n    /${source}/${flags}\n    ${JSON.stringify(text)}`,
  );
}
