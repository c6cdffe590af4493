import type { Document } from '../model/document.js';
import { readAct } from './act.js';
import { bareOf } from './bare.js';
import type { CaseDocument, CasePart, Party } from './caseDocument.js';
import { readEvents } from './events.js';
import { readHead } from './head.js';
import { readOutcomes } from './outcomes.js';
import { readParties } from './parties.js';
import { readParts } from './parts.js';

/**
 * The case document that a text is, by the name in its title; undefined for every other text. Kept per document.
 * Titles and parts: 《行政复议法》（2023年修订）, 法〔2016〕221号 part 1 for the order of parts.
 */
export function caseOf(document: Document): CaseDocument | undefined {
  return document.once('case', () => readCase(document));
}

function readCase(document: Document): CaseDocument | undefined {
  const head = readHead(document);
  if (!head) return undefined;
  const { kind, name, nameSpan, authority, number, lines } = head;
  const { parties, next } = readParties(document, lines, head.from);
  const parts = readParts(document, { kind, lines, from: next });
  // A penalty and an answer are acts themselves.
  const act = kind === 'penalty' || kind === 'disclosure' ? undefined : readAct(document, parts);
  const procedure = procedureOf(document, parts);
  return {
    kind,
    name,
    ...(nameSpan ? { nameSpan } : {}),
    ...(authority ? { authority } : {}),
    ...(number ? { number } : {}),
    parties,
    parts,
    ...(act ? { act } : {}),
    events: readEvents(document, kind, parts, act),
    ...(procedure ? { procedure } : {}),
    outcomes: kind === 'decision' || kind === 'dismissal' ? readOutcomes(document, parts) : [],
    cut: isCut(document, parts),
    weighty: isWeighty(document, parties, parts),
  };
}

function procedureOf(document: Document, parts: readonly CasePart[]): CaseDocument['procedure'] {
  let found: CaseDocument['procedure'];
  for (const part of parts) {
    if (part.kind !== 'cause' && part.kind !== 'procedure') continue;
    for (const match of document.slice(part.span).matchAll(/适用(?:行政复议)?(简易|普通)程序/g))
      found = match[1] === '简易' ? 'simplified' : 'ordinary';
  }
  return found;
}

const weights: ReadonlySet<string> = new Set(['复杂', '矛盾较烈', '社会关注']);
const held =
  /(?:举行|组织|召开|进行)了?[^。；]{0,12}听证|复议委员会[^。；]{0,16}(?:咨询|意见)|(?:提请|听取)[^。；]{0,16}复议委员会/;

/** Stated, or told by the text: a hearing, the committee, several third parties. */
function isWeighty(document: Document, parties: readonly Party[], parts: readonly CasePart[]): boolean {
  const stated = (key: '案情' | '听证') =>
    document.frontMatter?.fields.get(key)?.values.map(({ text }) => text) ?? [];
  if (stated('案情').some((value) => weights.has(value))) return true;
  const [hearing] = stated('听证');
  if (hearing !== undefined) return hearing === '是' || hearing === 'true';
  if (parties.filter(({ role }) => role === 'thirdParty').length > 1) return true;
  return parts.some(
    ({ kind, span }) => (kind === 'cause' || kind === 'procedure') && held.test(document.slice(span)),
  );
}

const ended = /[。！？!?」』”’）)；;…]$/;
const closingKinds: ReadonlySet<string> = new Set(['operative', 'notice', 'effect', 'signature', 'annex']);

/** Published extracts break off: in the middle of a sentence, or before anything is decided. */
function isCut(document: Document, parts: readonly CasePart[]): boolean {
  if (parts.some(({ kind }) => kind === 'signature' || kind === 'annex')) return false;
  if (!parts.some(({ kind }) => closingKinds.has(kind))) return true;
  const last = parts.at(-1)?.blocks.at(-1);
  if (!last) return true;
  const { start, end } = last.content;
  const text = bareOf(document, { start: Math.max(start, end - 20), end }).text;
  return !ended.test(text) || /(?:…|\.{3})$/.test(text);
}
