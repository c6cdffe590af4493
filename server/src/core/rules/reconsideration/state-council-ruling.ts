import { isOthersAct, isOwnAct } from '../../case/ownAct.js';
import { stateCouncil } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { finalRulingOf, type Remedy, remediesOf } from '../../case/remedies.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const stateCouncilWord = pattern(/国务院/);

/** The choice may stand in a sentence of its own behind the first. */
function noticeFrom({ sentence }: Remedy): Span {
  return { start: sentence.start, end: sentence.end + 200 };
}

export default defineRule(
  {
    id: 'reconsideration/state-council-ruling',
    clauses: ['FY-33'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '省级政府、国务院部门对自身行为的复议决定，可以起诉，也可以申请国务院裁决',
    rationale:
      '《行政复议法》第二十六条：对省、自治区、直辖市人民政府和国务院部门就自己的行政行为作出的行政复议决定不服的，可以提起行政诉讼，也可以向国务院申请裁决。其他复议决定没有这种选择。看首部的机关与被申请人是不是同一机关；认不出的不报。',
    examples: [
      {
        bad: '南州省人民政府\n\n行政复议决定书\n\n南州府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：南州省人民政府。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n⟦申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。⟧\n\n南州省人民政府\n\n2026年4月28日\n',
        good: '南州省人民政府\n\n行政复议决定书\n\n南州府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：南州省人民政府。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼；也可以向国务院申请裁决，国务院依照《中华人民共和国行政复议法》的规定作出最终裁决。\n\n南州省人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'decision' || finalRulingOf(document)) return;
    const remedies = remediesOf(document, one);
    const suit = remedies.find(({ kind }) => kind === 'suit');
    const ruling = remedies.find(({ kind }) => kind === 'ruling');
    if (isOwnAct(document, one)) {
      if (!suit || ruling || document.matches(stateCouncilWord, { within: noticeFrom(suit) }).length > 0)
        return;
      const stop = suit.sentence.end - (document.text[suit.sentence.end - 1] === '。' ? 1 : 0);
      yield {
        span: suit.sentence,
        message:
          '对自身行政行为作出的复议决定，当事人也可以申请国务院裁决（《行政复议法》第二十六条），应写“也可以向国务院申请裁决”',
        fixes: [replacement({ start: stop, end: stop }, `；${stateCouncil}`, '补上申请国务院裁决', false)],
      };
      return;
    }
    if (!ruling?.authority || !document.slice(ruling.authority).includes('国务院')) return;
    if (!isOthersAct(document, one)) return;
    yield {
      span: ruling.span,
      message:
        '只有省级政府、国务院部门对自身行政行为作出的复议决定才能申请国务院裁决（《行政复议法》第二十六条），本案的被申请人是别的机关，请删去',
    };
  },
);
