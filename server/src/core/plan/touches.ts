import type { Document } from '../model/document.js';
import type { Task } from './plan.js';

/** Shorter texts say too little to compare. */
const shortest = 80;
const leastPairs = 3;
/** Shares of a task's pairs of letters below which a text has nothing to do with it. */
const leastOfTitle = 0.2;
const leastOfText = 0.12;
/** Pairs in words of every plan say nothing. */
const everywhere =
  /工作|推进|加强|建设|完善|提升|健全|建立|落实|方面|推动|进一|一步|实施|开展|管理|服务|体系|机制|制度|全面|深化|规范|政府|改革|发展/;

/** Whether the body of a document shares words with a task: whether it can be about it at all. */
export function touches(document: Document, task: Task): boolean {
  const body = document.once('touches.pairs', () => {
    const lines = document.blocks.filter(({ kind, role }) => kind !== 'opaque' && role !== 'portalMetadata');
    const words = lines.map(({ content }) => document.slice(content)).join('\n');
    return { length: words.replace(/\s/g, '').length, pairs: pairsOf(words) };
  });
  const title = pairsOf(task.title);
  const text = pairsOf(task.text);
  if (body.length < shortest || title.size + text.size < leastPairs) return true;
  return share(title, body.pairs) >= leastOfTitle || share(text, body.pairs) >= leastOfText;
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !everywhere.test(pair)) pairs.add(pair);
  }
  return pairs;
}

function share(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  let found = 0;
  for (const pair of wanted) if (there.has(pair)) found++;
  return found / wanted.size;
}
