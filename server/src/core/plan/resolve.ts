import { conveyedOf } from '../model/conveyed.js';
import { comparable, subjectOf } from '../model/names.js';
import type { Plan, Task, TaskMeasure, TaskReference } from './plan.js';
import { withoutBlanks } from '../text.js';

/** A plan and the document it was read from; the built-in one has no path. */
export interface PlanSource {
  readonly path?: string;
  readonly plan: Plan;
  /** `comparableNames` of the plan, where they were made before. */
  readonly names?: readonly string[];
  /** Nothing names it; it was taken because there is no other. */
  readonly assumed?: true;
}

/** The plans that references may mean. */
export interface Plans {
  /** Those of the workspace: the ones that the configuration names, else all. */
  readonly workspace: readonly PlanSource[];
  /** Stands in where the workspace does not hold that plan. */
  readonly builtIn?: Plan | undefined;
  /** A single document was read without its neighbours, so that its plan may be there and not be known. */
  readonly incomplete?: boolean;
}

/** What a document says of plans; its facts are such. */
export interface PlanNaming {
  readonly path?: string;
  /** 依据 of the front matter. */
  readonly bases?: readonly { readonly text: string }[];
  readonly citations: readonly { readonly title: string; readonly number?: string }[];
  readonly numbers: readonly { readonly key: string }[];
}

type Name = NonNullable<TaskReference['plan']>;

const planName = /(?:方案|规划|计划|要点|纲要|清单|分工|台账|安排)(?:的(?:通知|意见|决定))?$/;
/** 方案, 《工作方案》: says what kind of plan is meant, but not which. */
export function isShortName(title: string): boolean {
  return title.length <= 6;
}

const kindName = /(?:方案|规划|计划|要点|纲要)$/;
/** A title without its 南州省 or 云岭市 is told from others when it is at least so long. */
const longName = 12;

/**
 * The plan that a reference means: the one named beside it, else that of the front matter's 依据, else the only one
 * of the workspace, else the only one that the document names, else the built-in one where the document names it or
 * states its tasks in the front matter. Undefined when that cannot be decided.
 */
export function resolvePlan(
  reference: Pick<TaskReference, 'plan' | 'from'>,
  document: PlanNaming,
  plans: Plans,
): PlanSource | undefined {
  const { title = '', number } = reference.plan ?? {};
  const short = number === undefined && isShortName(title);
  const kind = short && kindName.test(title) ? title : '';
  const fits = ({ plan }: PlanSource) =>
    plan.title?.replace(/[（(][^（）()]*[）)]$/, '').endsWith(kind) ?? true;
  const others = plans.workspace.filter(({ path }) => path === undefined || path !== document.path);
  const workspace = others.filter(fits);
  const known = withBuiltIn(others, plans.builtIn).filter(fits);
  if (reference.plan && !short)
    return only(known.filter((source) => isNamed(source, reference.plan as Name)));
  const bases = (document.bases ?? []).map(({ text }) => nameOf(text));
  const based = known.filter(
    (source) => bases.some((name) => isNamed(source, name)) || isFile(source, document.bases ?? []),
  );
  if (based.length > 0) return only(based);
  if (bases.some(mayBePlan)) return undefined;
  const mentions = document.citations.length > 0 || document.numbers.length > 0;
  const named = mentions ? known.filter((source) => isMentioned(source, document)) : [];
  const distinct = only(workspace);
  // Who cites another plan, and not this one, may mean the other.
  const citesOther = document.citations.some(({ title: cited }) =>
    planName.test(cited.replace(/[（(].*$/, '')),
  );
  if (named.length > 0) return only(named);
  if (distinct) return citesOther && reference.from === 'text' ? undefined : distinct;
  if (others.length > 0 || !plans.builtIn || plans.incomplete || citesOther) return undefined;
  return reference.from === 'frontMatter' ? { plan: plans.builtIn, assumed: true } : undefined;
}

/** The task that a reference means; undefined when the plan has none such, or several. */
export function findTask(plan: Plan, reference: Pick<TaskReference, 'task' | 'section'>): Task | undefined {
  const tasks = tasksMeant(plan, reference);
  return tasks?.length === 1 ? tasks[0] : undefined;
}

/** The tasks that a reference may mean; undefined when it means something else than a task of the plan. */
export function tasksMeant(
  plan: Plan,
  { task, section }: Pick<TaskReference, 'task' | 'section'>,
): readonly Task[] | undefined {
  if (section !== undefined && plan.section?.number !== undefined && plan.section.number !== section)
    return undefined;
  const exact = plan.tasks.filter(({ id }) => id === task);
  if (exact.length > 0) return exact;
  // （二）3 of a plan that counts on under its headings.
  const grouped = /^(（[^）]*）)(\d+)$/.exec(task);
  return grouped
    ? plan.tasks.filter(({ group, number }) => group?.mark === grouped[1] && number === Number(grouped[2]))
    : plan.tasks.filter(({ number }) => number === Number(task));
}

export function findMeasure(task: Task, measure: number): TaskMeasure | undefined {
  return task.measures.find(({ number }) => number === measure);
}

/** A name as someone writes it: 《…》（长政办发〔2022〕14号）, a bare title, a bare number. */
export function nameOf(text: string): Name {
  const bare = withoutBlanks(text).replace(/^["'“]|["'”]$/g, '');
  const number = /([\u4e00-\u9fff]{2,20})[〔[［(（【](\d{4})[〕\]］)）】](?:第)?0*(\d{1,5})号/.exec(bare);
  const title =
    /《(.*)》/.exec(bare)?.[1] ?? (number ? bare.slice(0, number.index).replace(/[（(]$/, '') : bare);
  return {
    ...(title ? { title } : {}),
    ...(number ? { number: `${number[1]}〔${number[2]}〕${number[3]}号` } : {}),
  };
}

/** The names of a plan, for comparing. */
export function comparableNames({ title, names }: Plan): readonly string[] {
  return [title, ...names].flatMap((name) => (name === undefined ? [] : [comparable(name)]));
}

export function isNamed(source: PlanSource, { title, number }: Name): boolean {
  const { plan } = source;
  if (number !== undefined && plan.number !== undefined) return number === plan.number;
  if (title === undefined) return false;
  const cited = comparable(title);
  // A plan is often kept without the notice that issues it, and cited by the notice.
  const issued = /印发|下发/.test(title) ? conveyedOf(title) : undefined;
  const inside = issued?.manner === 'issues' ? comparable(issued.name) : undefined;
  return (source.names ?? comparableNames(plan)).some((own) => {
    if (own === cited || own === inside) return true;
    if (cited.startsWith('关于')) return subjectOf(own) === cited;
    return cited.length >= longName && own.endsWith(cited);
  });
}

function isMentioned(source: PlanSource, { citations, numbers }: PlanNaming): boolean {
  return (
    (source.plan.number !== undefined && numbers.some(({ key }) => key === source.plan.number)) ||
    citations.some((citation) => isNamed(source, citation))
  );
}

function isFile({ path }: PlanSource, bases: readonly { readonly text: string }[]): boolean {
  if (path === undefined) return false;
  return bases.some(({ text }) => {
    const name = text
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.{1,2}\/)+/, '');
    return /\.(?:md|markdown|txt)$/.test(name) && decoded(path).endsWith(`/${name}`);
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function mayBePlan({ title, number }: Name): boolean {
  return number !== undefined || planName.test((title ?? '').replace(/[（(][^（）()]*[）)]$/, ''));
}

function withBuiltIn(workspace: readonly PlanSource[], builtIn: Plan | undefined): readonly PlanSource[] {
  if (!builtIn) return workspace;
  const held = workspace.some(
    ({ plan }) =>
      (plan.number !== undefined && plan.number === builtIn.number) || plan.title === builtIn.title,
  );
  return held ? workspace : [...workspace, { plan: builtIn }];
}

/** One plan, of which there may be several copies: the first by path. */
function only(sources: readonly PlanSource[]): PlanSource | undefined {
  const [first, ...rest] = [...sources].sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1));
  if (!first) return undefined;
  const same = rest.every(({ plan }) =>
    plan.number !== undefined || first.plan.number !== undefined
      ? plan.number === first.plan.number
      : plan.title !== undefined && plan.title === first.plan.title,
  );
  return same ? first : undefined;
}
