import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/src/core/config/schema.js';
import { profileFor, profiles } from '../../../server/src/core/layout/profile.js';
import { layoutOf } from '../../../server/src/core/layout/summary.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { gongwen } from '../../support/gongwen.js';

const problems = (config: string) => {
  const result = parseConfig(config, []);
  return result.problems.map(({ message, span }) => [config.slice(span.start, span.end), message]);
};

describe('the layout in the configuration', () => {
  it('is read', () => {
    const layout = { profile: 'pitch28', seal: false } as const;
    expect(parseConfig(JSON.stringify({ layout }), []).config).toEqual({ layout });
    expect(parseConfig('{"layout": {}}', []).config).toEqual({ layout: {} });
  });

  it('tells what is wrong, and where', () => {
    expect(problems('{"layout": {"profile": "a4"}}')).toEqual([
      ['"a4"', '“layout.profile”应为 gb9704、compensated、pitch28、pitch30 之一'],
    ]);
    expect(problems('{"layout": {"seal": "有"}}')).toEqual([['"有"', '“layout.seal”应为 true 或 false']]);
    expect(problems('{"layout": {"profil": "pitch28"}}')).toEqual([
      ['"profil"', '不认识的键“profil”，是不是“profile”？'],
    ]);
    expect(problems('{"layout": "pitch28"}')[0]?.[1]).toMatch(/应为 \{ "profile"/);
  });

  it('sets the page; without it the standard holds', () => {
    expect(profileFor()).toEqual(profiles.gb9704);
    expect(profileFor({ profile: 'pitch30', seal: false })).toEqual({ ...profiles.pitch30, seal: false });
    const document = parse(gongwen(), 'plaintext');
    expect(layoutOf(document).profile.lines).toBe(22);
    expect(layoutOf(document, { profile: 'pitch30' }).profile.lines).toBe(21);
    expect(layoutOf(document).profile.lines).toBe(22);
    const closing = (seal: boolean) =>
      layoutOf(document, { seal })
        .pages.flatMap(({ lines }) => lines)
        .filter(({ role }) => role === 'signature' || role === 'date')
        .map(({ role, row, x }) => [role, row, x]);
    expect(closing(true)).not.toEqual(closing(false));
  });
});
