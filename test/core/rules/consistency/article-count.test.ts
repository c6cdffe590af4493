import rule from '../../../../server/src/core/rules/consistency/article-count.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const articles = (third: string) =>
  `云岭市城市养犬管理办法\n\n第一条　为加强管理，制定本办法。\n\n第二条　本办法适用于全市。\n\n第三条　${third}\n\n第四条　本办法自公布之日起施行。`;
const issued = (body: string) =>
  gongwen({
    title: '云岭市人民政府关于印发云岭市城市养犬管理办法的通知',
    body,
    tail: articles('违反规定的，责令改正。'),
  });

testRule(rule, {
  valid: [
    gongwen(),
    articles('违反本办法第九条的，责令改正。').replace(
      '云岭市城市养犬管理办法',
      '云岭市人民政府关于修改云岭市城市养犬管理办法的决定',
    ),
    articles('违反本办法第二条的，责令改正。'),
    articles('违反《云岭市市容管理办法》第四十条的，责令改正。'),
    articles('《云岭市市容管理办法》共五章三十二条。'),
    articles('本办法共四条。'),
    '违反本办法第四十条的，责令改正。',
    // The text is an extract.
    '第一条　为加强管理，制定本办法。\n\n第二条　适用于全市。\n\n第五条　违反本办法第四十条的，责令改正。\n\n第六条　施行。',
    issued('《云岭市城市养犬管理办法》共四条，请遵照执行。'),
    '本规定第三条',
    gongwen({ body: '共收到意见54条，采纳38条。' }),
    gongwen({ body: '本办法共征集意见38条。' }),
  ],
  invalid: [
    { text: articles('违反⟦本办法第九条⟧的，责令改正。'), message: '本文只有4条', severity: 'error' },
    { text: articles('有⟦本办法第二十条⟧第一款情形的（包括⟦本办法第5条⟧）。') },
    { text: articles('按“违反⟦本办法第九条⟧”处理。') },
    { text: articles('本办法⟦共五条⟧。'), message: '实有4条' },
    { text: articles('- 违反⟦本办法第九条⟧的') },
    { text: issued('《云岭市城市养犬管理办法》⟦共五条⟧，请遵照执行。') },
  ],
});
