import rule from '../../../../server/src/core/rules/numerals/unit-symbols.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '8M3，100M2宽带',
    '30km，5kg，10kW，m²',
    '型号A5KG',
    '100MW',
    '第5DB-1号',
    '5G手机',
    'M2增速',
    'PM2.5',
    '10MB',
    'HZ公司',
    'DN50MM',
    '5KGB',
    'KM计',
    '100MWh',
    'ABC 5KG',
    gongwen(),
  ],
  invalid: [
    { text: '限速60⟦KM/H⟧，', fix: '限速60km/h，' },
    { text: '管网30⟦KM⟧，载重5⟦Kg⟧', fix: '管网30km，载重5kg', message: 'GB 3100', severity: 'info' },
    { text: '面积30⟦㎡⟧（500⟦m2⟧）', fix: '面积30m²（500m²）' },
    { text: '装机10⟦KW⟧，电压220⟦KV⟧', fix: '装机10kW，电压220kV' },
    { text: '压力2⟦Mpa⟧，频率50⟦HZ⟧', fix: '压力2MPa，频率50Hz' },
    { text: '- 用电100⟦KWH⟧', fix: '- 用电100kWh' },
    { text: '称“噪声60⟦db⟧”', fix: '称“噪声60dB”' },
    { text: '见《关于220⟦KV⟧线路的批复》。', message: 'kV' },
    { text: gongwen({ body: '长5⟦KM⟧。' }), fix: gongwen({ body: '长5km。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n重5⟦KG⟧。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n重5kg。' }),
    },
  ],
});
