/** A plan of the fictional 云岭市 with three tasks, as a file of the repository. */
export const plan = `云岭政办发〔2026〕8号

云岭市数字政府建设工作方案

一、主要任务

1.建设统一平台。一是整合系统。二是共享数据。2026年10月底前完成系统整合。（责任单位：市大数据局牵头，市财政局参加）

2.完善服务大厅。一是设置综合窗口。二是延长服务时间。（责任单位：市政务服务局牵头，市直有关单位参加）

3.推进垃圾分类投放。配齐分类收集容器，开展入户宣传。（责任单位：市城市管理局牵头）

云岭市人民政府办公室

2026年3月5日
`;

/** The same with a general section on time. */
export const datedPlan = plan.replace(
  '\n云岭市人民政府办公室',
  '\n二、落实时限\n\n2027年12月底前完成。\n\n云岭市人民政府办公室',
);

export const files = { '方案.md': plan };

/** A notice whose body is `body`. */
export function draft(body: string, front?: string, date = '2026年6月5日'): string {
  const head = front === undefined ? '' : `---\n${front}\n---\n\n`;
  return `${head}云岭市大数据局关于做好有关工作的通知\n\n各县（区）大数据局：\n\n${body}\n\n云岭市大数据局\n\n${date}\n`;
}

/** A plan whose tasks are these lines. */
export function planWith(lines: readonly string[], lead = '', date = '2026年3月5日'): string {
  return `云岭市数字政府建设工作方案\n\n一、主要任务\n\n${lead === '' ? '' : `${lead}\n\n`}${lines.join('\n\n')}\n\n云岭市人民政府办公室\n\n${date}\n`;
}

/** A task with unit and time. */
export function task(
  number: number | string,
  text = '按时完成建设。',
  unit = '（责任单位：市大数据局牵头）',
): string {
  return `${number}.建设${'甲乙丙丁戊己庚'[Number(/\d/.exec(String(number))?.[0]) - 1]}号平台。${text}${unit}`;
}
