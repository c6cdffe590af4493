import { pattern } from '../../model/pattern.js';
import { sentenceAround } from '../../model/citedLaws.js';
import { defineRule } from '../rule.js';

const decisions = /(?:处罚|复议|许可|强制|征收|仲裁|赔偿|处理|受理|裁决|撤销)[^，。]{0,12}决定书?$|裁决书$/;
/** 根据有关法律规定，决定… with nothing named. */
const vague = pattern(
  /(?:根据|依据|依照|按照)(?:国家|我国|上级)?(?:的?(?:有关|相关)的?(?:法律|法规|规章|规定|政策|文件|法律法规){1,3}(?:的?(?:有关|相关)?(?:规定|要求|精神))?|(?:法律|法规|法律法规)的?(?:有关|相关)规定)/,
);
const ruling =
  /^[^。\n《》]{0,40}(?:(?:本机关|本府|本局|本委|我机关|现|特)?(?:作出|决定)(?:如下|以下)?|决定如下|予以处罚|给予)/;
const cited = /《[^《》]*(?:〈[^〈〉]*〉[^《》]*)?》/g;
/** Titles that only papers below the rank of a 规章 have. */
const lowKind = /(?:通知|意见|函|批复|纪要|方案|要点|通报|答复|复函)(?:（[^（）]*）)?$/;
const basis = pattern(/(?:根据|依据|依照)《/);

export default defineRule(
  {
    id: 'citation/vague-basis',
    clauses: ['YY-10', 'YY-12', 'YY-13'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '决定书写明所依据的法律名称和条款，不只写“有关规定”',
    rationale:
      '法释〔2009〕14号第一条：引用规范性法律文件，应当准确完整写明名称、条款序号；第五条、第六条：裁决的依据是法律、法规、规章，' +
      '其他规范性文件只用来说理。行政决定参照。只检查处罚、复议、许可等决定书作出决定的那一句。',
    examples: [
      {
        bad: '行政处罚决定书\n\n张某：\n\n经查，你店超范围经营属实。⟦根据有关法律规定⟧，本机关决定给予警告。\n\n云岭市城市管理局\n\n2026年3月2日',
        good: '行政处罚决定书\n\n张某：\n\n经查，你店超范围经营属实。根据《中华人民共和国行政处罚法》第二十八条第一款，本机关决定给予警告。\n\n云岭市城市管理局\n\n2026年3月2日',
      },
    ],
  },
  function* (document) {
    if (!decisions.test((document.main.title ?? '').replace(/（[^（）]*）$/, ''))) return;
    for (const { span, text } of document.matches(vague, { outside: 'both' })) {
      if (!ruling.test(document.text.slice(span.end, span.end + 60))) continue;
      if (sentenceAround(document, span).includes('《')) continue;
      yield {
        span,
        clauses: ['YY-10'],
        message: `作出决定的依据应写明法律名称和条款序号，不只写“${text}”（参照法释〔2009〕14号第一条）`,
      };
    }
    for (const { span } of document.matches(basis, { outside: 'statutes' })) {
      const rest = document.text.slice(span.start, span.start + 300).split(/[。；\n]/)[0] ?? '';
      const at = rest.search(/(?:本机关|本府|本局|本委)?(?:作出(?:如下|以下))?决定(?:如下|[：:])|本机关决定/);
      if (at < 0) continue;
      const names = [...rest.slice(0, at).matchAll(cited)].map(([name]) => name.slice(1, -1));
      if (names.length === 0 || !names.every((name) => lowKind.test(name))) continue;
      // Another basis may stand before this one in the sentence.
      if (/[法例章]/.test(sentenceAround(document, span).split('根据')[0] ?? '') && at > 200) continue;
      const end = span.start + rest.slice(0, at).lastIndexOf('》') + 1;
      yield {
        span: { start: span.start, end },
        clauses: ['YY-12', 'YY-13'],
        severity: 'warning',
        message:
          '决定的依据应当是法律、法规、规章，通知、意见等规范性文件只用来说理（参照法释〔2009〕14号第五、六条）',
      };
    }
  },
);
