import type { Remain } from '../../../core/model/formatting.js';

/** What Word prints where a field finds nothing, in Chinese and English; WPS prints the same. Left in the text also when the field is gone. */
const messages = [
  /错误[!！] ?(?:(?:未找到|未定义|未指定|不能通过编辑域|不是有效|链接无效|主控文档)[^。！!\n|]{0,30}|(?:书签|超链接引用)(?:未定义|自引用|无效)|文档中没有指定样式的文字)。?/g,
  /Error! (?:Reference source not found|Bookmark not defined|No bookmark name given|Hyperlink reference not valid|No text of specified style in document|No table of (?:contents|figures) entries found|No index entries found|Not a valid (?:link|bookmark self-reference|result for table)|Unknown document property name|No document variable supplied|Filename not specified|Main Document Only)\.?/g,
];

export function fieldErrors(text: string): Remain[] {
  return messages.flatMap((message) =>
    [...text.matchAll(message)].map((match) => ({
      kind: 'fieldError' as const,
      span: { start: match.index, end: match.index + match[0].length },
      text: match[0],
    })),
  );
}
