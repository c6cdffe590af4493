import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

const definition = pattern(
  /(?<=[（(](?<word>以下|下)(?<kind>简|统|合|并)?)称为?[：:]?[ 　]?(?<open>[“"《]{0,2})(?<name>[^（）()“”"《》，。；、：\n]{2,24})[”"》]{0,2}[）)]/,
);

interface Definition {
  readonly name: string;
  /** From the opening bracket to the closing one. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** 《 or “ or nothing. */
  readonly mark: string;
  readonly short: boolean;
  readonly late: boolean;
  readonly full: string;
}

export default defineRule(
  {
    id: 'citation/abbreviation',
    clauses: ['YY-33', 'YY-34'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '简称先约定后使用，约定了就使用，一个简称只指一个名称',
    rationale:
      '使用非规范化简称，应当先用全称并注明简称（惯例，见公文处理和裁判文书引用规范）。约定在使用之后，读者前面不知所指；约定了不用，约定是多余的；同一简称指两个名称，无从分辨。' +
      '“（以下简称××）”与“（以下简称“××”）”两种写法都可以，同一篇文稿一致为好。',
    examples: [
      {
        bad: '云岭市防汛抗旱指挥部（以下简称⟦市防指⟧）负责全市防汛工作，各县（区）要服从统一调度。',
        good: '云岭市防汛抗旱指挥部（以下简称市防指）负责全市防汛工作，各县（区）要服从市防指的统一调度。',
      },
    ],
  },
  function* (document) {
    const all = definitionsOf(document);
    if (all.length === 0) return;
    for (const part of document.parts) {
      const own = all.filter(({ span }) => document.partAt(span.start) === part);
      const seen = new Map<string, Definition>();
      for (const one of own) {
        const earlier = seen.get(one.name);
        if (earlier) {
          yield again(one, earlier);
          continue;
        }
        seen.set(one.name, one);
        yield* unused(document, one);
        yield* early(document, one, part.span);
      }
      yield* twoForOne(own);
      yield* mixed(own);
    }
    for (const one of all) {
      if (!one.late) continue;
      const start = one.span.start + 1;
      yield {
        span: { start, end: start + 2 },
        severity: 'info',
        clauses: ['YY-34'],
        message: '约定简称写“以下简称”，不写“下称”（惯例）',
        fixes: [
          { title: '改为“以下简称”', safe: false, edits: [{ start, end: start + 2, text: '以下简称' }] },
        ],
      };
    }
  },
);

function definitionsOf(document: Document): Definition[] {
  const found: Definition[] = [];
  for (const match of document.matches(definition, { outside: 'statutes' })) {
    const { word, kind, open, name } = match.named as Record<string, string | undefined>;
    const nameSpan = match.group('name') as Span;
    const start = match.span.start - (kind?.length ?? 0) - (word?.length ?? 0) - 1;
    found.push({
      name: name as string,
      nameSpan,
      span: { start, end: match.span.end },
      mark: open?.at(-1) ?? '',
      short: kind === '简',
      late: word === '下' && kind === undefined,
      full:
        /(?:《[^《》\n]*》|[^，。；：、《》\n]*)$/.exec(
          document.text.slice(Math.max(0, start - 40), start),
        )?.[0] ?? '',
    });
  }
  return found;
}

function again(one: Definition, earlier: Definition): RawFinding {
  const tail = (text: string) => text.slice(-6);
  const same = tail(one.full) === tail(earlier.full);
  return {
    span: one.nameSpan,
    ...(same ? { severity: 'info' as const } : {}),
    message: same
      ? `简称“${one.name}”前面已经约定过，此处不必再约定`
      : `简称“${one.name}”前面已指“${earlier.full.slice(-16)}”，一个简称只指一个名称`,
    related: [{ span: earlier.nameSpan, message: '前面的约定' }],
  };
}

function* unused(document: Document, { name, nameSpan, short }: Definition): Generator<RawFinding> {
  if (!short || document.text.indexOf(name, nameSpan.end) >= 0) return;
  yield { span: nameSpan, message: `约定了简称“${name}”，后文没有使用，不必约定` };
}

/** A word that the text uses anyway cannot be told from the abbreviation; only 《…》 and “…” can. */
function* early(
  document: Document,
  { name, nameSpan, mark, short, span, full }: Definition,
  within: Span,
): Generator<RawFinding> {
  if (!short || mark !== '《') return;
  const written = `《${name}》`;
  const at = document.text.indexOf(written, within.start);
  if (at < 0 || at >= span.start || full.endsWith(written)) return;
  const block = document.blockAt(at);
  if (!block || (block.role !== 'paragraph' && block.role !== 'sectionHeading')) return;
  yield {
    span: { start: at, end: at + written.length },
    message: `简称${written}在约定之前就用了，应在第一次出现时写全称并注明简称`,
    related: [{ span: nameSpan, message: '约定简称之处' }],
  };
}

function* twoForOne(own: readonly Definition[]): Generator<RawFinding> {
  const byFull = new Map<string, Definition>();
  for (const one of own) {
    if (one.full.length < 6 || !one.full.endsWith('》')) continue;
    const earlier = byFull.get(one.full);
    if (!earlier) byFull.set(one.full, one);
    else if (earlier.name !== one.name)
      yield {
        span: one.nameSpan,
        severity: 'info',
        message: `同一名称前面约定的简称是“${earlier.name}”，前后应当一致`,
        related: [{ span: earlier.nameSpan, message: '前面的约定' }],
      };
  }
}

function* mixed(own: readonly Definition[]): Generator<RawFinding> {
  const plain = own.filter(({ mark, short }) => short && mark === '');
  const quoted = own.filter(({ mark, short }) => short && (mark === '“' || mark === '"'));
  if (plain.length === 0 || quoted.length === 0) return;
  const odd = (quoted.length < plain.length ? quoted : plain)[0] as Definition;
  const common = (quoted.length < plain.length ? plain : quoted)[0] as Definition;
  yield {
    span: odd.span,
    severity: 'info',
    clauses: ['YY-34'],
    message: '约定简称有的加引号、有的不加，同一篇文稿写法一致为好（惯例）',
    related: [{ span: common.span, message: '另一种写法' }],
  };
}
