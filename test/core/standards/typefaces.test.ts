import { describe, expect, it } from 'vitest';
import { type FontKind, fontKind } from '../../../server/src/core/standards/typefaces.js';

const names: Readonly<Record<FontKind, readonly string[]>> = {
  仿宋: [
    '仿宋',
    '仿宋_GB2312',
    'FangSong',
    'FangSong_GB2312',
    'STFangsong',
    '华文仿宋',
    '方正仿宋_GBK',
    '方正仿宋简体',
    'FZFangSong-Z02S',
    'FZFSK--GBK1-0',
    'CESI仿宋-GB13000',
    '方正公文仿宋',
    '文星仿宋',
  ],
  黑体: [
    '黑体',
    'SimHei',
    'STHeiti',
    '华文黑体',
    '方正黑体_GBK',
    'FZHei-B01S',
    'CESI黑体-GB2312',
    'Noto Sans CJK SC',
  ],
  楷体: [
    '楷体',
    '楷体_GB2312',
    'KaiTi',
    'KaiTi_GB2312',
    'STKaiti',
    '华文楷体',
    '方正楷体简体',
    'FZKai-Z03S',
    'FZKTK--GBK1-0',
  ],
  小标宋: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    'FZXBSJW--GB1-0',
    'CESI小标宋-GB13000',
    '方正公文小标宋',
    '文星标宋',
    '小标宋',
  ],
  宋体: ['宋体', 'SimSun', 'NSimSun', '新宋体', 'STSong', '华文宋体', '方正书宋_GBK', 'ＳｉｍＳｕｎ'],
  other: [
    '微软雅黑',
    'Microsoft YaHei',
    '等线',
    'DengXian',
    '等线 Light',
    'Calibri',
    'Times New Roman',
    '华文中宋',
    'STZhongsong',
    '方正大标宋简体',
    '华文行楷',
    '隶书',
    '幼圆',
    '华文新魏',
  ],
  unknown: ['', 'zh-CN', '云岭标准字', 'Wingdings'],
};

describe('fontKind', () => {
  for (const [kind, fonts] of Object.entries(names))
    it.each(fonts)(`%s is ${kind}`, (font) => expect(fontKind(font)).toBe(kind));
});
