/** Characters that write foreign and minority names by their sound and are rare in other words. */
const letters =
  '阿埃艾昂奥拜鲍贝彼勃茨戴蒂敦顿恩尔菲弗芬赫翰亨霍杰凯坎卡科克库奎拉莱赖兰劳勒雷莉丽卢鲁伦罗洛玛麦曼梅蒙米摩莫默姆穆纳娜奈尼妮涅纽努诺欧帕潘佩彭皮珀普乔琼萨塞瑟莎珊斯丝苏塔泰坦陶特滕托瓦韦维魏沃乌希锡谢辛雅亚耶伊约扎詹佐戈格葛吉贾里买江依孜汗古迪简列夫提力热';

/** Whether the characters beside a dot read as a name: 列夫.托尔斯泰. */
export function isTransliterated(before: string, after: string): boolean {
  const head = countBack(before);
  const tail = countForward(after);
  return head >= 1 && tail >= 1 && head + tail >= 4;
}

function countBack(text: string): number {
  let count = 0;
  while (count < text.length && letters.includes(text[text.length - 1 - count] as string)) count++;
  return count;
}

function countForward(text: string): number {
  let count = 0;
  while (count < text.length && letters.includes(text[count] as string)) count++;
  return count;
}
