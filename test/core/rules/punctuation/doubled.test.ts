import rule from '../../../../server/src/core/rules/punctuation/doubled.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '各单位要加强领导，压实责任；抓好落实。',
    '他说：“要加强领导。”会议同意。',
    '将“，，”改为“，”，将（；。）改为（。）。',
    '会议内容。。。',
    '真的吗？！太好了！！',
    '逐步推进……。',
    '现场问：是否落实？是否到位？',
    '一、，加强领导',
    { text: '运行 `甲。。乙，，丙` 命令。', format: 'markdown' },
    '《为什么？》，作者张三。',
  ],
  invalid: [
    {
      text: '各单位要加强领导⟦，，⟧压实责任⟦。。⟧',
      fix: '各单位要加强领导，压实责任。',
      message: '点号重叠',
    },
    {
      text: '青溪县⟦、、⟧白石区：\n现将有关事项通知如下⟦：：⟧\n加强领导⟦；；⟧',
      fix: '青溪县、白石区：\n现将有关事项通知如下：\n加强领导；',
    },
    { text: '青溪县⟦、，⟧白石区要加强领导。', unsafeFix: '青溪县，白石区要加强领导。' },
    {
      text: '加强领导⟦，。⟧压实责任⟦；。⟧',
      fix: '加强领导，。压实责任。',
      unsafeFix: '加强领导。压实责任。',
    },
    { text: '是否落实⟦？。⟧请报告。', unsafeFix: '是否落实？请报告。' },
    { text: '（责任单位：市财政局⟦，，⟧市审计局）', fix: '（责任单位：市财政局，市审计局）' },
    { text: '办法第三条规定：“各县人民政府应当加强领导⟦，，⟧落实责任。”' },
    { text: '1.推进5G⟦，，⟧3D应用⟦。。⟧', fix: '1.推进5G，3D应用。' },
    {
      text: gongwen({ body: '一、压实责任\n\n各单位要落实责任⟦。。⟧' }),
      fix: gongwen({ body: '一、压实责任\n\n各单位要落实责任。' }),
    },
  ],
});
