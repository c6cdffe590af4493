import { toChineseNumeral } from '../server/src/core/model/numerals.js';

/** A 通知 of the fictional 云岭市 with at least `characters` characters; the same for the same size. */
export function benchDocument(characters: number): string {
  const head = [
    '云岭政办发〔2026〕8号',
    '云岭市人民政府办公室关于印发云岭市政务服务提升三年行动方案（2026—2028年）的通知',
    '各县（区）人民政府，市直各有关单位：',
    '《云岭市政务服务提升三年行动方案（2026—2028年）》已经市人民政府同意，现印发给你们，请认真贯彻执行。',
    '云岭市人民政府办公室',
    '2026年6月5日',
    '（此件公开发布）',
    '',
    '云岭市政务服务提升三年行动方案（2026—2028年）',
    '',
  ];
  const topics = [
    '政务服务',
    '行政复议',
    '政府督查',
    '信息公开',
    '公文管理',
    '应急值守',
    '数据共享',
    '营商环境',
  ];
  const lines = [...head];
  let size = lines.join('\n').length;
  for (let section = 1; size < characters; section++) {
    const topic = topics[section % topics.length] as string;
    const add = [`${toChineseNumeral(section)}、提升${topic}水平`];
    for (let part = 1; part <= 3; part++) {
      add.push(
        `（${toChineseNumeral(part)}）完善${topic}工作机制。根据《中华人民共和国行政复议法》第${toChineseNumeral(10 + part)}条和《云岭市人民政府关于加强${topic}工作的意见（${toChineseNumeral(section * 3 + part)}）》（云岭政发〔2025〕${section * 3 + part}号）：一是健全制度，明确责任单位和完成时限；二是优化流程，推动“一网通办”“一窗受理”；三是加强监督，每季度通报进展情况，${2025 + part}年${(section % 12) + 1}月底前完成率达到${80 + part * 5}%以上。`,
        `${part}.各县（区）要组织开展自查，共梳理事项${section * 100 + part}项，其中即办件占${30 + part}.5%，于2026年${(section % 12) + 1}月${part + 10}日前报市政府办公室（联系人：李某某，电话：0000-1234567）。`,
      );
    }
    lines.push(...add);
    size += add.join('\n').length + 1;
  }
  return lines.join('\n');
}
