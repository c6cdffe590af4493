import { describe, expect, it } from 'vitest';
import type { CaseKind } from '../../../server/src/core/case/caseDocument.js';
import { caseIn, read } from './documents.js';

const titles: readonly [string, CaseKind][] = [
  ['行政复议决定书', 'decision'],
  ['驳回行政复议申请决定书', 'dismissal'],
  ['行政复议申请驳回决定书', 'dismissal'],
  ['不予受理决定书', 'nonAcceptance'],
  ['行政复议不予受理决定书', 'nonAcceptance'],
  ['行政复议申请不予受理决定书', 'nonAcceptance'],
  ['不予受理行政复议申请决定书', 'nonAcceptance'],
  ['补正行政复议申请通知书', 'correction'],
  ['行政复议申请补正通知书', 'correction'],
  ['行政复议申请材料补正通知书', 'correction'],
  ['补正通知书', 'correction'],
  ['行政复议受理通知书', 'acceptance'],
  ['受理行政复议申请通知书', 'acceptance'],
  ['受理通知书', 'acceptance'],
  ['行政复议答复通知书', 'reply'],
  ['提出行政复议答复通知书', 'reply'],
  ['提出答复通知书', 'reply'],
  ['行政复议听证通知书', 'hearing'],
  ['行政复议中止通知书', 'suspension'],
  ['中止行政复议通知书', 'suspension'],
  ['行政复议恢复审理通知书', 'resumption'],
  ['恢复审理通知书', 'resumption'],
  ['行政复议终止决定书', 'termination'],
  ['终止行政复议通知书', 'termination'],
  ['行政复议延期审理通知书', 'extension'],
  ['延期审理通知书', 'extension'],
  ['停止执行决定书', 'stay'],
  ['行政复议停止执行通知书', 'stay'],
  ['停止执行行政行为通知书', 'stay'],
  ['行政复议调解书', 'mediation'],
  ['行政复议意见书', 'opinion'],
  ['责令履行通知书', 'performance'],
  ['责令履行行政复议决定通知书', 'performance'],
  ['责令限期履行行政复议决定通知书', 'performance'],
  ['行政处罚决定书', 'penalty'],
  ['当场行政处罚决定书', 'penalty'],
  ['政府信息公开申请答复书', 'disclosure'],
  ['政府信息公开告知书', 'disclosure'],
  ['政府信息不予公开告知书', 'disclosure'],
];

const body = '\n申请人：张某。\n申请人于2026年3月2日向本机关申请行政复议。\n云岭市人民政府\n2026年3月6日\n';

describe('kinds of case documents', () => {
  for (const [title, kind] of titles) {
    it(title, () => {
      expect(caseIn(`${title}\n${body}`)?.kind).toBe(kind);
      expect(caseIn(`云岭市人民政府${title}\n${body}`)).toMatchObject({
        kind,
        authority: { name: '云岭市人民政府' },
      });
      const spaced = [...`云岭市人民政府${title}`].join(' ').replace('府 ', '府\n');
      expect(caseIn(`${spaced}\n${body}`)).toMatchObject({
        kind,
        name: title,
        authority: { name: '云岭市人民政府' },
      });
    });
  }

  it('reads the name out of a long title, over two lines, and from the front matter', () => {
    expect(caseIn(`张某不服云岭市公安局政府信息公开申请答复书行政复议决定书${body}`)).toMatchObject({
      kind: 'decision',
      name: '行政复议决定书',
    });
    expect(caseIn(`张某不服云岭市公安局答复行政复议决定书${body}`)?.authority).toBeUndefined();
    expect(caseIn(`国务院行政复议裁决书${body}`)).toMatchObject({
      kind: 'decision',
      name: '行政复议裁决书',
      authority: { name: '国务院' },
    });
    expect(caseIn(`云岭市人民政府驳回行政复议\n申请决定书${body}`)?.kind).toBe('dismissal');
    const stated = caseIn(`---\n标题: 云岭市人民政府行政复议决定书\n---\n${body}`, 'markdown');
    expect(stated).toMatchObject({ kind: 'decision', name: '行政复议决定书' });
    expect(stated?.nameSpan).toBeUndefined();
  });

  const numbers: readonly [string, string][] = [
    ['行政复议决定书\n云岭府复决字〔2026〕18号', '云岭府复决字〔2026〕18号'],
    ['云岭府复决〔2026〕2号\n行政复议决定书', '云岭府复决〔2026〕2号'],
    ['云岭市人民政府\n行政复议决定书\n〔2026〕云行复第83号', '〔2026〕云行复第83号'],
    ['云岭市人民政府\n行政复议决定书\n(2026)云政复字第23号', '(2026)云政复字第23号'],
    ['云岭市公安局\n行政复议决定书\n云公复字[2026]第134号', '云公复字[2026]第134号'],
    ['行政复议不予受理决定书(不予受理字〔2026〕3号)', '不予受理字〔2026〕3号'],
    ['行政复议决定书（云府行复〔2026〕30号）', '云府行复〔2026〕30号'],
    ['行政复议决定书\n案号：云府行复〔2026〕30号', '云府行复〔2026〕30号'],
  ];
  for (const [top, number] of numbers) {
    it(`number ${number}`, () => {
      const { one, document } = read(top + body);
      expect(one.number && document.slice(one.number.span)).toBe(number);
    });
  }

  const others: readonly [string, string][] = [
    ['a notice about the work', `云岭市人民政府关于做好行政复议工作的通知\n\n各县人民政府：\n\n${body}`],
    ['a notice about such documents', `云岭市司法局关于公开行政复议决定书的通知\n${body}`],
    ['a model', `行政复议决定书（示范文本）\n${body}`],
    ['a law', '中华人民共和国行政复议法\n\n第一条　为了防止和纠正违法的行政行为，制定本法。\n'],
    [
      'a judgment',
      `云岭市中级人民法院\n行政判决书\n（2026）南01行初3号\n原告：张某。\n被告：云岭市人民政府。\n`,
    ],
    ['a notice of a penalty to come', '行政处罚事先告知书\n当事人：张某。\n如不服，可以申请行政复议。\n'],
    ['a hearing on a penalty', '云岭市城市管理局\n行政处罚听证通知书\n张某：\n定于2026年3月2日举行听证。\n'],
    [
      'a licence refused, with a notice of remedies',
      '云岭市商务局\n不予受理通知书\n张某：\n你的申请材料不齐全，不予受理。\n如不服本决定，可以自收到本通知书之日起六十日内向云岭市人民政府申请行政复议。\n',
    ],
    [
      'an arbitration',
      '云岭市劳动人事争议仲裁委员会\n不予受理通知书\n张某：\n你的仲裁请求不属于受理范围。\n',
    ],
    ['a sentence', '行政复议决定书应当载明申请人的请求。\n申请人：张某。\n'],
    ['nothing', ''],
  ];
  for (const [name, text] of others) {
    it(`is none: ${name}`, () => {
      expect(caseIn(text)).toBeUndefined();
      expect(caseIn(text, 'markdown')).toBeUndefined();
    });
  }
});
