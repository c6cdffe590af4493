import rule from '../../../../server/src/core/rules/citation/unknown-article.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const dated = (text: string, date = '2026年3月2日') => `一、依据。${text}\n\n云岭市人民政府\n\n${date}`;

testRule(rule, {
  valid: [
    dated('根据《中华人民共和国行政复议法》第九十条的规定办理。'),
    dated('根据《中华人民共和国行政复议法》第十一条第十五项办理。'),
    dated('根据《中华人民共和国行政复议法》第六十五条第二款第三项办理。'),
    dated('依照刑法第一百二十条之六的规定处罚。'),
    // The 2017 wording has 43 articles, but whoever wrote in 2010 may have had another one before him.
    dated('根据《中华人民共和国行政复议法》第九十三条办理。', '2010年3月2日'),
    dated('根据《中华人民共和国行政复议法》第九十三条办理。', '2023年10月2日').replace('九十三', '八十三'),
    '根据《中华人民共和国行政复议法》第九十三条办理。',
    dated('根据《云岭市行政复议条例》第九十三条办理。'),
    dated('日本《民法典》第三千条'),
    dated('根据修订前的《中华人民共和国行政复议法》第九十三条办理。'),
    // What a regulation said after April 2025 is not known.
    dated('根据《政府信息公开条例》第九十九条办理。'),
    // 治安管理处罚法 was revised on 2025-06-27, in force from 2026.
    dated('依照《治安管理处罚法》第一百二十条的规定处罚。', '2025年9月2日'),
    dated('第三条规定：“根据《中华人民共和国行政复议法》第九十三条的规定，应当予以受理的案件”'),
    dated('根据《关于修改〈中华人民共和国行政复议法〉的决定》第九十三条办理。'),
    // Cut off in the collection.
    dated('根据《麻醉药品和精神药品管理条例》第八条办理。', '2024年9月2日'),
    gongwen(),
  ],
  invalid: [
    {
      text: dated('根据《中华人民共和国行政复议法》⟦第九十三条⟧的规定办理。'),
      message: '只有90条',
      severity: 'error',
    },
    { text: dated('（依照行政复议法⟦第九十三条⟧）'), message: '法规库截至2026年6月26日' },
    { text: dated('根据《行政复议法》⟦第六十五条第三款⟧确认违法。'), message: '没有第三款' },
    { text: dated('根据《行政复议法》⟦第六十五条第二款第四项⟧确认违法。'), message: '没有第四项' },
    { text: dated('根据《行政复议法》第十条、⟦第九十一条⟧和⟦第九十二条⟧办理。') },
    { text: dated('依照刑法⟦第一百二十条之九⟧的规定处罚。'), message: '第一百二十条之九' },
    { text: dated('根据《行政复议法》第六十五条第二款、⟦第三款⟧办理。') },
    {
      text: dated('根据《中华人民共和国行政复议法》（以下简称复议法）第一条和复议法⟦第九十三条⟧的规定办理。'),
    },
    {
      text: dated('根据《中华人民共和国行政复议法》⟦第九十三条⟧办理。', '2026年11月2日'),
      severity: 'warning',
    },
    { text: dated('根据《政府信息公开条例》⟦第九十九条⟧办理。', '2024年11月2日'), severity: 'error' },
    { text: dated('根据《行政复议法》⟦第99条⟧办理。') },
  ],
});
