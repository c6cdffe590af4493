import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configName } from '../configuration.js';
import { describeError, Failure } from '../failure.js';
import type { Values } from '../main.js';

const config = `{
  "$schema": "https://unpkg.com/gongwen/schemas/gongwen.config.schema.json",
  "extends": "recommended",
  "rules": {}
}
`;

const sample = `---
发文机关: 云岭市人民政府办公室
发文字号: 云岭政办发〔2026〕1号
主送: 各县（区）人民政府，市直各有关单位
成文日期: 2026年1月5日
---

# 云岭市人民政府办公室关于规范公文格式的通知

各县（区）人民政府，市直各有关单位：

为提高公文质量，现就规范公文格式有关事项通知如下。

一、统一标准

各单位起草公文，应当执行党政机关公文格式国家标准。

二、加强审核

公文印发前，应当检查要素、数字、标点和引用。

云岭市人民政府办公室
2026年1月5日
`;

/** `gongwen init`: a configuration and a sample; nothing that exists is overwritten without --force. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const folder = args[0] ?? '.';
  const files = [
    { name: configName, text: config },
    { name: '示例通知.md', text: sample },
  ];
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of files) {
      const target = path.join(folder, name);
      if (existsSync(target) && !values.force) {
        process.stdout.write(`已有 ${target}，未改动（要覆盖请加 --force）\n`);
        continue;
      }
      writeFileSync(target, text);
      process.stdout.write(`已生成 ${target}\n`);
    }
  } catch (error) {
    throw new Failure(describeError(error, folder));
  }
  process.stdout.write(`下一步：gongwen lint ${folder}\n`);
  return 0;
}
