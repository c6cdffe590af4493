import { formatDate } from '../model/calendar.js';
import type { OfficeConfig } from '../model/office.js';
import { genres } from '../standards/genres.js';
import { fillTemplate, placeholderOf, type Template } from '../standards/templates.js';

/** 文种 that go to the superior. */
const upward: ReadonlySet<string> = new Set(['请示', '报告']);

export interface DraftFacts {
  readonly agency?: string | undefined;
  readonly subject?: string | undefined;
  readonly code?: string | undefined;
  readonly office?: OfficeConfig | undefined;
  /** The next free serial; asked only where the template has a number and the 代字 is known. */
  readonly nextSerial: (code: string, year: number) => number | Promise<number>;
  readonly now?: Date;
  /** What else is known, by the names of the places: 申请人, 受理日期. */
  readonly known?: Readonly<Record<string, string>> | undefined;
  /** More lines for the front matter: `任务: [20]`. */
  readonly stated?: readonly string[];
}

export interface Draft {
  readonly text: string;
  readonly number?: string;
}

/** A new document of a template: what is known is filled in, the rest marked 【请填写…】. */
export async function draftOf(template: Template, facts: DraftFacts): Promise<Draft> {
  const { office, now = new Date() } = facts;
  const year = now.getFullYear();
  const date = formatDate({ year, month: now.getMonth() + 1, day: now.getDate() });
  const agency = facts.agency ?? facts.known?.机关 ?? office?.agency?.name;
  const code = facts.code ?? codeFor(template.genre, office);
  const given = facts.known?.号;
  const numbered =
    given === undefined && code !== undefined && template.lines.some((line) => line.includes('{号}'));
  const serial = numbered ? String(await facts.nextSerial(code, year)) : given;
  const known: Record<string, string | undefined> = {
    ...facts.known,
    机关: agency,
    印发机关: agency,
    事由: facts.subject,
    代字: code,
    年: facts.known?.年 ?? String(year),
    号: serial,
    日期: date,
    印发日期: date,
    主送: upward.has(template.genre) ? office?.agency?.superior : undefined,
  };
  const text = fillTemplate(
    stating(template.lines, facts.stated ?? []),
    (name) => known[name] ?? `【请填写${placeholderOf(name, template).hint}】`,
  );
  return { text: `${text}\n`, ...(serial && code ? { number: `${code}〔${known.年}〕${serial}号` } : {}) };
}

function stating(lines: readonly string[], stated: readonly string[]): readonly string[] {
  if (stated.length === 0) return lines;
  const close = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return close < 0
    ? ['---', ...stated, '---', '', ...lines]
    : [...lines.slice(0, close), ...stated, ...lines.slice(close)];
}

/** The 代字 that the configuration has for a 文种, else that of the agency where nothing speaks against it. */
function codeFor(genre: string, office: OfficeConfig | undefined): string | undefined {
  const codes = office?.numbering?.codes ?? {};
  const own = Object.entries(codes).find(([, { kinds }]) => kinds?.includes(genre));
  if (own) return own[0];
  // 案号 have a series of their own, which only the configuration tells.
  if (!genres.some(({ name }) => name === genre)) return undefined;
  const code = office?.agency?.code;
  if (code === undefined || genre === '函') return code?.endsWith('函') ? code : undefined;
  return Object.hasOwn(codes, code) && codes[code]?.kinds ? undefined : code;
}
