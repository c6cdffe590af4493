import rule from '../../../../server/src/core/rules/reconsideration/state-council-ruling.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。';
const open = notice.slice(0, -1);
const choice = '也可以向国务院申请裁决，国务院依照《中华人民共和国行政复议法》的规定作出最终裁决。';
const by = (authority: string, respondent: string, text: string) =>
  decision()
    .replace(notice, text)
    .replace(/云岭市人民政府/g, authority)
    .replace('被申请人：白石区市场监督管理局', `被申请人：${respondent}`);
const province = (text: string) => by('南州省人民政府', '南州省人民政府', text);

testRule(rule, {
  valid: [
    decision(),
    province(`${open}；${choice}`),
    province(`${notice}申请人${choice}`),
    province(`${open}，或者自收到本决定书之日起十五日内向国务院申请最终裁决。`),
    province('本决定为最终裁决。'),
    by('南州省人民政府', '南州省水利厅', notice),
    by('云岭市人民政府', '云岭市人民政府', notice),
    by('中华人民共和国水利部', '中华人民共和国水利部', `${open}；${choice}`),
    // Who the respondent is, is not known.
    by('南州省人民政府', '某机关', `${open}；${choice}`),
  ],
  invalid: [
    {
      text: province(`⟦${notice}⟧`),
      unsafeFix: province(`${open}；${choice}`),
      message: '第二十六条',
      severity: 'warning',
    },
    {
      text: by('上海市人民政府', '上海市人民政府', `⟦${notice}⟧`),
      unsafeFix: by('上海市人民政府', '上海市人民政府', `${open}；${choice}`),
    },
    {
      text: by('水利部', '中华人民共和国水利部', `⟦${notice}⟧`),
      unsafeFix: by('水利部', '中华人民共和国水利部', `${open}；${choice}`),
    },
    {
      text: by('南州省人民政府', '南州省水利厅', `${open}⟦；也可以向国务院申请裁决⟧。`),
      message: '只有省级政府',
    },
    {
      text: by('云岭市人民政府', '白石区市场监督管理局', `${open}⟦；也可以向国务院申请裁决⟧。`),
    },
  ],
});
