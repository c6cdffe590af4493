import rule from '../../../../server/src/core/rules/docx/properties.js';
import { setProperties } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const title = '云岭市人民政府办公室关于做好防汛工作的通知';
const open = '（此件公开发布）';
const marked = (tail = '') => notice({ title: `⟦${title}⟧`, tail });

testRule(rule, {
  valid: [
    notice({ tail: open }),
    { text: notice({ tail: open }), formatting: asIs },
    // What programs write.
    {
      text: notice({ tail: open }),
      formatting: setProperties({ author: 'python-docx', lastModifiedBy: 'WPS_1559648882' }),
    },
    { text: notice({ tail: open }), formatting: setProperties({ author: 'Microsoft Office User' }) },
    { text: notice({ tail: open }), formatting: setProperties({ author: '微软用户', revision: 12 }) },
    { text: notice({ tail: open }), formatting: setProperties({ editingSessions: true }) },
    // Inside an office a user name of Latin letters tells nothing.
    { text: notice(), formatting: setProperties({ author: 'lenovo', lastModifiedBy: 'HPI' }) },
    { text: '', formatting: asIs },
  ],
  invalid: [
    {
      text: marked(open),
      formatting: setProperties({ author: '王某某', company: '云岭市人民政府办公室' }),
      severity: 'warning',
      message: '文件属性里有作者“王某某”、单位“云岭市人民政府办公室”，公开前应当清除',
    },
    { text: marked(open), formatting: setProperties({ author: 'lenovo' }), severity: 'warning' },
    {
      text: marked('（此件主动公开）'),
      formatting: setProperties({ manager: 'wangmm' }),
      message: '主管“wangmm”',
    },
    {
      text: marked(),
      formatting: setProperties({ lastModifiedBy: '王某某' }),
      severity: 'info',
      message: '最后修改人“王某某”',
    },
  ],
});
