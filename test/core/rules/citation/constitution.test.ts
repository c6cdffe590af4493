import rule from '../../../../server/src/core/rules/citation/constitution.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '第一条　根据宪法，制定本条例。',
    '第一条　根据《中华人民共和国宪法》和《中华人民共和国国务院组织法》，制定本规则。',
    '学习《中华人民共和国宪法》，弘扬宪法精神。',
    '根据《中华人民共和国宪法》第三十三条，公民一律平等。',
    '第一条　根据《中华人民共和国立法法》，制定本条例。',
    '根据《宪法》，我们开展宣传。',
    '依据《宪法》制定。',
    gongwen(),
  ],
  invalid: [
    {
      text: '第一条　根据⟦《中华人民共和国宪法》⟧，制定本法。',
      fix: '第一条　根据宪法，制定本法。',
      severity: 'info',
    },
    {
      text: '第一条　为了保障权利，根据⟦《宪法》⟧制定本条例。',
      fix: '第一条　为了保障权利，根据宪法制定本条例。',
    },
    { text: '（根据⟦《宪法》⟧，制定本条例。）', fix: '（根据宪法，制定本条例。）' },
  ],
});
