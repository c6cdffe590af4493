import type { Document } from '../../model/document.js';
import { allOf, firstOf } from '../../model/elements.js';
import { parseNumeral } from '../../model/numerals.js';
import { type Named, statedValues, wholeness } from '../../model/recipients.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const form =
  /^(绝密|机密|秘密)[ 　]*([★☆*＊✩✭⭐·•—-]?)[ 　]*(?:([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ 　]*(个月|月|年|天|日)|(长期|启用前))?$/;

export default defineRule(
  {
    id: 'elements/classification',
    clauses: ['TL-902', 'GF-722', 'TL-901'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '密级标“绝密”“机密”“秘密”之一，式样如“机密★1年”，并标份号',
    rationale:
      '《党政机关公文处理工作条例》第九条第（一）（二）项规定，涉密公文应当标注份号，根据涉密程度分别标注“绝密”“机密”“秘密”和保密期限；' +
      'GB/T 9704—2012 第7.2.2条：保密期限中的数字用阿拉伯数字，式样为“机密★1年”。没有密级的公文不标。',
    examples: [
      {
        bad: '000001\n⟦机密☆一年⟧\n\n云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n关于做好保密检查的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
        good: '000001\n机密★1年\n\n云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n关于做好保密检查的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
      },
    ],
  },
  function* (document) {
    const stated = statedValues(document, '密级');
    const written = allOf(document.main, 'classification').map(({ content }) => ({
      text: document.slice(content),
      span: content,
    }));
    if (stated.length + written.length === 0) return;
    for (const value of [...stated, ...written]) yield* check(value);
    const secret = [...stated, ...written].find(({ text }) => /绝密|机密|秘密/.test(text));
    if (secret && !hasCopyNumber(document) && wholeness(document)) {
      yield {
        span: secret.span,
        clauses: ['TL-901'],
        message:
          '涉密公文应当标注份号，应在密级之上补六位份号（《党政机关公文处理工作条例》第九条第（一）项）',
      };
    }
  },
);

function hasCopyNumber(document: Document): boolean {
  return firstOf(document.main, 'copyNumber') !== undefined || statedValues(document, '份号').length > 0;
}

function* check({ text, span }: Named): Generator<RawFinding> {
  const match = form.exec(text);
  if (!match) {
    // A file without secrets, and a marking for the house, are no 密级.
    const none = /^(?:内部|公开|无|普通|一般|非密|非涉密|不涉密|主动公开|依申请公开)/.test(text);
    yield {
      span,
      ...(none ? { severity: 'warning' as const } : {}),
      message: none
        ? `“${text}”不是密级；密级只有绝密、机密、秘密，不涉密的公文不标（《党政机关公文处理工作条例》第九条第（二）项）`
        : `密级应为绝密、机密、秘密之一，式样如“机密★1年”（《党政机关公文处理工作条例》第九条第（二）项）`,
    };
    return;
  }
  const [, level, star, number, unit, word] = match as unknown as [
    string,
    string,
    string,
    string?,
    string?,
    string?,
  ];
  const period = word ?? (number ? `${parseNumeral(number)}${unit === '月' ? '个月' : unit}` : '');
  const right = period ? `${level}★${period}` : level;
  if (right === text || (!period && star === '★')) return;
  if (/NaN/.test(right)) return;
  yield {
    span,
    severity: 'warning',
    clauses: ['GF-722'],
    message: `密级和保密期限之间用“★”，期限用阿拉伯数字（GB/T 9704—2012 7.2.2），应为“${right}”`,
    fixes: [replacement(span, right, `改为“${right}”`, unit !== '月')],
  };
}
