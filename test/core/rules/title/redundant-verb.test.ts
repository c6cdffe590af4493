import rule from '../../../../server/src/core/rules/title/redundant-verb.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const request = (title: string) => gongwen({ title, addressee: '青溪县人民政府：' });

testRule(rule, {
  valid: [
    gongwen(),
    request('青溪县水利局关于拨付防汛经费的请示'),
    request('青溪县法院关于申请执行人资格问题的请示'),
    request('青溪县水利局关于申请书格式的请示'),
    request('青溪县水利局关于防汛申请事项办理的请示'),
    request('青溪县水利局关于汇报会筹备情况的报告'),
    request('青溪县水利局关于报告制度执行情况的报告'),
    gongwen({ title: '云岭市人民政府办公室关于通报表扬先进集体的通报' }),
    gongwen({ title: '云岭市人民政府办公室关于通知书送达工作的通知' }),
    gongwen({ title: '云岭市人民政府办公室关于受理行政许可申请的通知' }),
  ],
  invalid: [
    {
      text: request('青溪县水利局关于⟦申请⟧拨付防汛经费的请示'),
      unsafeFix: request('青溪县水利局关于拨付防汛经费的请示'),
    },
    {
      text: request('青溪县水利局关于⟦请求⟧解决防汛经费的请示'),
      unsafeFix: request('青溪县水利局关于解决防汛经费的请示'),
      message: '文种“请示”',
    },
    {
      text: request('青溪县水利局关于⟦恳请⟧支持A库“除险”工程的请示'),
      unsafeFix: request('青溪县水利局关于支持A库“除险”工程的请示'),
    },
    {
      text: request('青溪县水利局关于⟦汇报⟧防汛工作情况的报告'),
      unsafeFix: request('青溪县水利局关于防汛工作情况的报告'),
    },
    {
      text: request('青溪县水利局\n关于⟦要求⟧增加编制的请示'),
      unsafeFix: request('青溪县水利局\n关于增加编制的请示'),
    },
    {
      text: gongwen({ title: '云岭市人民政府办公室关于⟦通报⟧防汛督查情况的通报' }),
      unsafeFix: gongwen({ title: '云岭市人民政府办公室关于防汛督查情况的通报' }),
    },
  ],
});
