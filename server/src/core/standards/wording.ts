/** Words an agency's name ends with; long ones first is not needed, they are alternatives of one pattern. */
export const agencyEndings =
  '(?:人民政府|政府办公厅|政府办公室|办公厅|办公室|政府|委员会|管委会|管理委|常委会|工委|党委|党组|市委|省委|县委|区委|局|厅|部|院|委|办|署|总署|中心|总队|支队|大队|法院|检察院|公司|集团|银行|协会|联合会|学校|大学|学院|小组|领导小组|指挥部|联席会议|专家组|服务中心|街道办事处|单位|机构|总局|司)';
