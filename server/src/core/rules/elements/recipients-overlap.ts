import type { Document } from '../../model/document.js';
import { addresseesOf, copiesOf, type Named } from '../../model/recipients.js';
import type { Span } from '../../text.js';
import { defineRule, type Fix, type RawFinding } from '../rule.js';

/** 自治区 and 直辖市人民政府 of 各省、自治区、直辖市人民政府 are pieces of a list, not names. */
const whole =
  /^(?!(?:直辖市|自治[区州县]|[省市县区州旗乡镇])(?:人民)?政府$).{3,}(?:政府|局|厅|部|委|委员会|办公[厅室]|法院|检察院|署|公司|中心|银行|大学|学院)$/;

export default defineRule(
  {
    id: 'elements/recipients-overlap',
    clauses: ['TL-916'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '抄送机关不与主送机关重复，同一机关只列一次',
    rationale:
      '《党政机关公文处理工作条例》第九条第（十六）项：抄送机关是除主送机关外需要执行或者知晓公文内容的其他机关，已经主送的不再抄送。',
    examples: [
      {
        bad: '云岭市人民政府关于做好防汛工作的通知\n\n青溪县人民政府、白石区人民政府：\n\n请认真落实。\n\n云岭市人民政府\n2026年6月5日\n\n抄送：⟦白石区人民政府⟧，市水利局。\n',
        good: '云岭市人民政府关于做好防汛工作的通知\n\n青溪县人民政府、白石区人民政府：\n\n请认真落实。\n\n云岭市人民政府\n2026年6月5日\n\n抄送：市水利局。\n',
      },
    ],
  },
  function* (document) {
    const main = addresseesOf(document).filter(({ text }) => whole.test(text));
    const copies = copiesOf(document).filter(({ text }) => whole.test(text));
    yield* repeated(document, main, '主送机关');
    yield* repeated(document, copies, '抄送机关');
    const sent = new Map(main.map((name) => [name.text, name]));
    const seen = new Set<string>();
    for (const copy of copies) {
      const first = sent.get(copy.text);
      if (!first || seen.has(copy.text)) continue;
      seen.add(copy.text);
      yield {
        span: copy.span,
        message: `“${copy.text}”已经主送，不再抄送（《党政机关公文处理工作条例》第九条第（十六）项）`,
        fixes: removal(document, copy.span),
        related: [{ span: first.span, message: '主送机关' }],
      };
    }
  },
);

function* repeated(document: Document, names: readonly Named[], what: string): Generator<RawFinding> {
  const seen = new Map<string, Named>();
  for (const name of names) {
    const first = seen.get(name.text);
    if (!first) seen.set(name.text, name);
    else
      yield {
        span: name.span,
        message: `${what}“${name.text}”列了两次，应删去一个`,
        fixes: removal(document, name.span),
        related: [{ span: first.span, message: '前一处' }],
      };
  }
}

/** Takes a name out with the mark behind it, or before it where it is the last. */
function removal(document: Document, { start, end }: Span): Fix[] {
  const { text } = document;
  const behind = /^[ 　]*[、，,；;][ 　]*/.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  const before = /[ 　]*[、，,；;][ 　]*$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
  if (!behind && !before) return [];
  const edit = behind ? { start, end: end + behind } : { start: start - before, end };
  return [{ title: '删去重复的机关', safe: false, edits: [{ ...edit, text: '' }] }];
}
