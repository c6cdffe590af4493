import { describe, expect, it } from 'vitest';
import {
  evidenceHtml,
  evidencePage,
  type EvidenceWords,
  messageHtml,
} from '../../client/src/evidencePage.js';
import type { CaseEvidence, EvidenceText } from '../../server/src/lsp/protocol.js';

const words: EvidenceWords = {
  evidence: '证据',
  by: '提交人',
  disputed: '争议',
  adopted: '采信',
  reason: '理由',
  fact: '有争议的事实',
  finding: '认定意见',
  none: '无',
  noVerdict: '未写明是否采信',
  noReason: '未写明理由',
  noFinding: '未写明认定意见',
  verdicts: { adopted: '采信', rejected: '不采信', partly: '部分采信' },
  summary: (all, contested, gaps) => `${all}/${contested}/${gaps}`,
};
const at = (text: string, line: number): EvidenceText => ({
  text,
  range: { start: { line, character: 2 }, end: { line, character: 2 + text.length } },
});
const table: CaseEvidence = {
  name: '行政复议决定书',
  number: '云岭府复决字〔2026〕18号',
  evidence: [
    {
      label: '证据1',
      name: at('《合同》<b>', 4),
      by: '申请人',
      kind: '书证',
      disputes: [],
      verdict: { ...at('予以采信', 9), verdict: 'adopted' },
      gaps: [],
    },
    {
      label: '证据2',
      name: at('照片', 5),
      by: '申请人',
      kind: '',
      disputes: [at('被申请人有异议', 10)],
      gaps: ['verdict', 'reason'],
    },
  ],
  facts: [{ about: at('是否送达', 12), finding: at('本机关认定没有送达', 12) }],
};
const html = evidenceHtml(table, words);
const buttons = [
  ...html.matchAll(/<button type="button"(?: class="([^"]*)")? [^>]*data-place="([^"]*)">(.*?)<\/button>/g),
];

describe('the page of evidence', () => {
  it('each cell leads to its place, and can be reached by the keyboard', () => {
    expect(buttons.map(([, , place, text]) => [place, text])).toEqual([
      ['4,2,4,9', '证据1　《合同》&#60;b&#62;'],
      ['9,2,9,6', '采信'],
      ['5,2,5,4', '证据2　照片'],
      ['10,2,10,9', '被申请人有异议'],
      ['5,2,5,4', '<span aria-hidden="true">✕ </span>未写明是否采信'],
      ['10,2,10,9', '<span aria-hidden="true">✕ </span>未写明理由'],
      ['12,2,12,6', '是否送达'],
      ['12,2,12,11', '本机关认定没有送达'],
      ['12,2,12,11', '<span aria-hidden="true">✕ </span>未写明理由'],
    ]);
  });

  it('gaps are told in words, not by their colour alone', () => {
    expect(
      buttons.filter(([, kind]) => kind === 'gap').map(([, , , text]) => text?.replace(/<.*>/, '')),
    ).toEqual(['未写明是否采信', '未写明理由', '未写明理由']);
    expect(html).toContain('2/1/2');
  });

  it('what the document says is text, never markup', () => {
    expect(html).not.toContain('<b>');
    expect(messageHtml('<img src=x>&"')).not.toContain('<img');
  });

  it('nothing comes from outside, and only the own script runs', () => {
    const page = evidencePage('abc', 'zh-cn');
    expect(page).toContain("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc';");
    expect(page).not.toMatch(/https?:|unsafe-inline/);
    expect([...page.matchAll(/<(?:script|style) nonce="abc">/g)]).toHaveLength(2);
  });
});
