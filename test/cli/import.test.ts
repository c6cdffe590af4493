import { linkSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { docxOf, paragraph } from '../support/docx.js';

const lines = [
  '云岭市人民政府办公室文件',
  '云岭政办发〔2026〕8号',
  '云岭市人民政府办公室关于做好防汛工作的通知',
  '各县（区）人民政府：',
  '为做好防汛工作，现就有关事项通知如下。',
  '云岭市人民政府办公室',
  '2026年6月5日',
];
const notice = docxOf({ document: lines.map((line) => paragraph(line)).join('') });
const draft = `---
发文机关: 云岭市人民政府办公室
发文字号: 云岭政办发〔2026〕8号
---

# 云岭市人民政府办公室关于做好防汛工作的通知

各县（区）人民政府：

为做好防汛工作，现就有关事项通知如下。

云岭市人民政府办公室

2026年6月5日
`;

describe('gongwen import', () => {
  it('writes a draft to the standard output or to a file', () => {
    const root = folder({ '通知.docx': notice });
    expect(gongwenCommand(root, ['import', '通知.docx'])).toEqual({ code: 0, stdout: draft, stderr: '' });
    const written = gongwenCommand(root, ['import', '通知.docx', '-o', '文稿/通知.md']);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '已写入 文稿/通知.md\n' });
    expect(readFileSync(path.join(root, '文稿/通知.md'), 'utf8')).toBe(draft);
    expect(readdirSync(path.join(root, '文稿'))).toEqual(['通知.md']);
  });

  it('says what it leaves out', () => {
    const blip =
      '<w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed="rId9"/></a:graphic></wp:inline></w:drawing></w:r>';
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const document = `${paragraph('第一段。')}<w:p>${blip}<w:r><w:t>见图。</w:t></w:r>${note}</w:p>`;
    const root = folder({ 'a.docx': docxOf({ document }) });
    const { code, stdout, stderr } = gongwenCommand(root, ['import', 'a.docx']);
    expect([code, stdout]).toEqual([0, '第一段。\n\n见图。\n']);
    expect(stderr).toBe('gongwen：a.docx 的1张图片、1条脚注没有取出，请对照原文件\n');
  });

  it('does not overwrite unasked', () => {
    const root = folder({ '通知.docx': notice, '通知.md': '原有' });
    const { code, stderr } = gongwenCommand(root, ['import', '通知.docx', '-o', '通知.md']);
    expect([code, stderr]).toEqual([2, 'gongwen：已有 通知.md，未改动；要覆盖请加 --force\n']);
    expect(readFileSync(path.join(root, '通知.md'), 'utf8')).toBe('原有');
    expect(gongwenCommand(root, ['import', '通知.docx', '-o', '通知.md', '--force']).code).toBe(0);
    expect(readFileSync(path.join(root, '通知.md'), 'utf8')).toBe(draft);
  });

  it.each([
    [['import'], /请写明一个 Word 文件/],
    [['import', '通知.docx', '通知.docx'], /请写明一个 Word 文件/],
    [['import', '没有.docx'], /找不到：没有\.docx/],
    [['import', '文件夹.docx'], /这是文件夹/],
    [['import', '通知.docx', '-o', '通知.docx', '--force'], /就是原文件/],
    [['import', '通知.docx', '-o', '链接.md', '--force'], /就是原文件/],
    [['import', '通知.docx', '-o', ''], /--output 后面要写文件名/],
  ])('%j is a mistake', (args, message) => {
    const root = folder({ '通知.docx': notice, '文件夹.docx/x': '' });
    linkSync(path.join(root, '通知.docx'), path.join(root, '链接.md'));
    const { code, stdout, stderr } = gongwenCommand(root, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(readFileSync(path.join(root, '通知.docx')).equals(notice)).toBe(true);
  });
});
