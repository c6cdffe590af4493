import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectJson, inspectTree } from '../../server/src/features/inspect.js';
import { gongwen } from '../support/gongwen.js';
import { drafts, formats, read } from './documents.js';

describe('inspect', () => {
  it('一眼看出识别了什么', () => {
    const text = gongwen({
      attachmentNote: '附件：任务分工表',
      body: '为做好防汛工作，根据《防汛条例》第三条，通知如下。\n\n一、压实责任\n\n（一）明确分工。一是定人；二是定责。\n\n二、加强值守',
      tail: '附件\n\n任务分工表\n\n一、市水务局',
    });
    expect(inspectTree(read(text))).toBe(
      `
通知 · 纯文本 · 31 行 · 170 字
标题　　　云岭市人民政府办公室关于做好防汛工作的通知
发文机关　云岭市人民政府办公室
发文字号　云岭政办发〔2026〕8号
主送机关　各县（区）人民政府，市直各有关单位
成文日期　2026年6月5日
版面　　　3 页，止于第 3 页第 5 行（每页 22 行）

  1 ├─ 主件 · 通知
  1 │  ├─ 发文字号　云岭政办发〔2026〕8号
  3 │  ├─ 标题　云岭市人民政府办公室关于做好防汛工作的通知
  5 │  ├─ 主送机关　各县（区）人民政府，市直各有关单位
  9 │  ├─ 一、压实责任
 11 │  │  └─ （一）明确分工
 13 │  ├─ 二、加强值守
 15 │  ├─ 附件说明　任务分工表
 17 │  ├─ 落款　云岭市人民政府办公室
 19 │  ├─ 成文日期　2026年6月5日
 21 │  └─ 附注　（此件公开发布）
 23 └─ 附件　任务分工表
 27    └─ 一、市水务局

层次标题 4 个 · 文中列举 1 组 · 引用 1 处 · 日期 1 处 · 文号 1 处`
        .slice(1)
        .replace('31 行', `${text.split('\n').length} 行`)
        .replace('170 字', `${text.replace(/\s/g, '').length} 字`),
    );
  });

  it('文首信息补足文中没有的', () => {
    const facts = inspectJson(
      read('---\n发文字号: 云岭政发〔2026〕3号\n主送: [甲局, 乙局]\n文种: 函\n---\n\n正文。', 'markdown'),
    );
    expect(facts).toMatchObject({
      format: 'markdown',
      genre: '函',
      statutory: true,
      number: '云岭政发〔2026〕3号',
      addressee: '甲局、乙局',
      frontMatter: ['发文字号', '主送', '文种'],
    });
  });

  it('空文档也有话说', () => {
    expect(inspectTree(read(''))).toContain('文种不明 · 纯文本 · 0 行 · 0 字');
    expect(inspectTree(read(''))).toContain('（未识别）');
  });

  it('任意文本都能显示，行号在文本之内', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const document = read(text, format);
        const facts = inspectJson(document);
        for (const part of facts.parts) {
          for (const element of part.elements) {
            expect(element.lines[0]).toBeLessThanOrEqual(element.lines[1]);
            expect(element.lines[1]).toBeLessThanOrEqual(document.source.lineStarts.length);
          }
        }
        expect(inspectTree(document)).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});
