import rule from '../../../../server/src/core/rules/consistency/revision-leftover.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '对错误！必须坚决纠正。',
    '未找到引用源的，应当注明。',
    '根据领导批注修改。',
    '收到批注：同意。',
    '在【备注】栏填写。',
    '使用修订模式，批注[张三]：的内容应当清除，例如“批注[张三]：”。',
    '编号#2026。',
    '设置了格式要求。',
    '{name}',
    '登录HYPERLINK公司网站。',
    '（一）删除的内容应当存档。',
  ],
  invalid: [
    { text: '详见⟦错误！未找到引用源。⟧。', message: '域代码出错', severity: 'error' },
    { text: '目录⟦错误!未定义书签。⟧' },
    { text: '见⟦Error! Reference source not found.⟧' },
    { text: '（合计⟦#REF!⟧）', message: '电子表格' },
    { text: '| 合计 |\n| --- |\n| ⟦#DIV/0!⟧ |' },
    { text: '⟦批注 [张三1]：⟧此处再核。', message: '批注' },
    { text: '“防汛【批注：再核】工作”'.replace('【批注：再核】', '⟦【批注：再核】⟧') },
    { text: gongwen({ body: '有关事项通知如下。\n\n- 值守\n- ⟦带格式的：⟧字体：仿宋' }) },
    { text: '防汛{++抗旱++}工作'.replace('{++抗旱++}', '⟦{++抗旱++}⟧'), message: '修订痕迹' },
    { text: '总则⟦_Toc123456789⟧ 1' },
    { text: '第⟦{ PAGE }⟧页' },
    { text: gongwen({ body: '一、压实责任\n\n见⟦错误！未找到引用源。⟧\n\n二、加强值守' }) },
    { text: gongwen({ tail: '附件1\n\n名单\n\n合计⟦#VALUE!⟧人' }) },
  ],
});
