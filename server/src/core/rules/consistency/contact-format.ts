import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const phone = pattern(
  /(?:联系电话|咨询电话|监督电话|举报电话|值班电话|办公电话|服务电话|投诉电话|电话号码|手机号码|手机号|电话|手机|传真)(?:号码)?(?:（[^（）\n]{1,8}）)?[：:为 　]{1,3}(?<number>[\d０-９][\d０-９\-－—]{4,22})(?![\d０-９*×xX-])/,
);
const postcode = pattern(/(?:邮政编码|邮编)[：:为 　]{1,3}(?<number>\d{2,12})(?![\d*×-])/);
const mail = pattern(/[@＠]/);
const address = pattern(
  /(?<![A-Za-z])(?:https?(?:[：:]{2,}\/{0,3}|：\/{1,2}|:\/(?!\/)|\/\/|:\/\/\/)(?=[A-Za-z0-9])|wwww+\.|ww\.(?=[a-z0-9-]+\.))|(?<![A-Za-z])www[，。,．](?=[a-z0-9-])/,
);

export default defineRule(
  {
    id: 'consistency/contact-format',
    clauses: ['RL-34'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '电话、邮编、邮箱、网址的位数和格式正确',
    rationale:
      '手机号码11位，以1开头；固定电话7位或8位，三位区号（010、02×）后接8位；邮政编码6位；邮箱有且只有一个@，用半角圆点。只报肯定有误的。',
    examples: [
      { bad: '联系人：张某，联系电话：⟦1385551234⟧。', good: '联系人：张某，联系电话：13855512345。' },
      { bad: '邮编：⟦65000⟧', good: '邮编：650000' },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(phone)) {
      const problem = phoneProblem(match.named.number as string);
      if (problem) {
        const span = match.group('number') as { start: number; end: number };
        yield {
          span: { start: span.start, end: span.start + trimmed(match.named.number as string).length },
          message: problem,
        };
      }
    }
    for (const match of document.matches(postcode)) {
      const number = match.named.number as string;
      if (number.length === 6) continue;
      yield {
        span: match.group('number') as { start: number; end: number },
        message: `邮政编码应为6位，“${number}”有${number.length}位`,
      };
    }
    for (const match of document.matches(mail)) {
      const at = match.span.start;
      const local = /[A-Za-z0-9._+-]{1,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0];
      const domain = /^[A-Za-z0-9.@＠_-]{2,60}(?:[。，．·](?:com|cn|net|org)(?![A-Za-z0-9@＠_.-]))?/.exec(
        text.slice(at + 1, at + 64),
      )?.[0];
      if (!local || !domain || !/[A-Za-z0-9]$/.test(local)) continue;
      const problem = mailProblem(text[at] as string, domain);
      if (problem) {
        yield {
          span: { start: at - local.length, end: at + 1 + domain.length },
          message: `邮箱“${local}${text[at]}${domain}”${problem}`,
        };
      }
    }
    for (const match of document.matches(address)) {
      yield {
        span: match.span,
        message: `网址的写法有误：“${match.text}”，应为“http://”“https://”或者“www.”`,
      };
    }
  },
);

function trimmed(number: string): string {
  return number.replace(/[-－—]+$/, '');
}

function phoneProblem(written: string): string | undefined {
  const number = trimmed(written).replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const digits = number.replace(/\D/g, '');
  if (/^1[3-9]\d+$/.test(number) && (number.length === 10 || number.length === 12))
    return `手机号码应为11位，“${trimmed(written)}”有${number.length}位`;
  const area = /^(0\d{2,3})[-－—]+(\d+)$/.exec(number);
  if (area) {
    const [, code = '', local = ''] = area;
    const big = /^0(?:10|2\d)$/.test(code);
    if (code.length === 3 && !big) return `没有区号“${code}”，三位区号只有010和02×`;
    if (big && local.length === 7) return `区号${code}的电话号码应为8位，“${local}”有7位`;
    if (local.length === 9 || (local.length === 6 && !/^[19]/.test(local)))
      return `固定电话应为7位或者8位，“${local}”有${local.length}位`;
    return undefined;
  }
  if (number === digits && /^[2-8]/.test(digits) && digits.length === 9)
    return `固定电话应为7位或者8位，“${digits}”有9位`;
  return undefined;
}

function mailProblem(at: string, domain: string): string | undefined {
  if (/[@＠]/.test(domain)) return '有两个@';
  if (at === '＠') return '的@应当用半角';
  if (/[。，．·]/.test(domain)) return '的域名应当用半角圆点';
  const name = domain.replace(/[._-]+$/, '');
  if (!name.includes('.'))
    return /^(?:163|126|qq|139|189|sina|sohu|gmail|outlook|hotmail|foxmail)(?:com|cn|net)?$/.test(name)
      ? '的域名缺少圆点或者后缀'
      : undefined;
  return name.includes('..') ? '的域名有两个连着的圆点' : undefined;
}
