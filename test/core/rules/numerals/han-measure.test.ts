import rule from '../../../../server/src/core/rules/numerals/han-measure.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '35kg，五百米',
    '几十km',
    '数百km',
    '三五kg',
    '单位统一kg计',
    '10万kWh',
    '第一%',
    '五千克',
    '上百km',
    '十多kg',
    '见《五%规则》。',
    '百分之五',
    '之一kg',
    gongwen(),
  ],
  invalid: [
    { text: '限载⟦三十五kg⟧', fix: '限载35kg', message: '4.1.1' },
    { text: '坡度⟦五%⟧（宽⟦十二cm⟧）', fix: '坡度5%（宽12cm）' },
    { text: '长⟦一百二十km⟧', fix: '长120km' },
    { text: '- 温度⟦二十℃⟧', fix: '- 温度20℃' },
    { text: '称“宽⟦三mm⟧”', fix: '称“宽3mm”' },
    { text: '面积⟦两百 m²⟧', fix: '面积200 m²' },
    { text: gongwen({ body: '容量⟦五kW⟧。' }), fix: gongwen({ body: '容量5kW。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n重⟦八kg⟧。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n重8kg。' }),
    },
  ],
});
