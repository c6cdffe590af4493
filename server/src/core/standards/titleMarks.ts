/** What is no work and takes no 《》 (GB/T 15834—2011 A.13.1), as words that its name ends with. */
export interface Untitled {
  readonly name: string;
  /** What the name ends with, as a source of a regular expression. */
  readonly ending: string;
  /** Published documents write it so all the same. */
  readonly common?: true;
}

export const untitled: readonly Untitled[] = [
  {
    name: '证照',
    ending:
      '(?:执照|牌照|许可证|身份证|居住证|户口簿|产权证书?|资格证书?|合格证书?|等级证书?|登记证书?|注册证书?|执业证书?|工作证|驾驶证|行驶证|残疾人证|残疾军人证|优待证|毕业证书?|学位证书?|结婚证|离婚证|上岗证|健康证|准考证|通行证|执法证件?|荣誉证书|使用证|权属证书|法人证书)',
    common: true,
  },
  { name: '会议', ending: '(?:会议|大会|座谈会|研讨会|推进会|发布会|博览会|运动会|论坛|培训班)' },
  { name: '活动', ending: '(?:活动|大赛|竞赛|安全生产月|宣传周|宣传月|文化节)' },
  {
    name: '组织机构',
    ending:
      '(?:人民政府|有限公司|有限责任公司|服务中心|指挥中心|管理中心|监测中心|领导小组|指挥部|管理局|联席会议办公室)',
  },
  { name: '奖项', ending: '(?:[一二三特]等奖|贡献奖|进步奖|文明奖|质量奖|优秀奖|奖杯|奖章|奖状)' },
];

/** Names outside 《》 whose kind is said right behind it: 《安全生产月》活动. */
export const untitledBehind = '(?:活动|课程|课题|大赛|竞赛|商标|奖项|培训班)';
