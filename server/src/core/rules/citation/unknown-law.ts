import { isForeign } from '../../model/citedLaws.js';
import { documentDate } from '../../model/elements.js';
import { editDistance } from '../../model/nearest.js';
import { catalogueNote, citedName, type Law, nameKey, shortName } from '../../standards/laws.js';
import { defineRule, replacement } from '../rule.js';

const kindOf = /(?:法典|条例|办法|规定|细则|规则|解释|决定|法)$/;
/** A province's, a city's own law; 城市 is no city. */
const place = /^.{1,12}?(?:省|自治区|自治州|(?<!城)市|县|盟|特区|新区|开发区)/;
const draft = /草案|征求意见|送审稿|讨论稿|修正案|关于修改|关于废止|示范文本/;
const localNumber = /〔|［|\[|(?:省|市|县|区|州)(?:人民政府|政府)?令|人大|公告/;
/** Letters that make another name, not a slip: numbers of several interpretations. */
const ordinals = /[一二三四五六七八九十\d（）]/g;

export default defineRule(
  {
    id: 'citation/unknown-law',
    clauses: ['YY-17'],
    severity: 'error',
    recommended: true,
    usesLaws: true,
    fixable: 'unsafe',
    summary: '法律、行政法规的名称与法定名称一字不差',
    rationale:
      '名称写错一个字，就成了一部不存在的法律。与内置法规库的法律、行政法规、司法解释名录比对，只在有一个极为相近的名称时提示；' +
      '地方性法规、规章、规划不在库中，不检查。法律名录是全的，行政法规名录可能有缺，因此行政法规只作警告。',
    examples: [
      {
        bad: '依照⟦《中华人民共和国行政复仪法》⟧的规定，决定如下。',
        good: '依照《中华人民共和国行政复议法》的规定，决定如下。',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    const date = documentDate(document);
    // Names of long ago are not all known.
    if (date && date.year < 2010) return;
    const own = new Set(document.parts.map((part) => part.title && nameKey(part.title)));
    const short = new Set(document.lawAbbreviations.map(({ name }) => name));
    for (const citation of document.lawCitations) {
      const { title, name } = citation;
      if (!title || name.length > 60 || short.has(name) || laws.has(name)) continue;
      const key = nameKey(name);
      if (key.length < 5 || own.has(key) || draft.test(name)) continue;
      const national = name.startsWith('中华人民共和国');
      if (!national && place.test(name)) continue;
      if (citation.notes.some((note) => localNumber.test(document.slice(note)))) continue;
      if (isForeign(document, citation)) continue;
      if (document.quotedStatutes.some((one) => one.start <= title.span.start && title.span.end <= one.end))
        continue;
      const law = laws.near(name, key.length >= 9 || national ? 2 : 1, editDistance);
      const severity = law && certainty(key, law, national);
      if (!law || !severity) continue;
      const right = name.startsWith('中华人民共和国') ? citedName(law.title) : shortName(law.title);
      yield {
        span: title.span,
        severity,
        message: `没有名为《${name}》的${law.category}，是不是《${right}》（${catalogueNote(laws)}）`,
        fixes: [replacement(title.inner, right, `改为《${right}》`, false)],
      };
    }
  },
);

/** How sure it is that `law` was meant; undefined: not at all. */
function certainty(key: string, law: Law, national: boolean): 'error' | 'warning' | undefined {
  const right = nameKey(law.title);
  if (key.replace(ordinals, '') === right.replace(ordinals, '')) return undefined;
  const kind = kindOf.exec(key)?.[0];
  const rightKind = kindOf.exec(right)?.[0];
  if (kind && rightKind && kind !== rightKind) {
    // 办法 in place of 条例 may be a ministry's own; under the name of a law there is but one.
    const underLaw =
      /法实施(?:条例|细则|办法|规定)$/.test(key) && /法实施(?:条例|细则|办法|规定)$/.test(right);
    return national || underLaw ? 'warning' : undefined;
  }
  const distance = editDistance(key, right, 2);
  if (law.category === '法律') {
    if (!kind) return distance === 1 && key.length >= 6 ? 'warning' : undefined;
    return national || key.length >= 6 ? 'error' : undefined;
  }
  // A whole word more or less (管理, 暂行) may be an older regulation's name.
  return distance === 1 && key.length >= 7 ? 'warning' : undefined;
}
