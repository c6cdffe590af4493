import type { Block, Document } from '../model/document.js';
import type { Span } from '../text.js';
import { withoutBlanks } from '../text.js';
import type { Party, PartyRole } from './caseDocument.js';

const count = '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?)?';
const note = '(?:[（(][^（）()]{1,20}[）)])?';
/** Labels before the colon, blanks removed. */
const labels: readonly { readonly role: PartyRole; readonly label: RegExp }[] = [
  { role: 'applicant', label: new RegExp(`^(?:复议)?申请人(?:姓名|名称)?${count}${note}$`) },
  { role: 'respondent', label: new RegExp(`^被申请人(?:名称)?${count}${note}$`) },
  { role: 'thirdParty', label: new RegExp(`^第三人(?:姓名|名称)?${count}${note}$`) },
  {
    role: 'agent',
    label: new RegExp(
      `^(?:被?申请人|第三人)?(?:的)?(?:共同)?(?:(?:委托|法定|指定|诉讼|复议)*代理人(?:员)?|监护人)${count}${note}$`,
    ),
  },
  {
    role: 'representative',
    label: new RegExp(`^(?:申请人|第三人)?(?:推选的?)?(?:诉讼|复议)?代表人?${count}${note}$`),
  },
  {
    role: 'officer',
    label:
      /^(?:法定代表人|法人代表|法定负责人|主要负责人|单位负责人|负责人|经营者|投资人|业主|执行事务合伙人|行政首长)(?:姓名|[（(][^（）()]{1,20}[）)])?$/,
  },
  {
    role: 'addressee',
    label: new RegExp(
      `^(?:当事人|被处罚人|被处罚单位|被处罚对象|受处罚人|受处罚单位|违法行为人|违法嫌疑人|被处罚当事人)(?:姓名|名称|姓名或名称)?${count}${note}$`,
    ),
  },
];
const moreLabel =
  /^(?:现|经常)?(?:住所地?|住址|地址|居住地|户籍地|户籍所在地|户籍地址|住所地址|单位地址|通[讯信]地址|联系地址|送达地址|注册地|注册地址|经营场所|营业场所|经营地址|联系电话|联系方式|电话|手机号码?|统一社会信用代码|组织机构代码|公民身份号码|身份证号码?|居民身份证号码?|证件号码|证件名称|证件类型|身份证件号码|身份证[（(].*|性别|年龄|民族|出生日期|出生年月|国籍|职务|职业|工作单位|执业证号|律师执业证号|单位|邮编|邮政编码|姓名|名称|主体资格证照名称|营业执照|字号|电子邮箱|代理权限|身份)(?:[（(][^（）()]{1,20}[）)])?$/;
const moreText =
  /^(?:男|女)[，,]|^(?:住|现住|户籍地|身份证|公民身份号码|统一社会信用代码|联系电话)[^。]{1,80}。?$/;

interface Label {
  readonly text: string;
  readonly span: Span;
  /** Behind the colon. */
  readonly after: number;
}

/** 申请人　张某: no colon, but blanks and then no more of the label. */
const labelAndBlank =
  /^(被?申请人|第三人|(?:委托)?代理人|法定代表人|(?:主要)?负责人|经营者)[ \t　]+(?=[^\s　:：（(][^\s　]*[，,。]|[^\s　:：]{2,40}$)/;

/** 申请人张某，男，…: no mark between at all, but what follows the name is only told of a party. */
const labelAndName =
  /^(被?申请人|第三人|(?:委托)?代理人|法定代表人|(?:主要)?负责人|经营者)(?=[\u4e00-\u9fff（）()·*X×]{2,30}[，,](?:男|女|住|地址|公民身份|身份证|统一社会信用|[\u4e00-\u9fff]{0,14}(?:律师|[局县区市镇乡州省厅部处科院校行]长|主任|经理|董事|职员|工作者)))/;

/** What stands before the first colon of a line, when that is short. */
function labelOf(document: Document, block: Block): Label | undefined {
  const { start, end } = block.content;
  const text = document.text.slice(start, Math.min(end, start + 40));
  const blanked = end - start <= 120 ? (labelAndBlank.exec(text) ?? labelAndName.exec(text)) : null;
  if (blanked && !/不服|复议/.test(document.text.slice(start, end))) {
    const label = blanked[1] as string;
    return {
      text: withoutBlanks(label),
      span: { start, end: start + label.length },
      after: start + blanked[0].length,
    };
  }
  const at = text.search(/[:：]/);
  if (at <= 0) return undefined;
  const raw = text.slice(0, at);
  const trimmed = raw.replace(/^\*+|\*+$/g, '').trim();
  const from = start + raw.indexOf(trimmed);
  return {
    text: withoutBlanks(trimmed),
    span: { start: from, end: from + trimmed.length },
    after: start + at + 1,
  };
}

function roleOf(label: string): PartyRole | undefined {
  return labels.find((one) => one.label.test(label))?.role;
}

/** Whether the line names a party: 申请人：张某。 But not 申请人：撤销…, which no one writes so short. */
export function isPartyLine(document: Document, block: Block): boolean {
  const label = labelOf(document, block);
  return label !== undefined && roleOf(label.text) !== undefined;
}

export interface PartyLines {
  readonly parties: readonly Party[];
  /** Index of the first line that belongs to no party. */
  readonly next: number;
}

interface Draft extends Omit<Party, 'more' | 'of'> {
  readonly more: Block[];
  readonly of?: Party;
}

/** Lines between the parties that are not theirs: 当事人基本情况, （其他信息略）. */
const between =
  /^(?:[（(].{0,40}[）)]|(?:[一二三四五六七八九十]、)?(?:当事人|案件当事人)[^，。：:]{0,12})[:：]?$/;
/** 张某某：, 云岭市住房和城乡建设局：, 某某（单位）： */
const salutation = /^[^，。；、：:《》“”]{1,40}(?:、[^，。；：:《》“”]{1,40}){0,6}[:：]$/;

/** The parties line by line from `lines[from]` on. */
export function readParties(document: Document, lines: readonly Block[], from: number): PartyLines {
  const parties: Draft[] = [];
  const principals: Partial<Record<PartyRole, Draft>> = {};
  let principal: Draft | undefined;
  let skipped = 0;
  let i = from;
  for (; i < lines.length; i++) {
    const block = lines[i] as Block;
    const label = labelOf(document, block);
    const role = label && roleOf(label.text);
    if (label && role) {
      for (const party of partiesIn(document, block, { label, role })) {
        const named = actsFor(party.label);
        const of = isActing(party.role) ? ((named && principals[named]) ?? principal) : undefined;
        const draft: Draft = { ...party, more: [], ...(of ? { of } : {}) };
        parties.push(draft);
        if (isActing(party.role)) continue;
        principal = draft;
        principals[party.role] = draft;
      }
      skipped = 0;
      continue;
    }
    const last = parties.at(-1);
    const text = document.text.slice(
      block.content.start,
      Math.min(block.content.end, block.content.start + 120),
    );
    if (last && ((label && moreLabel.test(label.text)) || moreText.test(withoutBlanks(text)))) {
      last.more.push(block);
      continue;
    }
    if (between.test(text.trim()) && skipped++ < 3) continue;
    // What a web page or a head puts between number and parties.
    if (parties.length === 0 && /^[^，,。：:；;]{1,40}$/.test(text.trim()) && skipped++ < 3) continue;
    if (
      parties.length === 0 &&
      block.content.end - block.content.start <= 80 &&
      salutation.test(text.trim())
    ) {
      parties.push(addressee(document, block));
      i++;
      break;
    }
    break;
  }
  return { parties, next: i };
}

const later =
  /[，,。；;\s　]((?:(?:被?申请人|第三人)的?)?委托代理人|法定代表人|(?:主要)?负责人|经营者)[:：]/g;

/** The party that a line names, and whoever acts for it in the same line. */
function* partiesIn(
  document: Document,
  block: Block,
  first: { readonly label: Label; readonly role: PartyRole },
): Generator<Omit<Draft, 'more' | 'of'>> {
  const { end } = block.content;
  const all: { label: Label; role: PartyRole; from: number }[] = [{ ...first, from: block.content.start }];
  const rest = document.text.slice(first.label.after, Math.min(end, first.label.after + 600));
  for (const match of rest.matchAll(later)) {
    const from = first.label.after + match.index;
    const text = match[1] as string;
    const span = { start: from + 1, end: from + 1 + text.length };
    const role = roleOf(text);
    if (role) all.push({ label: { text, span, after: span.end + 1 }, role, from });
  }
  for (const [i, { label, role }] of all.entries()) {
    const { name, details } = nameAfter(document, label.after, all[i + 1]?.from ?? end);
    yield {
      role,
      label: label.text,
      labelSpan: label.span,
      name: withoutBlanks(document.slice(name)),
      nameSpan: name,
      details,
      block,
    };
  }
}

function isActing(role: PartyRole): boolean {
  return role === 'agent' || role === 'officer' || role === 'representative';
}

/** 申请人委托代理人 says itself for whom. */
function actsFor(label: string): PartyRole | undefined {
  if (label.startsWith('被申请人')) return 'respondent';
  if (label.startsWith('申请人')) return 'applicant';
  return label.startsWith('第三人') ? 'thirdParty' : undefined;
}

function addressee(document: Document, block: Block): Draft {
  const { start } = block.content;
  const text = document.slice(block.content);
  const end = start + text.trimEnd().length - 1;
  return {
    role: 'addressee',
    label: '',
    labelSpan: { start, end: start },
    name: withoutBlanks(document.text.slice(start, end)),
    nameSpan: { start, end },
    details: { start: end, end },
    block,
    more: [],
  };
}

const stop = /[，,。；;：:]/;

/** The name behind a label: up to a stop, a bracket that nothing of the name follows, or the next label. */
function nameAfter(document: Document, from: number, end: number): { name: Span; details: Span } {
  const { text } = document;
  let start = from;
  // 申请人：** of bold labels; but a name may begin with a star.
  if (/^\*\*[\s　]/.test(text.slice(start, start + 3))) start += 2;
  while (start < end && /[\s　]/.test(text[start] as string)) start++;
  let at = start;
  for (; at < end && at - start < 120; at++) {
    const character = text[at] as string;
    if (stop.test(character)) break;
    if (character === '（' || character === '(') {
      const close = text.slice(at, Math.min(end, at + 60)).search(/[）)]/);
      if (close > 0 && /[\u4e00-\u9fff]/.test(text[at + close + 1] ?? '')) at += close;
      else break;
    } else if (
      /[\s　]/.test(character) &&
      /^[\s　]+[^\s　，。：:]{1,8}[:：]/.test(text.slice(at, Math.min(end, at + 24)))
    )
      break;
  }
  const stopped = at;
  while (at > start && /[\s　]/.test(text[at - 1] as string)) at--;
  let rest = stopped;
  while (rest < end && /[\s　，,；;。]/.test(text[rest] as string)) rest++;
  return { name: { start, end: at }, details: { start: rest, end: Math.max(rest, end) } };
}
