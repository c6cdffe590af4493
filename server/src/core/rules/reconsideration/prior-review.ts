import { actNotice, partlyNotice } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { isActOfRemedies, isReformed, priorReviewOf, type Remedy, remediesOf } from '../../case/remedies.js';
import type { Document } from '../../model/document.js';
import { defineRule, replacement } from '../rule.js';

const before = /先(?:行|依法|自|在|于|向|以|申请|提出|提起)|(?:应当?|须|必须)先|复议前置/;

export default defineRule(
  {
    id: 'reconsideration/prior-review',
    clauses: ['FY-37'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '当场处罚、政府信息不予公开的，告知先申请行政复议',
    rationale:
      '《行政复议法》第二十三条：对当场作出的行政处罚决定、政府信息不予公开不服的，应当先申请行政复议，对复议决定不服再起诉；作出行政行为时应当告知。写成可以直接起诉的是错误；只写“可以申请行政复议”的是警告，写明了先后、没有“先”字的是提示。2024年1月1日以前的文书不报。同一答复部分公开、部分不予公开的，分别告知。自然资源权属、不履行职责等其他前置情形没有固定的文书名称，不检查。',
    examples: [
      {
        bad: '白石区市场监督管理局\n\n当场行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n⟦当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。⟧\n\n白石区市场监督管理局\n\n2026年4月24日\n',
        good: '白石区市场监督管理局\n\n当场行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n当事人如不服本决定，应当先自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。\n\n白石区市场监督管理局\n\n2026年4月24日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isActOfRemedies(document, one) || !isReformed(document, one)) return;
    const prior = priorReviewOf(document, one);
    if (!prior) return;
    const remedies = remediesOf(document, one);
    const review = remedies.find(({ kind }) => kind === 'review');
    if (!review) return;
    const told = remedies.some(({ sentence }) => before.test(document.slice(sentence)));
    const direct = remedies.find(({ kind, afterReview }) => kind === 'suit' && !afterReview);
    // What is given may be sued over at once.
    if (told && (prior === 'partly' || !direct)) return;
    const later = remedies.find(({ afterReview }) => afterReview);
    const court = later?.authority ? { court: document.slice(later.authority) } : {};
    const what = one.kind === 'penalty' ? '当场作出的行政处罚' : '政府信息不予公开';
    const fix = rewritten(document, remedies);
    const who =
      /^(?:当事人|申请人|你|您)/.exec(document.slice(review.sentence))?.[0] === '当事人' ? '当事人' : '';
    const named = review.authority && document.slice(review.authority);
    const reviewer = named && /^[\u4e00-\u9fff]{2,20}人民政府$/.test(named) ? { reviewer: named } : {};
    yield {
      span: direct && told ? direct.span : review.sentence,
      message: direct
        ? `对${what}不服，应当先申请行政复议，不能直接起诉（《行政复议法》第二十三条），应告知先申请行政复议，对复议决定不服再起诉`
        : `对${what}不服，应当先申请行政复议（《行政复议法》第二十三条），作出时应当告知“应当先……申请行政复议”`,
      // The order is told, if not that it must be kept.
      ...(direct ? {} : { severity: later ? ('info' as const) : ('warning' as const) }),
      fixes: fix
        ? [
            replacement(
              fix,
              prior === 'partly'
                ? partlyNotice(document, one, reviewer)
                : actNotice(document, one, { prior: true, who, ...reviewer, ...court }),
              '改为先申请行政复议的告知',
              false,
            ),
          ]
        : [],
    };
  },
);

/** The one sentence that holds all the remedies and nothing else. */
function rewritten(document: Document, remedies: readonly Remedy[]) {
  const [first] = remedies;
  if (!first || remedies.some(({ sentence }) => sentence.start !== first.sentence.start)) return undefined;
  const last = remedies.at(-1) as Remedy;
  const rest = document.slice({ start: last.verb.end, end: first.sentence.end });
  return rest === '。' || rest === '' ? first.sentence : undefined;
}
