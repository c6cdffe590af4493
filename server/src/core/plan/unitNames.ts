import type { TaskUnit } from './plan.js';

/** 市直有关单位, 各县（区）: a kind of units, of which any may be one. */
export function isPlural(name: string): boolean {
  return /^各|^全[省市县区]|有关|相关|其他|各(?:县|区|乡|镇|街|成员|部门|单位|级)|(?:部门|单位|县区|县（区）|县市区)$|成员单位/.test(
    name,
  );
}

/** 科室 of an agency: its own division of work, of which a plan says nothing. */
export function isInternal(name: string): boolean {
  return (
    /(?:科|处|室|股|队|组|站|所|班子?)$/.test(name) && !/(?:办公室|研究室|税务所|管理处|办事处)$/.test(name)
  );
}

/** 市 of 市司法局 and 云岭市司法局; undefined for names that say no level. */
export function levelOf(name: string): string | undefined {
  if (/^[省市县区州旗]/.test(name)) return name[0];
  return /^[\u4e00-\u9fff]{1,6}?([省市县区州旗])(?=[\u4e00-\u9fff]{2})/.exec(name)?.[1];
}

/** 司法局 of 市司法局 and 云岭市司法局. */
function coreOf(name: string): string {
  const bare = /^[省市县区州旗]/.test(name)
    ? name.slice(1)
    : name.replace(/^[\u4e00-\u9fff]{1,6}?[省市县区州旗](?=[\u4e00-\u9fff]{2})/, '');
  return bare.replace(/[（(].*$/, '').replace(/人民政府/g, '政府');
}

/** Whether two names may be those of one unit: the same words, or one a short form of the other (发改委). */
export function maySame(a: string, b: string): boolean {
  const [long, short] = [coreOf(a), coreOf(b)].sort((x, y) => y.length - x.length) as [string, string];
  let at = 0;
  for (const c of short) {
    // 局 and 委 stand for each other in short forms and after reforms.
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return short.length > 1;
}

export function isLead({ role }: TaskUnit): boolean {
  return role === 'lead' || role === 'responsible';
}
