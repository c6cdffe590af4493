import { firstOf } from '../../model/elements.js';
import { addresseesOf, type Named } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

/** 文种 that speak to everybody, with the item of clause 8. */
const published: Readonly<Record<string, string>> = { 公报: '四', 公告: '五', 通告: '六' };
/** The people spoken to, and fields of a form: 采购单位：. */
const people =
  /^(?:广大|全体|尊敬的|亲爱的)|市民|居民|群众|村民|用户|客户|业主|家长|考生|旅客|乘客|朋友|同志|先生|女士|企业|公司|单位|纳税人|缴费人|商户|经营者|投资者/;
const field =
  /^(?:采购|招标|建设|申报|申请|监督|联系|主办|承办|发布|公告|项目|用人|招聘|中标|代理|实施|责任|牵头)/;

/** Served by publication, such a text does speak to one party. */
const served = /送达|催告|告知|听证|拍卖|处罚|履行|限期/;

export default defineRule(
  {
    id: 'elements/no-addressee',
    clauses: ['TL-805', 'TL-806', 'TL-804'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '公告、通告、公报不写主送机关',
    rationale:
      '《党政机关公文处理工作条例》第八条：公报、公告、通告是向社会或者一定范围公布的公文，没有特定的受文机关，按惯例不写主送机关；' +
      '要求特定机关执行的，应当用通知。开头称呼公众（各企业、广大市民）的只作提示。',
    examples: [
      {
        bad: '云岭市人民政府关于禁止在城区燃放烟花爆竹的通告\n\n⟦各县（区）人民政府，市直各单位⟧：\n\n现将有关事项通告如下。\n',
        good: '云岭市人民政府关于禁止在城区燃放烟花爆竹的通告\n\n现将有关事项通告如下。\n',
      },
    ],
  },
  function* (document) {
    const { genre } = document;
    const item = genre?.statutory ? published[genre.name] : undefined;
    if (!genre || !item || served.test(document.main.title ?? '')) return;
    const names = addresseesOf(document);
    const [first] = names;
    const last = names.at(-1);
    if (!first || !last) return;
    const inText = firstOf(document.main, 'addressee') !== undefined;
    if (inText && names.length === 1 && field.test(first.text)) return;
    const toPeople = names.every(({ text }: Named) => people.test(text));
    yield {
      span: { start: first.span.start, end: last.span.end },
      ...(toPeople ? { severity: 'info' as const } : {}),
      message: `${genre.name}面向社会公布，不写主送机关；要求特定机关执行的应当用通知（《党政机关公文处理工作条例》第八条第（${item}）项，惯例）`,
    };
  },
);
