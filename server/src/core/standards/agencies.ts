/** What a 机关代字 ends with (catalogue 9.1 step 3). */
export const agencyCodeEnding =
  /(?:发|办|函|字|通|规|令|公告|复|复决|决|罚|处罚|批|任|明电|建|督|请|报|纪|政|府|释|电|告|党|委|人社|议|呈)$/;
