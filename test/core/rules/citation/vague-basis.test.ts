import rule from '../../../../server/src/core/rules/citation/vague-basis.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const decision = (body: string, title = '行政处罚决定书') =>
  `云岭市城市管理局${title}\n\n当事人：张某。\n\n${body}\n\n云岭市城市管理局\n\n2026年3月2日`;

testRule(rule, {
  valid: [
    decision('根据《中华人民共和国行政处罚法》第二十八条第一款，本机关决定给予警告。'),
    decision('申请人称，应当依据有关规定办理。'),
    decision('根据《行政处罚法》第二条和有关规定，本机关决定给予警告。'),
    decision('根据有关规定，当事人应当按时缴款。'),
    decision('根据《云岭市城市管理条例》和《关于加强执法的通知》，本机关决定给予警告。'),
    decision('按照国家有关规定缴纳罚款。'),
    gongwen({ body: '根据有关规定，现将有关事项通知如下。' }),
    '根据有关法律规定，本机关决定开展检查。',
    decision('参照《关于加强执法的通知》，认定情节较轻。根据《行政处罚法》第二条，本机关决定给予警告。'),
    gongwen(),
  ],
  invalid: [
    {
      text: decision('⟦根据有关法律规定⟧，本机关决定给予警告。'),
      message: '法释〔2009〕14号',
      severity: 'error',
    },
    { text: decision('经查属实。⟦依照相关法律法规的规定⟧，现作出如下处罚。') },
    { text: decision('⟦依据国家有关规定⟧，决定如下：', '行政复议决定书') },
    {
      text: decision('⟦根据《关于加强执法的通知》⟧，本机关决定给予警告。'),
      message: '规范性文件',
      severity: 'warning',
    },
    { text: decision('⟦依据《执法意见》《整治方案》⟧的规定，决定如下：', '行政处理决定书') },
  ],
});
