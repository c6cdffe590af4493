import type { Place } from '../text.js';

/**
 * What a unit does in a task: it leads (牵头、负责), takes part (参加、配合), or is named as 责任单位 without a role.
 */
export type UnitRole = 'lead' | 'participant' | 'responsible';

/** A unit that a plan names for a task, as the plan writes it: 市司法局, 市直有关单位. */
export interface TaskUnit {
  readonly name: string;
  readonly role: UnitRole;
  readonly at?: Place;
}

/** A time by which something is to be done: 2022年底前, 2025年12月底前. */
export interface TaskDeadline {
  /** As the plan writes it. */
  readonly text: string;
  /** The last day as 2022-12-31. */
  readonly date: string;
  readonly at?: Place;
}

/** One of the measures of a task: 一是…, 其一…, or one of several sentences parted by “；”. */
export interface TaskMeasure {
  /** 1 for 一是 and 其一, as the plan numbers it. */
  readonly number: number;
  /** Without its mark and the stop at its end; blanks removed. */
  readonly text: string;
  readonly at?: Place;
}

/** The heading under which tasks stand whose numbering restarts: （二）… . */
export interface TaskGroup {
  /** 2 */
  readonly number: number;
  /** （二） */
  readonly mark: string;
  readonly title: string;
}

/** One task of a plan: plain data that can be kept in a cache. Places are UTF-16 offsets in the plan's file. */
export interface Task {
  /** How the task is called in its plan: `20`, or `（二）3` where the numbering restarts. */
  readonly id: string;
  /** 20, or 3 of （二）3. */
  readonly number: number;
  readonly group?: TaskGroup;
  /** Its heading or lead sentence, without number and closing stop; blanks removed. */
  readonly title: string;
  /** What the task says, with its title, without number and units; blanks removed. Empty for the built-in plan. */
  readonly text: string;
  readonly measures: readonly TaskMeasure[];
  readonly units: readonly TaskUnit[];
  readonly deadlines: readonly TaskDeadline[];
  /** The whole task, from its number to the end of its last line. */
  readonly at?: Place;
  readonly numberAt?: Place;
  readonly titleAt?: Place;
}

/** A plan that was read out of a document, or the built-in one. */
export interface Plan {
  /** 《…》 of the plan itself: for a notice that issues it, the title of what is issued. */
  readonly title?: string;
  /** Other names under which it is cited: the title of the notice that issues it. */
  readonly names: readonly string[];
  /** It was read out of an explanation (图文解读：《…方案》), not out of its own text. */
  readonly explained?: true;
  /** As `numberKey` writes it: 长政办发〔2022〕14号. */
  readonly number?: string;
  /** 成文日期 as 2022-03-21. */
  readonly date?: string;
  /** The time for all tasks: a section 落实时限. */
  readonly deadline?: TaskDeadline;
  /** How many tasks the plan says it has (共涉27项任务). */
  readonly claim?: { readonly count: number; readonly at: Place };
  /** The heading under which the tasks stand: 3 and 目标任务 for 三、目标任务. */
  readonly section?: { readonly number?: number; readonly title: string };
  readonly tasks: readonly Task[];
}

/** A place where a document says that it carries out a task. */
export interface TaskReference {
  /** What is written of the task, numerals as digits: `20`, `（二）3`. */
  readonly task: string;
  /** 4 for 20.4 and 第20项任务第四项措施. */
  readonly measure?: number;
  readonly at: Place;
  /** Where the number of the task alone stands, for renaming. */
  readonly numberAt: Place;
  readonly from: 'frontMatter' | 'text';
  /** 19 in 第18至20项任务: it stands in the text only as a part of the range, and `at` is the range. */
  readonly implied?: true;
  /** 3 for 方案第三部分第20项. */
  readonly section?: number;
  /** The plan that is named beside it: its title without marks, or its number as `numberKey` writes it. */
  readonly plan?: { readonly title?: string; readonly number?: string };
}
