import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

describe('gongwen preview', () => {
  it('writes one HTML file, and does not overwrite another unasked', () => {
    const root = folder({ '通知.md': gongwen() });
    const first = gongwenCommand(root, ['preview', '通知.md', '-o', '通知.html']);
    expect([first.code, first.stdout, first.stderr]).toEqual([0, '', '']);
    const html = readFileSync(path.join(root, '通知.html'), 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect(html).toContain('aria-label="第1页"');
    const again = gongwenCommand(root, ['preview', '通知.md', '-o', '通知.html']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('通知.html');
    expect(gongwenCommand(root, ['preview', '通知.md', '-o', '通知.html', '--force']).code).toBe(0);
  });

  it('the profile changes the lines of a page', () => {
    const body = Array.from({ length: 40 }, (_, n) => `第${n + 1}段的内容。`);
    const root = folder({ '通知.txt': gongwen({ body: body.join('\n\n') }) });
    const pages = (profile: string) => {
      const { stdout } = gongwenCommand(root, ['preview', '通知.txt', '--profile', profile]);
      return stdout.match(/<svg class="page"/g)?.length ?? 0;
    };
    expect(pages('pitch30')).toBeGreaterThanOrEqual(pages('gb9704'));
    expect(pages('gb9704')).toBeGreaterThan(1);
  });

  it('the configuration names the profile and the seal, the flag goes first', () => {
    const body = Array.from({ length: 40 }, (_, n) => `第${n + 1}段的内容。`);
    const text = gongwen({ body: body.join('\n\n') });
    const configured = folder({
      '通知.txt': text,
      'gongwen.config.json': '{ "layout": { "profile": "pitch30", "seal": false } }',
    });
    const run = (root: string, ...args: string[]) => gongwenCommand(root, args).stdout;
    const plain = folder({ '通知.txt': text });
    const pitch30 = run(plain, 'preview', '通知.txt', '--profile', 'pitch30');
    expect(run(configured, 'preview', '通知.txt')).not.toBe(pitch30);
    writeFileSync(
      path.join(configured, 'gongwen.config.json'),
      '{ "layout": { "profile": "pitch30", "seal": true } }',
    );
    expect(run(configured, 'preview', '通知.txt')).toBe(pitch30);
    expect(run(configured, 'preview', '通知.txt', '--profile', 'gb9704')).toBe(
      run(plain, 'preview', '通知.txt'),
    );
    expect(run(plain, 'inspect', '通知.txt')).toContain('（每页 22 行）');
    expect(run(configured, 'inspect', '通知.txt')).toContain('（每页 21 行）');
    const named = path.join(configured, 'gongwen.config.json');
    expect(run(plain, 'inspect', '-c', named, '通知.txt')).toContain('（每页 21 行）');
  });

  it.each([
    [['preview'], /请写明一个文件/],
    [['preview', '没有.md'], /没有\.md/],
    [['preview', '通知.md', '--profile', 'a4'], /没有版式“a4”/],
  ])('%j is a mistake', (args, message) => {
    const root = folder({ '通知.md': gongwen() });
    const { code, stderr } = gongwenCommand(root, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(path.join(root, '没有.md'))).toBe(false);
  });
});
