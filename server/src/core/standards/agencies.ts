/** What a 机关代字 ends with (catalogue 9.1 step 3). */
export const agencyCodeEnding =
  /(?:发|办|函|字|通|规|令|公告|复|复决|决|罚|处罚|批|任|明电|建|督|请|报|纪|政|府|释|电|告|党|委|人社|议|呈)$/;

/** The characters with which a province's 机关代字 may begin, the usual one first. */
export const provincialCodes: Readonly<Record<string, string>> = {
  北京: '京',
  天津: '津',
  河北: '冀',
  山西: '晋',
  内蒙古: '内蒙',
  辽宁: '辽',
  吉林: '吉',
  黑龙江: '黑',
  上海: '沪',
  江苏: '苏',
  浙江: '浙',
  安徽: '皖',
  福建: '闽',
  江西: '赣',
  山东: '鲁',
  河南: '豫',
  湖北: '鄂',
  湖南: '湘',
  广东: '粤',
  广西: '桂',
  海南: '琼',
  重庆: '渝',
  四川: '川',
  贵州: '黔',
  云南: '云滇',
  西藏: '藏',
  陕西: '陕',
  甘肃: '甘',
  青海: '青',
  宁夏: '宁',
  新疆: '新',
};
