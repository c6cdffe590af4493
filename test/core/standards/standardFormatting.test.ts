import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { allRules } from '../../../server/src/core/rules/index.js';
import { standardFormatting } from '../../../server/src/core/standards/standardFormatting.js';
import { allTemplates } from '../../../server/src/core/standards/caseTemplates.js';
import { fillTemplate, placeholderOf } from '../../../server/src/core/standards/templates.js';
import { notice } from '../../support/setText.js';

const rules = allRules.filter((rule) => rule.usesFormatting);
const texts: Readonly<Record<string, string>> = {
  通知: notice({
    head: '000012\n机密★1年\n特急\n云岭市人民政府办公室文件\n\n\n云岭政办发〔2026〕8号\n\n',
    note: '\n附件：1. 联络员名单\n2. 值班表\n',
    tail: '（此件公开发布）\n\n附件1\n\n联络员名单\n\n王某某，李某某。\n\n抄送：市委办公室。\n云岭市人民政府办公室　　2026年6月6日印发',
  }),
  请示: notice({
    head: '云岭市水利局文件\n云岭水请〔2026〕8号　　　　签发人：王某某',
    title: '云岭市水利局关于防汛经费的请示',
    addressee: '云岭市人民政府：',
  }),
  函: notice({
    head: '云岭市人民政府办公室\n云岭政办函〔2026〕8号',
    title: '云岭市人民政府办公室关于协助巡查河道的函',
    addressee: '南州省水利厅：',
  }),
  令: '云岭市人民政府令\n第12号\n《云岭市防汛管理办法》已经市人民政府常务会议通过，现予公布，自2026年7月1日起施行。\n市长　王某某\n2026年6月5日',
  不像公文的: '会议室使用登记\n请各科室按时填写。',
  空: '',
};

describe('formatting of GB/T 9704', () => {
  it('is asked for by more than twenty rules', () => expect(rules.length).toBeGreaterThan(20));

  const samples = allTemplates.map((template) => [
    `模板 ${template.genre}`,
    fillTemplate(template.lines, (name) => placeholderOf(name, template).sample),
  ]);
  const all: Readonly<Record<string, string>> = { ...texts, ...Object.fromEntries(samples) };
  for (const [name, text] of Object.entries(all)) {
    it(`has no findings: ${name}`, () => {
      const document = parse(text, 'plaintext', frontEnds);
      const formatting = standardFormatting(document);
      expect(formatting.paragraphs.length).toBe(document.source.lineStarts.length);
      for (const rule of rules)
        expect([...rule.check(document, { options: {} as never, formatting })], rule.id).toEqual([]);
    });
  }
});
