import type { DocumentSymbol } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../server/src/features/folding.js';
import { inspectJson, inspectTree } from '../../server/src/features/inspect.js';
import { documentSymbols } from '../../server/src/features/symbols.js';
import { full } from '../core/case/documents.js';
import { read } from './documents.js';

const names = (symbols: readonly DocumentSymbol[] = []) => symbols.map(({ name }) => name);

describe('行政复议文书', () => {
  const document = read(full);

  it('inspect 列出当事人、行政行为、进程、结果和各部分', () => {
    const tree = inspectTree(document);
    expect(tree).toContain(`案号　　　云岭府复决字〔2026〕18号
申请人　　张某
被申请人　云岭市城市管理局
第三人　　青溪县某某（集团）有限公司
行政行为　2026年1月16日　《责令限期拆除决定书》　云城管限拆〔2026〕7号
审理程序　普通程序
案件进程　作出 2026年1月16日，送达 2026年1月20日，申请 2026年3月2日，受理 2026年3月6日，听取意见（听证） 2026年3月20日，延期 2026年4月20日，听取意见（听证） 2026年5月6日，决定 2026年5月29日
结果　　　撤销，责令重新作出
成文日期　2026年5月29日`);
    expect(tree).toContain('  4 │  │  ├─ 申请人　张某\n  5 │  │  ├─ 委托代理人　李某\n');
    expect(tree).toContain('├─ 申请人请求　撤销《责令限期拆除决定书》（云城管限拆〔2026〕7号）。\n');
    expect(tree).toContain('├─ 权利告知　申请人如不服本决定');
    expect(inspectTree(read(full.slice(0, full.indexOf('建设工程规划'))))).toContain(
      '完整性　　文本没有写完',
    );
  });

  it('inspect 的 JSON 逐项写明行号', () => {
    const facts = inspectJson(document).case;
    expect(facts).toMatchObject({
      kind: 'decision',
      name: '行政复议决定书',
      procedure: '普通程序',
      cut: false,
    });
    expect(facts?.parties[1]).toEqual({
      role: 'agent',
      label: '委托代理人',
      name: '李某',
      of: '张某',
      line: 5,
    });
    expect(facts?.act).toEqual({
      title: '责令限期拆除决定书',
      number: '云城管限拆〔2026〕7号',
      date: '2026-01-16',
      line: 11,
    });
    expect(facts?.parts.find(({ kind }) => kind === 'operative')).toMatchObject({
      label: '依据与主文',
      lines: [28, 30],
    });
    expect(inspectJson(read('关于防汛的通知\n\n各县：\n\n略。\n')).case).toBeUndefined();
  });

  it('大纲以首部、请求、查明、认为、主文等为层次，首部里是当事人', () => {
    const top = documentSymbols(document)[0]?.children;
    expect(names(top)).toEqual(
      expect.arrayContaining([
        '首部',
        '案由',
        '申请人请求',
        '经审理查明',
        '本机关认为',
        '依据与主文',
        '落款',
      ]),
    );
    const headOf = top?.find(({ name }) => name === '首部');
    expect(names(headOf?.children)).toEqual(
      expect.arrayContaining(['申请人', '委托代理人', '被申请人', '第三人']),
    );
    const main = top?.find(({ name }) => name === '依据与主文');
    expect(names(main?.children)).toHaveLength(2);
    expect(names(top)).not.toContain('成文日期');
  });

  it('各部分可以折叠', () => {
    const folds = foldingRanges(document).map(({ startLine, endLine }) => [startLine + 1, endLine + 1]);
    expect(folds).toContainEqual([14, 16]);
    expect(folds).toContainEqual([28, 30]);
    // 2.房屋照片 ends with the evidence, not at 3.
    expect(folds.filter(([line = 0]) => line > 14 && line < 18)).toEqual([]);
  });
});
