import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/core/config/schema.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { folder, gongwenCommand } from '../support/cli.js';
import { readMarks } from '../support/testRule.js';

interface Fence {
  readonly language: string;
  readonly text: string;
}

const fences = (page: string): Fence[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] as string,
    text: match[2] as string,
  }));

describe.each(['README.md', 'docs/office-rules.md', 'docs/quick-start.md'])('%s', (page) => {
  const configurations = fences(page).filter(({ language }) => language === 'json');
  it('shows configurations that the program accepts', () => {
    expect(configurations.length).toBeGreaterThan(0);
    for (const { text } of configurations) {
      const { problems } = parseConfig(text, allRules);
      expect(problems.map(({ message }) => `${message}\n${text}`)).toEqual([]);
    }
  });
});

describe('docs/office-rules.md', () => {
  const all = fences('docs/office-rules.md');
  const pairs = all.flatMap(({ language, text }, i) => {
    const next = all[i + 1];
    return language === 'json' && next?.language === 'text' ? [[text, next.text] as const] : [];
  });

  it('has examples of a text beside a configuration', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(3);
  });

  it.each(pairs)('under %s the marked places are reported, and no others', (configuration, marked) => {
    const { text, spans } = readMarks(marked);
    const cwd = folder({ 'gongwen.config.json': configuration, '公文.md': text });
    const { stdout } = gongwenCommand(cwd, ['lint', '-f', 'json', '公文.md']);
    const { findings } = JSON.parse(stdout).files[0];
    const found = findings.map(
      (one: { start: { offset: number }; end: { offset: number }; rule: string }) => ({
        rule: one.rule,
        text: text.slice(one.start.offset, one.end.offset),
        start: one.start.offset,
      }),
    );
    expect(
      found.map(({ start }: { start: number }) => start),
      JSON.stringify(found),
    ).toEqual(spans.map(({ start }) => start));
  });
});
