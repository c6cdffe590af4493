import { profiles } from '../../layout/profile.js';
import { points, twips } from '../../model/measures.js';
import { grouped, hasElements, inAll, isProse, sectionAt, setBlocks } from '../../model/setBlocks.js';
import type { ParagraphFormat, SectionFormat } from '../../model/formatting.js';
import { setParagraphs } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** Shorter paragraphs may hold a formula or a picture, which need a line of their own height. */
const shortest = 15;

export default defineRule(
  {
    id: 'docx/line-pitch',
    clauses: ['GF-523'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件每面排22行',
    rationale:
      'GB/T 9704—2012 第5.2.3条：一般每面排22行，并撑满版心，特定情况可以作适当调整。' +
      '版心高225毫米，行距固定值28.95磅（由此推算，28磅也可）正好22行；30磅只排21行，单倍、1.5倍行距随字体而变，排不准。' +
      '各段行距不同的，报最多的一种；多于22行的只作提示。配置 layout.profile 为 pitch30 的，按每面21行检查。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n⟦各单位要落实防汛责任，严格执行值班制度，及时报告汛情。⟧\n\n请认真贯彻执行，落实到每一个岗位、每一名责任人。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n各单位要落实防汛责任，严格执行值班制度，及时报告汛情。\n\n请认真贯彻执行，落实到每一个岗位、每一名责任人。\n',
        formatting: {
          badWords: '正文行距为固定值30磅',
          bad: setParagraphs(['paragraph'], {
            spacing: { before: 0, after: 0, line: 600, rule: 'exact' },
          }),
          goodWords: '正文行距为固定值28磅',
          good: setParagraphs(['paragraph'], {
            spacing: { before: 0, after: 0, line: 560, rule: 'exact' },
          }),
        },
      },
    ],
  },
  function* (document, { formatting, config }) {
    if (!formatting || !hasElements(document)) return;
    const profile = profiles[config?.layout?.profile ?? 'gb9704'];
    const height = twips(profile.height);
    const body = setBlocks(document, formatting).filter(
      (set) => isProse(document, set) && set.block.content.end - set.block.content.start >= shortest,
    );
    const found = body.flatMap(({ block, paragraph }) => {
      const section = sectionAt(formatting, block.span.start);
      const pitch = pitchOf(paragraph, section);
      const lines = pitch && Math.floor(height / pitch + 0.01);
      return lines === profile.lines ? [] : [{ block, spacing: paragraph.spacing, lines }];
    });
    const [most] = [...grouped(found, ({ spacing }) => words(spacing))].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    const first = most?.[1][0];
    if (!most || !first) return;
    const [said, alike] = most;
    const { lines } = first;
    const counted = lines === undefined ? '每面行数不定' : `每面排${lines}行`;
    // Downwards to what can be typed: 28.95, so that the last line fits.
    const pitch = Math.floor(twips(profile.pitch)) / 20;
    yield {
      span: first.block.content,
      message: `正文行距为${said}${inAll(alike.length, '段')}，${counted}，一般每面排${profile.lines}行（GB/T 9704—2012 5.2.3）：段落→行距→固定值${pitch}磅`,
      ...(lines !== undefined && lines > profile.lines ? { severity: 'info' as const } : {}),
    };
  },
);

function words({ line, rule }: ParagraphFormat['spacing']): string {
  if (rule === 'auto') return `${Math.round((line / 240) * 100) / 100}倍`;
  return rule === 'exact' ? `${points(line)}磅` : `最小值${points(line)}磅`;
}

/** Distance of lines in twips; undefined where it depends on the fonts. */
function pitchOf(
  { spacing, snapToGrid }: ParagraphFormat,
  section: SectionFormat | undefined,
): number | undefined {
  const { line, rule } = spacing;
  if (rule === 'exact') return line;
  const grid = section?.grid?.linePitch;
  // A line of 3号 fits into a row of the grid only where that is about as high as the standard asks.
  if (snapToGrid && grid !== undefined && grid >= 500 && rule === 'auto') return (grid * line) / 240;
  // Higher than the letters of 三号, so that it alone counts.
  if (rule === 'atLeast' && line >= 440) return line;
  return undefined;
}
