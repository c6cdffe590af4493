import type { Span } from '../text.js';

/** That a party contests a piece of evidence. */
export interface Objection {
  /** 申请人, 第三人, …; '' when the text does not say. */
  readonly who: string;
  /** 有异议 */
  readonly span: Span;
  /** From who objects to the end of what they say: 申请人有异议，认为面积系目测 */
  readonly whole: Span;
}

export interface VerdictWord extends Span {
  readonly verdict: 'adopted' | 'rejected';
}

const self = '本(?:行政复议)?(?:机关|机构|府|局|厅|部|委|署)';
const rejecting =
  /不予(?:采信|采纳|确认|认定|认可)|不(?:应|能|宜)?(?:采信|采纳|认可)|(?:难以|不足|不足以)采信|(?:不能|不得|不应|不宜|不足以|不)(?:单独)?作为[^，。；]{0,16}(?:依据|根据|证据)/g;
const adopting =
  /(?:予以|应予|应当予以|可以|可予|均予)(?:采信|采纳|确认|认定|认可)|(?<![不难未否]|以|足|否)采信(?!情况|意见|如下|的|与否|与)|(?<!不能|不得|不应|不宜|不足以|不|不能单独)作为[^，。；]{0,16}(?:定案|认定)[^，。；]{0,10}(?:依据|根据|证据)/g;
const contesting =
  /(?:(?<![无没未不]|没有|未曾|均未|均不)(?:有|存在|提出|持有?|表示)(?:不同|不同的)?异议|不予认可|不认可|不予承认|不承认|质疑|存疑)/g;
const people =
  /被申请人|申请人|第三人(?:[一-鿿某]{2,4}(?=对|有|不|认|提|表|质))?|双方当事人|各方当事人|双方|各方|当事人/g;
const says = /^(?:提交|提供|出示|举示|所|的|关于|以|未|没有|申请)/;

/** 申请人认为应当采信 */
const wants = /认为|主张|请求|要求|建议|称/;

/** Verdicts of the authority in a text, what the parties say left out. */
export function findVerdicts(text: string, disputes: readonly Objection[] = []): VerdictWord[] {
  const out: VerdictWord[] = [];
  const add = (verdict: 'adopted' | 'rejected', pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (disputes.some(({ whole }) => start < whole.end && end > whole.start)) continue;
      const who = speaker(text, start);
      if (who && (/认可/.test(match[0]) || wants.test(text.slice(text.lastIndexOf(who, start), start))))
        continue;
      if (out.some((one) => start < one.end && end > one.start)) continue;
      // 是否采信, 不予采信的意见
      if (/(?:是否|请求|要求|建议)[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 10), start))) continue;
      out.push({ verdict, start, end });
    }
  };
  add('rejected', rejecting);
  add('adopted', adopting);
  return out.sort((a, b) => a.start - b.start);
}

/** The party of which the clause before `at` tells; nothing when the authority speaks. */
function speaker(text: string, at: number): string | undefined {
  const from =
    Math.max(
      text.lastIndexOf('，', at - 1),
      text.lastIndexOf('。', at - 1),
      text.lastIndexOf('；', at - 1),
      text.lastIndexOf('、', at - 1),
    ) + 1;
  const clause = text.slice(from, at);
  if (new RegExp(self).test(clause)) return undefined;
  let who: string | undefined;
  for (const match of clause.matchAll(people)) {
    if (says.test(clause.slice(match.index + match[0].length))) continue;
    who = match[0];
  }
  return who;
}

const ends = new RegExp(
  `[。；;]|[，,](?=但|然而|经|${self}|鉴于|不予|予以|应予|故|因此|对此|可以作为|不能作为|能够证明|证据[\\d一二三四五六七八九])`,
);

/** Who contests a piece of evidence, and what they say against it. */
export function findDisputes(text: string): Objection[] {
  const out: Objection[] = [];
  for (const match of text.matchAll(contesting)) {
    const start = match.index;
    const end = start + match[0].length;
    if (out.some(({ whole }) => start < whole.end)) continue;
    let who = speaker(text, start);
    let from = start;
    if (who) from = text.lastIndexOf(who, start);
    else {
      // 被申请人对真实性无异议，对关联性有异议
      const before = text.slice(Math.max(0, start - 60), start);
      const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'));
      const near = before.slice(stop + 1);
      const last = [...near.matchAll(people)]
        .filter((one) => !says.test(near.slice(one.index + one[0].length)))
        .at(-1);
      if (last && !new RegExp(self).test(near.slice(last.index))) {
        who = last[0];
        from = start - near.length + last.index;
      }
    }
    const others =
      who && /(?:(?:被申请人|申请人|第三人[一-鿿]{0,8})(?:[和与及、]|以及))+$/.exec(text.slice(0, from))?.[0];
    if (who && others) {
      who = others + who;
      from -= others.length;
    }
    // The authority says 本机关不予认可: a verdict.
    if (!who && /认可|承认/.test(match[0])) continue;
    if (!who && /质疑|存疑/.test(match[0])) continue;
    const stop = text.slice(end).search(ends);
    const whole = { start: from, end: stop < 0 ? text.length : end + stop };
    out.push({ who: who ?? '', span: { start, end }, whole });
  }
  return out;
}

/** Words with which a reason is given. */
export const reasonWords =
  /因(?![此而])|由于|鉴于|缺乏|缺少|不能|无法|不足以|难以|无关|没有|未|不具|不符合|不是|并非|系|仅|只|单方|利害关系|复印件|印证|矛盾|不符|一致|相符|吻合|证明|反映|证实|来源|真实|合法|关联|相关|符合|属于|依法(?:作出|出具|制作|取得)|由[^，。；]{2,20}(?:作出|出具|制作|盖章|签名)|应当考虑|资质|客观|完整|具有/;

/**
 * The words that give the reason: what stands between the names or the objection and the verdict, or behind the
 * verdict. Nothing when they say no more than that it is (not) adopted.
 */
export function reasonIn(
  text: string,
  disputes: readonly Objection[],
  verdicts: readonly VerdictWord[],
  after: number,
): Span | undefined {
  const last = verdicts.at(-1);
  const told = disputes.findLast(({ whole }) => !last || whole.end <= last.start)?.whole.end;
  // 证据3：《…》，书证，证明…。 comes before what is said of it.
  const entry = told === undefined ? text.slice(after).search(/。(?=.{6})/s) : -1;
  const proves = entry >= 0 && /证明/.test(text.slice(after, after + entry));
  const from = told ?? (proves ? after + entry + 1 : after);
  const before = reasonBetween(text, {
    from,
    to: last?.start ?? text.length,
    agreementCounts: last?.verdict !== 'rejected',
    answers: told !== undefined,
  });
  if (before || !last) return before;
  return reasonBetween(text, {
    from: last.end,
    to: text.length,
    agreementCounts: false,
    answers: false,
  });
}

const agreed = /(?:无|没有|未提出|不持)异议|均?认可/;

const own = new RegExp(`${self}|依法|对[^，。]{0,12}$`, 'g');

/** Where the authority answers an objection, whatever it says in a clause is its reason. */
function reasonBetween(
  text: string,
  {
    from,
    to,
    agreementCounts,
    answers,
  }: { from: number; to: number; agreementCounts: boolean; answers: boolean },
): Span | undefined {
  const words = text
    .slice(from, to)
    .replace(/经审[查核理][，,:：]?|(?:该|此|上述)?(?:份|组)?证据(?:材料)?/g, '');
  const clauses = words.split(/[，,。；;：:]/);
  const gives = clauses.some((clause) =>
    agreed.test(clause)
      ? agreementCounts
      : reasonWords.test(clause) || (answers && clause.replace(own, '').length >= 6),
  );
  if (!gives) return undefined;
  let start = skipJoint(text, from);
  if (text[start] === '的') start++;
  const checked = /^(?:对此|经(?:本机关)?审[查核理])[，,:：]/.exec(text.slice(start, to));
  if (checked) start += checked[0].length;
  let end = to;
  // 对该证据 of 对该证据不予采信 belongs to the verdict, unless it is all there is.
  const joint = Math.max(...['，', ',', '。', '；', ';'].map((mark) => text.lastIndexOf(mark, to - 1)));
  if (joint > start && reasonWords.test(text.slice(start, joint)) && to < text.length) end = joint;
  while (end > start && /[，,。；;：:\s　]/.test(text[end - 1] as string)) end--;
  return end > start ? { start, end } : undefined;
}

function skipJoint(text: string, at: number): number {
  let from = at;
  while (from < text.length && /[，,。；;：:\s　》]/.test(text[from] as string)) from++;
  return from;
}
