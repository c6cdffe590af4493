import { type Pattern, pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const forms: readonly { readonly what: string; readonly pattern: Pattern }[] = [
  {
    what: '域代码出错的提示',
    pattern: pattern(
      /错误[！!][ 　]?(?:未找到引用源|未定义书签|文档中没有指定样式的文字|超链接引用无效|链接无效|不能通过编辑域代码创建对象|不是有效链接|未知的文档属性名称|未找到目录项|未指定书签名?|书签自引用无效|未找到索引项|未找到图形项目表)[。.]?|Error![ ]?(?:Reference source not found|Bookmark not defined|No text of specified style in document|Hyperlink reference not valid|Not a valid link|No table of contents entries found|Unknown document property name)\.?/,
    ),
  },
  {
    what: '电子表格出错的提示',
    pattern: pattern(/#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A)(?![A-Za-z])/),
  },
  {
    what: '批注',
    pattern: pattern(
      /批注[ 　]?[[［](?:[\u4e00-\u9fffA-Za-z0-9 .]{1,16})[\]］][：:]?|【(?:批注|修订|修改意见|校对|备注|删除)[：:][^【】\n]{0,80}】|[[［](?:批注|修订|校对)[：:][^[\]［］\n]{0,80}[\]］]/,
    ),
  },
  {
    what: '修订痕迹',
    pattern: pattern(
      /(?:(?<=设)置了格式|带格式的|删除的内容|插入的内容)[：:]|\{(?:\+\+|--|~~|>>|==)[^{}\n]{0,200}(?:\+\+|--|~~|<<|==)\}/,
    ),
  },
  {
    what: '域代码',
    pattern: pattern(
      /\{[ ]?(?:MERGEFIELD|PAGEREF|HYPERLINK|TOC|REF|SEQ|NUMPAGES|PAGE|STYLEREF|INCLUDEPICTURE|EMBED|DATE|TIME|FILENAME)(?: [^{}\n]{0,120})?\}|(?<![A-Za-z_])(?:PAGEREF|HYPERLINK(?: \\l)?) ["“_][^ \n]{0,60}|MERGEFORMAT|_Toc\d{6,12}|_Ref\d{6,12}/,
    ),
  },
  { what: '没有解决的合并冲突', pattern: pattern(/(?<=^|\n)(?:<{7} [^\n]{0,60}|>{7} [^\n]{0,60})/) },
];
/** A text that teaches how to write them. */
const teaching = /批注框|修订模式|示例|例如|操作说明|使用说明|格式为|标注为/;

export default defineRule(
  {
    id: 'consistency/revision-leftover',
    clauses: ['CW-35'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '定稿不残留批注、修订痕迹和域错误',
    rationale:
      '“错误！未找到引用源”“批注[张三]：”“#REF!”“_Toc123456”之类是文字处理软件留下的，不是正文，印发前应当更新或删去。',
    examples: [{ bad: '详见⟦错误！未找到引用源。⟧。', good: '详见附件2。' }],
  },
  function* (document) {
    let reported = -1;
    const found = forms
      .flatMap(({ what, pattern: one }) =>
        [...document.matches(one)].map(({ span, text }) => ({ what, span, text })),
      )
      .sort((a, b) => a.span.start - b.span.start);
    for (const { what, span, text } of found) {
      const block = document.blockAt(span.start);
      if (span.start < reported || (block && teaching.test(document.slice(block.content).slice(0, 400))))
        continue;
      reported = span.end;
      yield {
        span,
        message: `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”是残留的${what}，印发前应当清除`,
      };
    }
  },
);
