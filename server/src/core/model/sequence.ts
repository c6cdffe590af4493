/** Words that count off points in running text (GB/T 15834—2011 B.3.1, B.3.7), as sources of regular expressions. */
const numeral = '[一二三四五六七八九十]{1,2}';
/** What may stand before such a word: the beginning of a line, a clause or a point. */
export const clauseStart = String.raw`(?:^|[\n。；;：:，,！!？?（(“）).．*　 ])`;
/** 第一 其一 首先: a comma follows. */
export const sequenceWord = `(?:第${numeral}|其[一二三四五六七八九十]|首先|其次|再次|最后)`;
/** 一是 其一是: nothing follows. */
export const pointWord = `其?${numeral}是`;
