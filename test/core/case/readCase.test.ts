import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../server/src/core/case/readCase.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { caseIn, cause, full, head, read } from './documents.js';

const parts = [
  'head',
  'cause',
  'request',
  'claim',
  'applicantEvidence',
  'answer',
  'respondentEvidence',
  'thirdPartyClaim',
  'thirdPartyEvidence',
  'procedure',
  'findings',
  'evidence',
  'reasons',
  'operative',
  'notice',
  'effect',
  'signature',
  'annex',
];

describe('a whole decision', () => {
  it('has its parts, in order and without overlap, whatever the line ends, marks and widths', () => {
    const halfWidth = full.replace(/[：，；（）]/g, (mark) => ':,;()'['：，；（）'.indexOf(mark)] as string);
    for (const text of [full, full.replaceAll('\n', '\r\n'), full.replaceAll('\n', '\n\n'), halfWidth]) {
      const result = read(text);
      expect(result.parts).toEqual(parts);
      let end = 0;
      for (const { span, opening } of result.one.parts) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(opening.start).toBeGreaterThanOrEqual(span.start);
        expect(opening.end).toBeLessThanOrEqual(span.end);
        end = span.end;
      }
      expect(result.outcomes).toEqual(['revoke', 'redo']);
      expect(result.one).toMatchObject({ procedure: 'ordinary', cut: false, weighty: true });
    }
    expect(read(full.replaceAll('\n', '\n\n'), 'markdown').parts).toEqual(parts);
  });

  it('names the parties and who acts for whom', () => {
    const { one } = read(full);
    expect(
      one.parties.map(({ role, label, name, of, more }) => [role, label, name, of?.name, more.length]),
    ).toEqual([
      ['applicant', '申请人', '张某', undefined, 0],
      ['agent', '委托代理人', '李某', '张某', 0],
      ['respondent', '被申请人', '云岭市城市管理局', undefined, 1],
      ['officer', '负责人', '王某', '云岭市城市管理局', 0],
      ['thirdParty', '第三人', '青溪县某某（集团）有限公司', undefined, 0],
      ['officer', '法定代表人', '赵某', '青溪县某某（集团）有限公司', 0],
    ]);
  });

  it('tells the act and the steps with their dates, a date without year by the one before it', () => {
    const { one, document, events } = read(full);
    expect(one.act?.title?.name).toBe('责令限期拆除决定书');
    expect(one.act?.number && document.slice(one.act.number.span)).toBe('云城管限拆〔2026〕7号');
    expect(one.act?.date?.date).toEqual({ year: 2026, month: 1, day: 16 });
    expect(events).toEqual([
      'made 2026-01-16',
      'applied 2026-03-02',
      'accepted 2026-03-06',
      'hearing 2026-03-20',
      'extended 2026-04-20',
      'hearing 2026-05-06',
      'made 2026-01-16',
      'served 2026-01-20',
      'made 2026-01-16',
      'decided 2026-05-29',
    ]);
  });

  it('is read once for a document', () => {
    const document = parse(full, 'plaintext');
    expect(caseOf(document)).toBe(caseOf(document));
  });

  it('without any one part has all others', () => {
    const { document, one } = read(full);
    for (const part of one.parts.slice(1)) {
      // What is told of the case is 案由 when nothing else opens it.
      if (part.kind === 'cause') continue;
      const text = document.text.slice(0, part.span.start) + document.text.slice(part.span.end);
      const expected = parts.filter((kind) => kind !== part.kind);
      expect(read(text).parts, part.kind).toEqual(expected);
    }
  });

  it('broken off anywhere behind the head is cut until the main text stands', () => {
    const { document, one } = read(full);
    const operative = one.parts.find(({ kind }) => kind === 'operative');
    for (const part of one.parts.slice(1)) {
      if (part.span.start >= (operative?.span.start ?? 0)) break;
      const middle = part.span.start + Math.floor((part.span.end - part.span.start) / 2);
      expect(read(document.text.slice(0, middle)).one.cut, part.kind).toBe(true);
    }
    expect(read(full.slice(0, full.indexOf('重新作出处理'))).one.cut).toBe(true);
  });
});

const rest = `经审理查明：申请人的房屋建于1998年。
本机关认为：被申请人认定事实清楚。
根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：
维持《责令限期拆除决定书》（云城管限拆〔2026〕7号）。
云岭市人民政府
2026年5月29日`;

describe('words of a part inside another', () => {
  it('what the applicant asks in the course of the claim opens no request', () => {
    const { parts: found } = read(
      `${head}\n${cause}\n申请人请求：撤销决定。\n申请人称：决定违法。\n申请人请求撤销该决定的理由有三点。\n申请人请求本机关依法支持。\n被申请人答复称：决定合法。\n${rest}`,
    );
    expect(found.filter((kind) => kind === 'request')).toHaveLength(1);
    expect(found.slice(1, 5)).toEqual(['cause', 'request', 'claim', 'answer']);
  });

  it('the other side quoted in an answer or in the findings opens nothing', () => {
    const { parts: found, text } = read(
      `${head}\n${cause}\n申请人请求：撤销决定。\n申请人称：决定违法。\n被申请人答复称：决定合法。\n申请人称其没有收到告知书，与事实不符。\n经查，申请人已经签收。\n申请人提出的理由不能成立。\n${rest.replace('1998年。', '1998年。\n申请人称，房屋是祖传的。被申请人称，没有证据。')}`,
    );
    expect(found.slice(1)).toEqual([
      'cause',
      'request',
      'claim',
      'answer',
      'findings',
      'reasons',
      'operative',
      'signature',
    ]);
    expect(text('answer')).toContain('申请人提出的理由不能成立');
    expect(text('findings')).toContain('被申请人称，没有证据');
  });

  it('a law that is quoted decides nothing', () => {
    const { text, outcomes } = read(
      `${head}\n${cause}\n申请人请求：撤销决定。\n申请人称：决定违法。\n被申请人答复称：决定合法。\n经审理查明：略。\n本机关认为：《中华人民共和国行政复议法》第六十四条规定：“行政行为有下列情形之一的，行政复议机关决定撤销或者部分撤销该行政行为。根据本条规定，本机关决定撤销。”本案没有上述情形。综上，根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定维持被申请人作出的《责令限期拆除决定书》。\n申请人如不服本决定，可以自收到本决定书之日起十五日内提起行政诉讼。\n云岭市人民政府\n2026年5月29日`,
    );
    expect(text('operative')).toBe(
      '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定维持被申请人作出的《责令限期拆除决定书》。',
    );
    expect(outcomes).toEqual(['uphold']);
  });

  it('a title that speaks of remedies is no notice', () => {
    const { parts: found } = read(
      `云岭市人民政府不予受理行政复议申请决定书\n申请人：张某\n申请人于2026年4月16日向本机关提出行政复议申请。经审查，本机关认为：参照《关于不服信访答复提起行政诉讼人民法院是否受理的请示》的回复，信访人不服提起行政诉讼的，人民法院不予受理。根据《中华人民共和国行政复议法》第三十条的规定，决定不予受理。\n如不服本决定，可以自收到本决定书之日起十五日内向人民法院提起行政诉讼。\n2026年4月21日\n（印章）`,
    );
    expect(found).toEqual(['head', 'cause', 'reasons', 'operative', 'notice', 'signature']);
  });
});

describe('shapes of published documents', () => {
  it('labels on lines of their own, numbered parts, several applicants', () => {
    const { one, parts: found } = read(
      `云岭市人民政府行政复议决定书\n云岭府复〔2026〕3号\n申请人（一）：张某、李某\n申请人（二）：王某\n代表人：张某\n被申请人:云岭市公安局\n法定代表人:钱某  职务:局长\n${cause}\n一、申请人请求\n申请人请求：\n撤销决定。\n二、申请人称：\n决定违法。\n三、被申请人称：\n决定合法。\n四、经审理查明：\n略。\n五、本府认为：\n略。\n根据《中华人民共和国行政复议法》第六十八条的规定，本府决定：\n维持该决定。\n云岭市人民政府\n二〇二六年五月二十九日`,
    );
    expect(one.parties.map(({ role, name }) => [role, name])).toEqual([
      ['applicant', '张某、李某'],
      ['applicant', '王某'],
      ['representative', '张某'],
      ['respondent', '云岭市公安局'],
      ['officer', '钱某'],
    ]);
    expect(found).toEqual([
      'head',
      'cause',
      'request',
      'claim',
      'answer',
      'findings',
      'reasons',
      'operative',
      'signature',
    ]);
  });

  it('parties without any mark behind the label', () => {
    const { one, parts: found } = read(
      '云岭市人民政府\n驳回行政复议申请决定书\n云府复驳〔2026〕3号\n申请人张某，男，1980年1月出生。\n委托代理人李某，南州某某律师事务所律师。\n被申请人云岭市公安局，住所地云岭市。\n法定代表人王某，局长。\n申请人张某不服被申请人云岭市公安局不予立案决定，于2026年3月2日申请行政复议，本府于2026年3月5日受理。\n申请人诉称，其举报应予立案。\n被申请人辩称，不予立案正确。\n经查，申请人不是受害人。\n本府认为，申请人没有利害关系，根据《中华人民共和国行政复议法》第三十三条的规定，决定驳回申请人的行政复议申请。\n如不服本决定，可自收到之日起15日内起诉。\n2026年5月3日',
    );
    expect(one.parties.map(({ role, name }) => [role, name])).toEqual([
      ['applicant', '张某'],
      ['agent', '李某'],
      ['respondent', '云岭市公安局'],
      ['officer', '王某'],
    ]);
    expect(found).toEqual([
      'head',
      'cause',
      'claim',
      'answer',
      'findings',
      'reasons',
      'operative',
      'notice',
      'signature',
    ]);
  });

  it('an act known by its number before its title, and one by words alone', () => {
    const top = '行政复议决定书\n申请人：张某\n被申请人：云岭市公安局\n';
    const numbered = read(
      `${top}申请人不服被申请人于2026年04月29日作出的编号：5300001200128882号《简易程序处罚决定书》，提出行政复议申请。`,
    );
    expect(numbered.one.act?.number && numbered.document.slice(numbered.one.act.number.span)).toBe(
      '5300001200128882号',
    );
    const worded = read(
      `${top}申请人不服被申请人于2026年3月5日作出的房屋征收补偿决定，向本机关申请行政复议。`,
    );
    expect(worded.one.act).toMatchObject({ date: { date: { year: 2026, month: 3, day: 5 } } });
    expect(worded.one.act?.title).toBeUndefined();
    const idle = read(
      `${top}申请人认为被申请人不履行对其于2026年1月6日提出的《查处申请书》的处理职责，于2026年3月5日向本机关申请行政复议。\n经审理查明：2026年1月9日，被申请人作出《关于移送的告知书》。`,
    );
    expect(idle.one.act).toBeUndefined();
  });

  it('a page that repeats the title; parties behind blanks or together in a line; looser words', () => {
    const {
      one,
      document,
      parts: found,
      events,
      outcomes,
    } = read(`首页　信息公开
行政复议决定书（云府行复〔2026〕30号）
云岭市人民政府
行 政 复 议 决 定 书
云府行复〔2026〕30号
（公开版）
申请人　张某某，男，1980年1月出生，住云岭市白石区。
委托代理人 李某，律师。
被申请人：云岭市公安局，住所地：云岭市白石区，法定代表人：王某，局长。
第三人　青溪县某某公司
申请人张某某不服被申请人于2026年1月16日作出的云公（治）行罚决字〔2026〕7号行政处罚决定，于2026年3月2日向本机关邮寄行政复议申请，本机关于2026年3月4日收到。
本机关于2026年3月6日受理后，依法适用简易程序进行审理。
申请人的复议请求为：撤销行政处罚决定。
申请人的主要理由是：处罚过重。
被申请人在答复书中称：处罚适当。
第三人提交书面意见称：同意被申请人意见。
当事人提交的证据及认定：
证据1.询问笔录，被申请人提交，予以采信。
经审理，本机关查明：2026年1月16日，被申请人作出行政处罚决定。
本复议机关认为：处罚决定认定事实清楚。
综上，依照《中华人民共和国行政复议法》第六十八条之规定，现决定如下：
维持被申请人作出的行政处罚决定。
如不服本决定，可在接到本决定书之日起15日内向人民法院提起诉讼。
云岭市人民政府（印章）
二〇二六年五月二十九日
抄送：云岭市公安局`);
    expect(one).toMatchObject({ authority: { name: '云岭市人民政府' }, procedure: 'simplified', cut: false });
    expect(one.parties.map(({ label, name, of }) => [label, name, of?.name])).toEqual([
      ['申请人', '张某某', undefined],
      ['委托代理人', '李某', '张某某'],
      ['被申请人', '云岭市公安局', undefined],
      ['法定代表人', '王某', '云岭市公安局'],
      ['第三人', '青溪县某某公司', undefined],
    ]);
    expect(document.slice(one.parties[2]?.details ?? { start: 0, end: 0 })).toBe('住所地：云岭市白石区');
    expect(one.act?.number && document.slice(one.act.number.span)).toBe('云公（治）行罚决字〔2026〕7号');
    expect(found).toEqual([
      'head',
      'cause',
      'procedure',
      'request',
      'claim',
      'answer',
      'thirdPartyClaim',
      'evidence',
      'findings',
      'reasons',
      'operative',
      'notice',
      'signature',
    ]);
    expect(events).toEqual([
      'made 2026-01-16',
      'applied 2026-03-02',
      'applied 2026-03-04',
      'accepted 2026-03-06',
      'decided 2026-05-29',
    ]);
    expect(outcomes).toEqual(['uphold']);
  });

  it('the same day is that of the date before', () => {
    expect(
      read(
        `行政复议决定书\n申请人：张某\n被申请人：云岭市公安局\n申请人不服被申请人于2026年1月6日作出的《答复书》，于2026年3月5日向本机关当面提交行政复议申请。经审查，本机关于当日依法受理。后于2026年3月9日补正材料。本机关于2026年3月20日起中止审理，4月2日恢复审理。`,
      ).events,
    ).toEqual([
      'made 2026-01-06',
      'applied 2026-03-05',
      'accepted 2026-03-05',
      'corrected 2026-03-09',
      'suspended 2026-03-20',
      'resumed 2026-04-02',
    ]);
  });

  it('a notice is addressed to somebody, and decides by 根据…的规定', () => {
    const {
      one,
      parts: found,
      events,
    } = read(
      `云岭市人民政府\n行政复议中止通知书\n云府复中字〔2026〕5号\n张某、云岭市公安局：\n申请人张某不服云岭市公安局于2026年1月6日作出的《行政处罚决定书》（云公罚〔2026〕5号）申请行政复议一案，本机关于2026年3月6日受理。根据《中华人民共和国行政复议法》第三十九条第一款第九项的规定，本案自2026年4月2日起中止审理。\n特此通知。\n云岭市人民政府\n2026年4月2日`,
    );
    expect(one.parties).toMatchObject([{ role: 'addressee', label: '', name: '张某、云岭市公安局' }]);
    expect(found).toEqual(['head', 'cause', 'operative', 'signature']);
    expect(events).toEqual([
      'made 2026-01-06',
      'accepted 2026-03-06',
      'suspended 2026-04-02',
      'decided 2026-04-02',
    ]);
  });

  it('the day of a hearing to come', () => {
    const { events } = read(
      `行政复议听证通知书\n张某：\n你不服云岭市公安局《行政处罚决定书》申请行政复议一案，根据《中华人民共和国行政复议法》第五十条第一款的规定，本机关决定举行听证。\n一、听证时间：2026年4月10日9时。\n二、听证地点：云岭市行政复议听证室。\n云岭市人民政府\n2026年3月30日`,
    );
    expect(events).toEqual(['hearing 2026-04-10', 'decided 2026-03-30']);
  });

  it('a penalty and an answer to a request for information', () => {
    const penalty = read(
      `云岭市城市管理局\n行政处罚决定书\n云城管罚〔2026〕5号\n当事人：张某\n身份证号码：略\n2026年3月2日，本机关对当事人的违法行为立案调查。经查，当事人擅自占用道路。\n以上事实，有现场笔录、照片等证据证实。\n当事人的上述行为违反了《南州省城市管理条例》第十条的规定。\n依据《南州省城市管理条例》第三十条的规定，本机关决定对当事人作出如下行政处罚：罚款2000元。\n当事人应当自收到本决定书之日起十五日内缴纳罚款。\n如不服本处罚决定，可以自收到本决定书之日起六十日内向云岭市人民政府申请行政复议，或者六个月内向人民法院提起行政诉讼。\n云岭市城市管理局\n2026年4月2日`,
    );
    expect(penalty.one.parties).toMatchObject([{ role: 'addressee', label: '当事人', name: '张某' }]);
    expect(penalty.one.parties[0]?.more).toHaveLength(1);
    expect(penalty.parts).toEqual([
      'head',
      'cause',
      'findings',
      'evidence',
      'reasons',
      'operative',
      'notice',
      'signature',
    ]);
    expect(penalty.text('operative')).toContain('缴纳罚款');
    const answer = read(
      `云岭市公安局\n政府信息公开申请答复书\n张某：\n你于2026年3月2日提交的政府信息公开申请收悉。根据《中华人民共和国政府信息公开条例》第三十六条的规定，现答复如下：\n你申请的信息不存在。\n如对本答复不服，可以自收到本答复书之日起六十日内向云岭市人民政府申请行政复议。\n云岭市公安局\n2026年3月20日`,
    );
    expect(answer.parts).toEqual(['head', 'cause', 'operative', 'notice', 'signature']);
  });
});

describe('what the main text does', () => {
  const outcomesOf = (main: string) =>
    read(
      `${head}\n${cause}\n本机关认为：略。\n根据《中华人民共和国行政复议法》的规定，本机关决定：\n${main}\n云岭市人民政府\n2026年5月29日`,
    ).outcomes;
  const rows: readonly [string, readonly string[]][] = [
    ['维持《责令限期拆除决定书》。', ['uphold']],
    ['变更被申请人作出的处罚决定，将罚款50000元变更为罚款5000元。', ['change']],
    ['将罚款50000元变更为罚款5000元。', ['change']],
    ['一、撤销处罚决定；\n二、责令被申请人六十日内重新作出行政行为。', ['revoke', 'redo']],
    ['撤销处罚决定第二项；维持处罚决定第一项。', ['revoke', 'uphold']],
    ['确认被申请人作出《撤销登记决定书》的行为违法。', ['confirmUnlawful']],
    ['确认处罚决定无效。', ['confirmInvalid']],
    ['责令被申请人自收到本决定书之日起三十日内对申请人的投诉作出处理。', ['perform']],
    ['驳回申请人张某要求责令被申请人履行查处职责的行政复议请求。', ['rejectRequest']],
    ['驳回申请人张某请求撤销《答复书》的行政复议申请。', ['dismiss']],
    ['责令被申请人继续履行《征收补偿协议》。', ['agreement']],
    ['责令被申请人赔偿申请人损失3000元。', ['compensate']],
  ];
  for (const [main, expected] of rows) it(main, () => expect(outcomesOf(main)).toEqual(expected));
});

describe('how weighty a case is', () => {
  const weighty = (front: string, text = full.replace(/，5月6日.*?听证。|5月6日，本机关举行了听证。/, '')) =>
    caseIn(`---\n${front}\n---\n${text}`, 'markdown')?.weighty;
  it('the front matter says it, or a hearing does', () => {
    expect(weighty('文种: 行政复议决定书')).toBe(false);
    expect(weighty('案情: 复杂')).toBe(true);
    expect(weighty('案情: [矛盾较烈, 社会关注]')).toBe(true);
    expect(weighty('案情: 一般')).toBe(false);
    expect(weighty('听证: 是')).toBe(true);
    expect(weighty('文种: 行政复议决定书', full)).toBe(true);
    expect(weighty('听证: 否', full)).toBe(false);
  });
});

describe('hostile texts', () => {
  const times = 20_000;
  const texts: Readonly<Record<string, string>> = {
    'sentences that begin like parts': `${head}\n${cause}\n${'申请人请求撤销。申请人称，'.repeat(times)}`,
    'a sentence of decisions': `${head}\n${cause}\n本机关认为：${'，决定维持'.repeat(times)}`,
    'a sentence of bases': `${head}\n${cause}\n本机关认为：${'根据《法》'.repeat(times)}`,
    dates: `${head}\n申请人不服，${'于2026年3月2日当日向本机关，3月5日'.repeat(times)}`,
    parties: `${head}\n${'申请人：张某（集团）（一）\n'.repeat(times)}${cause}`,
    blanks: `行政复议决定书\n申请人：${' '.repeat(200_000)}张某\n${cause}`,
    openings: `${head}\n${'经审理查明：\n本机关认为：\n'.repeat(times)}`,
    brackets: `行政复议决定书\n${'（'.repeat(200_000)}\n${cause}`,
    rejections: `${head}\n${cause}\n本机关决定：${'驳回责令确认'.repeat(times)}`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const started = performance.now();
      caseIn(text);
      expect(performance.now() - started).toBeLessThan(4000);
    });
  }
});
