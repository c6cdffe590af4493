import { describe, expect, it } from 'vitest';
import { disputedFacts } from '../../../server/src/core/case/disputedFacts.js';
import { type CaseEvidence, evidenceOf } from '../../../server/src/core/case/evidence.js';
import { gapsOf } from '../../../server/src/core/case/evidenceGaps.js';
import { numbersIn } from '../../../server/src/core/case/evidenceReferences.js';
import { caseOf } from '../../../server/src/core/case/readCase.js';
import type { CaseDocument } from '../../../server/src/core/case/caseDocument.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { type JudgedOptions, judged } from '../../support/judged.js';

function read(options: JudgedOptions) {
  const document = parse(judged(options), 'plaintext', frontEnds);
  return { document, one: caseOf(document) as CaseDocument };
}

function evidence(options: JudgedOptions = {}): CaseEvidence {
  const { document, one } = read(options);
  return evidenceOf(document, one);
}

/** One line for each: number, name, who, verdict, disputes, reason, gaps. */
function table(options: JudgedOptions = {}): string[] {
  const { document, one } = read(options);
  return evidenceOf(document, one).items.map((item) =>
    [
      item.number ?? '-',
      item.name,
      item.by,
      item.verdict ?? '?',
      item.disputes.map(({ who }) => who).join('+'),
      item.reason ? document.slice(item.reason) : '',
      gapsOf(item).join('+'),
    ].join('|'),
  );
}

const verdicts = (text: string) =>
  evidence({ evidence: text }).items.map(({ number, verdict }) => `${number}${verdict ?? '?'}`);
const disputed = (text: string) =>
  evidence({ evidence: text }).items.flatMap(({ number, disputes }) =>
    disputes.map(({ who }) => `${number}${who}`),
  );

describe('列明的证据', () => {
  it('证据N. in one line: name, who, verdict, dispute, reason', () => {
    expect(table()).toEqual([
      '1|销售票据|申请人|adopted||各方当事人均无异议|',
      '2|张某某的书面证言|申请人|rejected|被申请人|证人没有说明得知事实的来源|',
      '3|《现场笔录》|被申请人|adopted||各方当事人均无异议|',
      '4|现场照片3张|被申请人|adopted||各方当事人均无异议|',
    ]);
  });

  const names = (applicant: string) =>
    evidence({ applicant, respondent: '', evidence: '上述证据，本机关予以采信。' }).items.map(
      ({ number, name }) => `${number ?? '-'}${name}`,
    );
  it.each([
    ['申请人提交的证据：1.《合同》；2.照片2张。', ['1《合同》', '2照片2张']],
    ['申请人提交了下列证据：\n\n（1）《合同》，书证；\n\n（2）照片。', ['1《合同》', '2照片']],
    ['申请人提交以下证据：①《合同》；②照片。', ['1《合同》', '2照片']],
    ['申请人提交的证据：\n\n证据一：《合同》，证明已经付款；\n\n证据二：照片。', ['1《合同》', '2照片']],
    ['申请人提交的证据有：1、《合同》；2、面积9.6平方米的照片。', ['1《合同》', '2面积9.6平方米的照片']],
    ['申请人提交的证据：一、《合同》；二、照片。', ['1《合同》', '2照片']],
    ['申请人提交的证据材料：《合同》、送货单、照片两张等证据。', ['-《合同》', '-送货单', '-照片两张']],
    // Law is basis, an application is none.
    ['申请人提交的证据：1.行政复议申请书；2.《中华人民共和国价格法》；3.照片。', ['3照片']],
    [
      '申请人提交的证据：证据1.《关于处理“1.2万元”的说明》；证据2.照片。',
      ['1《关于处理“1.2万元”的说明》', '2照片'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('kind and provider as the list names them', () => {
    const { items } = evidence({
      applicant: '',
      respondent: '',
      evidence:
        '当事人提交的证据，本机关审查认定如下：\n\n证据1：《劳动合同书》，书证，由被申请人提交，证明劳动关系。申请人无异议，予以采信。\n\n证据2：录像，视听资料，由第三人赵某某提交，证明经过。申请人有异议，认为不完整。经审查，录像没有剪辑，予以采信。',
    });
    expect(items.map(({ name, by, kind, verdict }) => [name, by, kind, verdict])).toEqual([
      ['《劳动合同书》', '被申请人', '书证', 'adopted'],
      ['录像', '第三人赵某某', '视听资料', 'adopted'],
    ]);
    expect(items[1]?.disputes.map(({ who }) => who)).toEqual(['申请人']);
  });

  it('上述事实有下列证据证实 adopts what it lists', () => {
    const { items } = evidence({
      applicant: '',
      respondent: '',
      evidence: '上述事实有下列证据证实：\n\n1.《现场笔录》；\n\n2.照片。',
    });
    expect(items.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['《现场笔录》', 'adopted'],
      ['照片', 'adopted'],
    ]);
  });

  it('no evidence, no items', () => {
    expect(evidence({ applicant: '', respondent: '', evidence: '' }).items).toEqual([]);
  });
});

describe('采信与否', () => {
  const all = (v: string) => ['1', '2', '3', '4'].map((n) => n + v);
  it.each([
    ['上述证据来源合法，本机关予以采信。', all('adopted')],
    ['当事人提交的证据真实、合法、与本案有关联，本机关予以确认。', all('adopted')],
    ['证据1至证据4，双方无异议，可以作为认定事实的依据。', all('adopted')],
    ['证据1至4，予以采信。', all('adopted')],
    ['证据1—3，予以采信。', ['1adopted', '2adopted', '3adopted', '4?']],
    ['证据1、3，予以采信。', ['1adopted', '2?', '3adopted', '4?']],
    [
      '除证据2外，其余证据予以采信。证据2与本案无关，不予采信。',
      ['1adopted', '2rejected', '3adopted', '4adopted'],
    ],
    ['证据2与本案无关，不予采信。其他证据予以采信。', ['1adopted', '2rejected', '3adopted', '4adopted']],
    [
      '申请人提交的证据不能证明其主张，不予采信。被申请人提交的证据真实，予以采信。',
      ['1rejected', '2rejected', '3adopted', '4adopted'],
    ],
    ['对证据1的真实性予以确认，对其证明目的不予确认。', ['1partly', '2?', '3?', '4?']],
    ['本机关对证据1、证据3予以采信。', ['1adopted', '2?', '3adopted', '4?']],
    ['对《现场笔录》，因制作程序合法，本机关予以采信。', ['1?', '2?', '3adopted', '4?']],
    ['张某某的书面证言没有其他证据印证，不能作为定案依据。', ['1?', '2rejected', '3?', '4?']],
    // What a sentence only leans on is not judged by it.
    ['证据1，与证据3、证据4相互印证，予以采信。', ['1adopted', '2?', '3?', '4?']],
    ['证据1。经审查，证据3证明票据系事后补开，该票据不予采信。', ['1rejected', '2?', '3?', '4?']],
    // Neither a party's word nor a question is a verdict.
    ['证据1，申请人认为应当采信。', ['1?', '2?', '3?', '4?']],
    ['关于证据1是否采信的问题，双方各执一词。', ['1?', '2?', '3?', '4?']],
    ['以上事实，有证据1、证据3、证据4等证据证实。', ['1adopted', '2?', '3adopted', '4adopted']],
    ['以上事实，有销售票据、《现场笔录》等证据在案佐证。', all('adopted')],
    ['以上事实，有销售票据、《现场笔录》在案佐证。', ['1adopted', '2?', '3adopted', '4?']],
    [
      '证据1、证据4，予以采信；证据2，因无原件，不予采信；证据3，予以采信。',
      ['1adopted', '2rejected', '3adopted', '4adopted'],
    ],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  it('in what 本机关认为 says too', () => {
    const { items } = evidence({
      evidence: '',
      reasons: '申请人提交的证据2系事后出具，本机关不予采信。处罚决定认定事实清楚。',
    });
    expect(items.map(({ verdict }) => verdict)).toEqual([undefined, 'rejected', undefined, undefined]);
  });
});

describe('每方各自编号', () => {
  const own = {
    applicant: '申请人提交的证据：1.送货单；2.证人孙某某出具的证明1份。',
    respondent:
      '被申请人提交的证据：1.受案登记表、立案审批表；2.对申请人的询问笔录；3.《产品质量鉴定意见书》。',
  };
  const all = (evidenceText: string) =>
    evidence({ ...own, evidence: evidenceText }).items.map(
      ({ by, number, verdict, disputes }) => `${by}${number}${verdict ?? '?'}${disputes.length || ''}`,
    );

  it.each([
    [
      '对申请人提供的证据1的真实性、合法性、关联性予以认可；对申请人提供的证据2，因证人未到庭，真实性无法核实，不予认可。对被申请人提交的证据1-3，均系依法取得，予以确认。',
      ['申请人1adopted', '申请人2rejected', '被申请人1adopted', '被申请人2adopted', '被申请人3adopted'],
    ],
    [
      '经审查，申请人提交的证据1与本案有关，可以作为认定案件事实的依据；证据2与待证事实没有关联性，不能作为定案依据。被申请人提交的证据，申请人对证据3的真实性提出异议，但未提交相反证据，本机关对被申请人提交的全部证据予以采信。',
      ['申请人1adopted', '申请人2rejected', '被申请人1adopted', '被申请人2adopted', '被申请人3adopted1'],
    ],
    [
      '以上事实，有送货单、受案登记表、询问笔录、鉴定意见书等证据证实。\n\n申请人提供的证明系证人事后出具，本机关不予采信。',
      ['申请人1adopted', '申请人2rejected', '被申请人1adopted', '被申请人2adopted', '被申请人3adopted'],
    ],
    [
      '上述事实有经审查属实的下列证据证明：立案审批表、询问笔录、鉴定意见书。',
      ['申请人1?', '申请人2?', '被申请人1adopted', '被申请人2adopted', '被申请人3adopted'],
    ],
  ])('%s', (text, expected) => {
    expect(all(text)).toEqual(expected);
  });
});

it('what is judged right behind the list, before the findings', () => {
  const { items } = evidence({
    respondent:
      '被申请人提交的证据：证据3.《现场笔录》；证据4.照片。\n\n上述证据，经本机关审查，证据1、3各方没有争议，予以采信。被申请人对证据2提出异议，认为不真实。经审查，签名系补签，故对证据2不予采信。',
    evidence: '以上事实，有证据1至证据4证实。',
  });
  expect(items.map(({ verdict }) => verdict)).toEqual(['adopted', 'rejected', 'adopted', undefined]);
});

describe('争议和理由', () => {
  it.each([
    ['证据3，申请人有异议，认为未签名。经审查，笔录有见证人签名，予以采信。', ['3申请人']],
    ['申请人对证据3的真实性不予认可。经审查，笔录有见证人签名，予以采信。', ['3申请人']],
    [
      '申请人和第三人对证据3、证据4提出异议，本机关认为其依法制作，予以采信。',
      ['3申请人和第三人', '4申请人和第三人'],
    ],
    ['申请人质疑证据4的拍摄时间。经审查，照片载有时间，予以采信。', ['4申请人']],
    ['证据3，申请人对真实性无异议，对关联性有异议。经审查，与本案有关联，予以采信。', ['3申请人']],
    ['证据3，申请人没有异议，予以采信。', []],
    ['证据3，双方当事人均未提出异议，予以采信。', []],
    ['证据3，本机关不予认可。', []],
  ])('%s', (text, expected) => {
    expect(disputed(text)).toEqual(expected);
  });

  const gaps = (text: string) =>
    evidence({ evidence: `证据1、证据2、证据4，予以采信。\n\n${text}` }).items.map(gapsOf)[2];
  it.each([
    ['证据3，申请人有异议，认为未签名，予以采信。', ['reason']],
    ['证据3，申请人有异议，认为系单方制作，不予采信。', ['reason']],
    ['证据3，申请人有异议。', ['verdict', 'reason']],
    ['证据3，申请人有异议。经审查，笔录有见证人签名，来源合法。', ['verdict']],
    ['证据3，不予采信。', ['reason']],
    ['对证据3，本机关不予采信。', ['reason']],
    ['证据3缺乏关联性，不予采信。', []],
    ['证据3不予采信，理由是没有签名。', []],
    ['证据3，予以采信。', []],
    ['证据3，申请人有异议，但未提供相反证据，予以采信。', []],
    ['', ['verdict']],
  ])('“%s” leaves open: %j', (text, expected) => {
    expect(gaps(text)).toEqual(expected);
  });
});

describe('有争议的事实', () => {
  const facts = (text: string) => {
    const { document, one } = read({ evidence: text });
    return disputedFacts(document, one).map(({ about, finding, reason }) => [
      document.slice(about),
      finding ? document.slice(finding) : '',
      reason ? document.slice(reason) : '',
    ]);
  };
  it.each([
    [
      '关于是否标价的事实，申请人主张已经标价，被申请人主张没有标价。因证据3记载没有标价，本机关认定没有标价。',
      [['是否标价的事实', '本机关认定没有标价', '因证据3记载没有标价']],
    ],
    ['关于是否标价，申请人主张已经标价，被申请人主张没有标价。', [['是否标价', '', '']]],
    [
      '关于是否标价，申请人主张已经标价，被申请人主张没有标价。\n\n经审查，证据3和证据4相互印证，本机关认定没有标价。',
      [['是否标价', '本机关认定没有标价', '经审查，证据3和证据4相互印证']],
    ],
    [
      '关于是否标价，申请人主张已经标价，被申请人主张没有标价。本机关认定没有标价。',
      [['是否标价', '本机关认定没有标价', '']],
    ],
    ['申请人于2025年10月8日称商品没有标价，被申请人称将予核实。', []],
    ['证据3，申请人有异议，认为未签名。经审查，笔录有见证人签名，予以采信。', []],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

it('numbers, ranges and Chinese numerals', () => {
  expect(numbersIn('证据1、3至5、证据8')).toEqual([1, 3, 4, 5, 8]);
  expect(numbersIn('证据一、证据三')).toEqual([1, 3]);
  expect(numbersIn('证据9到900')).toEqual([9, 900]);
});

it('hostile text takes no longer than its length', () => {
  const start = performance.now();
  for (const piece of [
    '证据1、',
    '申请人有异议，',
    '《',
    '上述证据',
    '因证据1',
    '（1）',
    '申请人主张甲，被申请人主张',
    '并无程序违法',
  ]) {
    evidence({ evidence: piece.repeat(4000) });
    evidence({ applicant: `申请人提交的证据：${piece.repeat(4000)}` });
  }
  evidence({ evidence: `证据1，${'称'.repeat(8000)}${'被申请人'.repeat(4000)}` });
  expect(performance.now() - start).toBeLessThan(6000);
});
