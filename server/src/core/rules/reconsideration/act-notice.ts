import {
  actNotice,
  insertNotice,
  partlyNotice,
  placeOfNotice,
  reviewerOf,
  selfNameOf,
  daysAsWritten,
} from '../../case/noticeText.js';
import type { CaseDocument } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { hasItsEnd, isActOfRemedies, isReformed, priorReviewOf, remediesOf } from '../../case/remedies.js';
import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, type RawFinding } from '../rule.js';

const reviewWord = pattern(/复议/);
/** Names nobody: 向有关机关, 向行政复议机关. */
const nobody = /^(?:具?有(?:管辖)?权的|有关|相关|法定|相应|上述)?(?:行政)?(?:复议)?(?:机关|部门|单位)$/;
const namesReviewer = /复议机关(?:为|是|名称)?[:：为是]|向[^。]{2,30}(?:政府|[局厅部委署])[^。]{0,16}复议/;
const namesPeriod = /(?:60|６０|六十)\s*(?:个?自然)?日|[两二2]个月|期限(?:为|是)?[:：为是]/;
const disclosed = /不予公开|不存在|不属于|不予|无法|不能|不公开|部分公开/;

export default defineRule(
  {
    id: 'reconsideration/act-notice',
    clauses: ['FY-38'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '行政处罚决定书、政府信息公开答复书告知复议的权利、机关和期限',
    rationale:
      '《行政复议法》第二十条：作出行政行为时没有告知申请行政复议的权利、行政复议机关和申请期限的，申请期限从知道之日起算，最长一年。三项要写齐。《行政处罚法》第五十九条：处罚决定书载明申请行政复议、提起行政诉讼的途径和期限。复议机关按作出机关的名称推定，推定不出的不填。补正、延期、征求意见等通知不报。',
    examples: [
      {
        bad: '白石区市场监督管理局\n\n行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n⟦根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。⟧\n\n白石区市场监督管理局\n\n2026年4月24日\n',
        good: '白石区市场监督管理局\n\n行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。\n\n白石区市场监督管理局\n\n2026年4月24日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isActOfRemedies(document, one)) return;
    const remedies = remediesOf(document, one);
    const reviews = remedies.filter(({ kind }) => kind === 'review');
    if (reviews.length === 0) {
      if (!hasItsEnd(document, one)) return;
      // However it is put, it tells of reconsideration.
      if (document.matches(reviewWord, { outside: 'both' }).some(({ span }) => isTold(document, span.start)))
        return;
      yield* missing(
        document,
        one,
        remedies.some(({ kind }) => kind === 'suit'),
      );
      return;
    }
    const text = reviews.map(({ sentence }) => document.slice(sentence)).join('');
    const [review] = reviews;
    if (!review) return;
    const lacksReviewer =
      reviews.every(({ authority }) => !authority || nobody.test(document.slice(authority))) &&
      !namesReviewer.test(text);
    const lacksPeriod = reviews.every(({ period }) => !period) && !namesPeriod.test(text);
    if (!lacksReviewer && !lacksPeriod) return;
    const { paper } = selfNameOf(one);
    const reviewer = reviewerOf(document, one);
    const what = [lacksReviewer ? '复议机关' : '', lacksPeriod ? '申请期限' : ''].filter(Boolean);
    const edits = [];
    const { modal, authority, verb } = review;
    if (lacksPeriod && modal)
      edits.push({
        start: modal.end,
        end: modal.end,
        text: `自收到${paper}之日起${daysAsWritten(document, one, 60)}内，`,
      });
    if (lacksReviewer && reviewer)
      edits.push(
        authority
          ? { ...authority, text: reviewer }
          : { start: verb.start, end: verb.start, text: `向${reviewer}` },
      );
    yield {
      span: { start: modal?.start ?? verb.start, end: verb.end },
      message: `告知申请行政复议，没有写明${what.join('和')}（《行政复议法》第二十条），${reviewer ? `应写“自收到${paper}之日起六十日内，向${reviewer}申请行政复议”` : '请写明自收到之日起六十日内向哪个机关申请'}`,
      fixes: edits.length > 0 ? [{ title: `补上${what.join('和')}`, safe: false, edits }] : [],
    };
  },
);

function* missing(document: Document, one: CaseDocument, hasSuit: boolean): Generator<RawFinding> {
  const place = placeOfNotice(document, one);
  if (!place) return;
  const prior = isReformed(document, one) ? priorReviewOf(document, one) : undefined;
  const who = document.text.includes('当事人') ? '当事人' : '';
  const { act } = selfNameOf(one);
  const notice =
    prior === 'partly'
      ? partlyNotice(document, one)
      : actNotice(document, one, { prior: prior === 'wholly', who, reviewOnly: hasSuit && !prior });
  const isPenalty = one.kind === 'penalty' && !/不予|免予/.test(title(document, one));
  const mild = one.kind === 'disclosure' ? !disclosed.test(document.text) : !isPenalty;
  yield {
    span: place,
    message: `没有告知不服${act}可以申请行政复议${hasSuit ? '' : '、提起行政诉讼'}，应写明复议的权利、机关和期限（《行政复议法》第二十条${isPenalty ? '、《行政处罚法》第五十九条' : ''}）`,
    ...(mild ? { severity: 'warning' as const } : {}),
    fixes: [{ title: '插入复议和诉讼权利的告知', safe: false, edits: [insertNotice(document, one, notice)] }],
  };
}

/** The line that names the document. */
function title(document: Document, { name, nameSpan }: CaseDocument): string {
  const block = nameSpan && document.blockAt(nameSpan.start);
  return block ? document.slice(block.content) : name;
}

/** 复议 of this act, not a word about another one. */
function isTold(document: Document, at: number): boolean {
  const before = document.text.slice(Math.max(0, at - 80), at);
  return /(?:不服|可以?|有权|应当?先|先|向|期限)[^。\n]{0,60}$/.test(before);
}
