import { titleLetters } from '../../model/elements.js';
import { defineRule, replacement } from '../rule.js';

/** Verbs right behind 关于 that say what the 文种 says; some of them also begin nouns. */
const repeated: readonly { readonly genre: string; readonly verb: RegExp }[] = [
  {
    genre: '请示',
    verb: /^(?:申请(?!人|书|材料|执行|再审|表|条件|复议|事项|权|登记|专利)|请求(?!权|人|书|事项)|恳请|请示(?!件|制度)|要求(?!权))/,
  },
  { genre: '报告', verb: /^(?:汇报(?!会|材料|制度|演出)|报告(?!会|制度|文学|期|书))/ },
  { genre: '通报', verb: /^通报(?!会|制度|机制|表扬|批评)/ },
  { genre: '通知', verb: /^通知(?!书|单|函|送达|制度|义务)/ },
  { genre: '函', verb: /^(?:致函|函告|函请|发函)/ },
];

export default defineRule(
  {
    id: 'title/redundant-verb',
    clauses: ['CW-06'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '标题的事由不用与文种重复的动词',
    rationale:
      '“关于申请……的请示”“关于汇报……的报告”里，动词的意思文种已经说了，一般删去或改用说明具体事项的动词，如“关于拨付……的请示”。这是公文写作的惯例。',
    examples: [
      {
        bad: '青溪县水利局关于⟦申请⟧拨付防汛经费的请示\n\n青溪县人民政府：\n\n妥否，请批示。\n',
        good: '青溪县水利局关于拨付防汛经费的请示\n\n青溪县人民政府：\n\n妥否，请批示。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const { text, spanOf } = titleLetters(document, main);
    const about = text.indexOf('关于');
    const kind = /(?<genre>请示|报告|通报|通知|函)$/.exec(text.replace(/[（(][^（）()]{1,30}[）)]$/, ''))
      ?.groups?.genre;
    if (about < 0 || !kind) return;
    const rest = text.slice(about + 2);
    for (const { genre, verb } of repeated) {
      const found = genre === kind ? verb.exec(rest)?.[0] : undefined;
      if (!found || rest.length < found.length + 4) continue;
      const span = spanOf(about + 2, found.length);
      if (document.slice(span).length !== found.length) continue;
      yield {
        span,
        message: `标题中“${found}”与文种“${kind}”意思重复（惯例），一般删去，或者换成说明具体事项的动词`,
        fixes: [replacement(span, '', `删去“${found}”`, false)],
      };
    }
  },
);
