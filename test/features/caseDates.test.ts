import type { InlayHint } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { caseDateHints } from '../../server/src/features/caseDates.js';
import { knowledgeAt } from '../../server/src/features/knowledge.js';
import { caseNotice, decision } from '../support/decision.js';

const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const hintsOf = (text: string, own = {}) =>
  caseDateHints(parse(text, 'markdown', frontEnds), everywhere, own).map(({ label }: InlayHint) => label);
const hover = (text: string, at: string) => {
  const document = parse(text, 'markdown', frontEnds);
  return knowledgeAt(document, new WorkspaceIndex(), '/w/own.md', text.indexOf(at) + 2)?.lines;
};

describe('期限届满日的嵌入提示', () => {
  it('决定书：作出、申请、受理之后的期限', () => {
    expect(hintsOf(decision())).toEqual([
      '作出之日起60日：2026年3月9日',
      '申请之日起5个工作日：2026年3月11日',
      '受理之日起60日：2026年5月8日',
    ]);
  });

  it('收到日期、简易程序、补正', () => {
    const cause =
      '被申请人于2026年1月8日作出《行政处罚决定书》，申请人于2026年1月12日收到，于2026年3月4日向本机关申请行政复议，2026年3月11日提交补正材料。本机关于2026年3月16日依法受理，适用简易程序审理。本案现已审理终结。';
    expect(hintsOf(decision({ cause }))).toEqual([
      '收到之日起60日：2026年3月13日',
      '补正之日起5个工作日：2026年3月18日',
      '受理之日起30日：2026年4月15日',
    ]);
  });

  it('延长、中止', () => {
    expect(
      hintsOf(decision({ procedure: '经行政复议机构的负责人批准，延长审理期限三十日。' })).slice(-2),
    ).toEqual(['受理之日起60日：2026年5月8日', '延长30日后：2026年6月8日']);
    const suspended = '因等待另案审理结果，本机关于2026年3月20日决定中止审理，2026年3月30日恢复审理。';
    expect(hintsOf(decision({ procedure: suspended }))).toContain(
      '受理之日起60日，扣除中止的10日：2026年5月18日',
    );
    const open = '因等待另案审理结果，本机关于2026年3月20日决定中止审理。';
    expect(hintsOf(decision({ procedure: open })).join()).not.toContain('受理之日');
  });

  it('通知书', () => {
    const to = '白石区市场监督管理局';
    const reply =
      '本机关已受理李某某的行政复议申请，适用普通程序审理。请自收到本通知书之日起十日内书面答复。';
    expect(hintsOf(caseNotice('行政复议答复通知书', reply, '2026年9月28日', to))).toEqual([
      '发出之日起10个工作日：2026年10月16日',
    ]);
    const hearing = '你申请行政复议一案，定于2026年4月17日上午9时在本机关第一会议室举行听证。';
    expect(hintsOf(caseNotice('行政复议听证通知书', hearing, '2026年4月7日'))).toEqual([
      '听证的五个工作日前：2026年4月9日',
    ]);
    const opinion = '请自收到本意见书之日起六十日内，将纠正情况报送本机关。';
    expect(hintsOf(caseNotice('行政复议意见书', opinion, '2026年4月28日', to))).toEqual([
      '发出之日起60日：2026年6月29日',
    ]);
  });

  it('末日在没有安排的年份：不顺延，说明缘故；配置补上就顺延', () => {
    const cause =
      '申请人不服被申请人于2026年11月2日作出的《行政处罚决定书》，于2026年11月27日向本机关申请行政复议。本机关于2026年12月1日依法受理。本案现已审理终结。';
    const text = decision({ cause, date: '' });
    expect(hintsOf(text)).toContain('受理之日起60日：2027年1月30日');
    expect(hover(text, '2026年12月1日')?.join()).toContain('没有2027年的节假日安排');
    const own = { 2027: { off: ['2027-02-05/2027-02-12'] } };
    expect(hintsOf(text, own)).toContain('受理之日起60日：2027年2月1日');
  });

  it('责令履行通知书里的日期是原决定的，不算期限', () => {
    const body =
      '本机关于2026年1月9日作出行政复议决定（云岭府复决字〔2026〕1号），于2026年1月12日送达。你局应自收到本通知书之日起十五日内履行。';
    expect(hintsOf(caseNotice('责令履行行政复议决定通知书', body, '2026年3月9日'))).toEqual([]);
  });

  it('其他公文、处罚决定没有', () => {
    expect(
      hintsOf('云岭市人民政府关于防汛的通知\n\n各县（区）：\n\n2026年3月9日受理的案件，现予通报。\n'),
    ).toEqual([]);
    expect(
      hintsOf(
        '行政处罚决定书\n\n当事人：李某某。\n\n本局于2026年3月9日作出决定。\n\n白石区市场监督管理局\n\n2026年3月9日\n',
      ),
    ).toEqual([]);
  });
});

describe('日期的悬停', () => {
  it('说明期限是什么、依据哪一条、星期几', () => {
    expect(hover(decision(), '2026年3月9日')).toEqual([
      '2026年3月9日　星期一',
      '受理之日起60日：2026年5月8日（星期五）。审理期限（《行政复议法》第六十二条）',
    ]);
    expect(hover(decision(), '2025年11月10日')).toEqual(['2025年11月10日　星期一']);
  });
});
