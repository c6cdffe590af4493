import rule from '../../../../server/src/core/rules/citation/inconsistent.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const cite = (text: string) => gongwen({ body: `按照${text}，现就有关事项通知如下。\n\n请认真落实。` });
const files = { '转发.md': cite('《南州省人民政府关于加强防汛工作的通知》（南州政发〔2026〕5号）') };

testRule(rule, {
  valid: [
    cite('《南州省人民政府关于加强防汛工作的意见》（南州政发〔2026〕5号）'),
    { text: cite('《南州省人民政府关于加强防汛工作的通知》（南州政发〔2026〕5号）'), files },
    { text: cite('《关于加强防汛工作的通知》（南州政发〔2026〕5号）'), files },
    { text: cite('《南州省人民政府关于加强防汛工作的意见》（南州政发〔2026〕6号）'), files },
    { text: cite('南州政发〔2026〕5号文件'), files },
    // With the original in the repository another rule compares with that.
    {
      text: cite('《南州省人民政府关于加强防汛工作的意见》（南州政发〔2026〕5号）'),
      files: {
        ...files,
        '原件.md': gongwen({ number: '南州政发〔2026〕5号', title: '南州省人民政府关于加强防汛工作的意见' }),
      },
    },
    { text: cite('《南州省人民政府关于加强防汛工作的意见》（南州政发〔2026〕5号）'), files: {} },
  ],
  invalid: [
    {
      text: cite('⟦《南州省人民政府关于加强防汛工作的意见》⟧（南州政发〔2026〕5号）'),
      files,
      message: '转发.md引用“南州政发〔2026〕5号”写的标题是《南州省人民政府关于加强防汛工作的通知》',
      severity: 'info',
    },
    { text: cite('⟦《南州省水利厅关于水库调度的函》⟧（南州政发[2026]05号）'), files },
    {
      text: gongwen({
        annotation: '（依据⟦《南州省人民政府关于做好防汛工作的决定》⟧（南州政发〔2026〕5号））',
      }),
      files,
    },
  ],
});
