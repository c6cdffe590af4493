import rule from '../../../../server/src/core/rules/citation/request-number.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const reply = (first: string, title = '云岭市人民政府关于同意设立白石产业园的批复') =>
  gongwen({
    number: '云岭政复〔2026〕8号',
    title,
    addressee: '白石区人民政府：',
    body: `${first}\n\n一、同意设立白石产业园。`,
    signature: '云岭市人民政府',
  });
const request = (genre: string, serial = 5, date = '2026年3月5日') =>
  gongwen({
    number: `白石政请〔2026〕${serial}号`,
    title: `白石区人民政府关于设立白石产业园的${genre}`,
    addressee: '云岭市人民政府：',
    signature: '白石区人民政府',
    date,
  });
const cited = '你区《关于设立白石产业园的请示》（白石政请〔2026〕5号）收悉。现批复如下：';
const marked = cited.replace('白石政请〔2026〕5号', '⟦白石政请〔2026〕5号⟧');
const series = Object.fromEntries([1, 2, 3, 4, 6].map((serial) => [`${serial}.md`, request('请示', serial)]));

testRule(rule, {
  valid: [
    reply(cited),
    reply('你区关于设立白石产业园的请示（白石政请〔2026〕5号）收悉。现批复如下：'),
    reply('白石政请〔2026〕5号文收悉。现批复如下：'),
    // Letters and proposals bear no 发文字号.
    reply('您提出的关于增加公交线路的建议收悉。现答复如下：', '云岭市人民政府对第8号建议的复函'),
    gongwen({ body: '你单位《关于借用会场的函》收悉，请认真落实。' }),
    { text: reply(cited), files: { '请示.md': request('请示') } },
    { text: reply(cited), files: { '请示.md': request('报告') } },
    { text: reply(cited), files: {} },
    { text: reply(cited), files: { '1.md': request('请示', 1) } },
    // Newer than anything the repository holds.
    { text: reply(cited.replace('5号', '7号')), files: series },
  ],
  invalid: [
    {
      text: reply('你区⟦《关于设立白石产业园的请示》收悉⟧。现批复如下：'),
      severity: 'info',
      message: '缺发文字号',
    },
    {
      text: reply('你区⟦《关于设立白石产业园的请示》收悉⟧。现批复如下：'),
      files: { '请示.md': request('请示') },
      message: '字号为“白石政请〔2026〕5号”',
      unsafeFix: reply(cited),
    },
    // Two of the same subject, both of the agency that is answered: nobody can tell which.
    {
      text: reply('你区⟦《关于设立白石产业园的请示》收悉⟧。现批复如下：'),
      files: {
        '请示.md': request('请示'),
        '又.md': request('请示', 6).replace('白石区人民政府关于', '白石区人民政府办公室关于'),
      },
      message: '×政请',
    },
    {
      text: reply(
        '你区关于设立白石产业园的⟦收悉⟧。现批复如下：'.replace('的⟦收悉', '的请示⟦收悉'),
        '云岭市人民政府关于设立白石产业园的复函',
      ),
    },
    { text: reply('⟦为加快产业园建设，经研究，现批复如下：⟧'), severity: 'info', message: '没有引来文' },
    {
      text: reply(marked),
      files: { '通知.md': request('通知') },
      severity: 'warning',
      message: '不是请示、函一类的来文',
    },
    {
      text: reply(marked),
      files: { '请示.md': request('请示', 5, '2026年7月5日') },
      severity: 'warning',
      message: '成文日期2026-07-05晚于本文',
    },
    { text: reply(marked), files: series, severity: 'info', message: '没有“白石政请〔2026〕5号”' },
  ],
});
