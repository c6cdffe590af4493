import type { HolidayTable } from '../standards/holidays.js';

/** What the configuration says of the office whose documents are checked. */
export interface OfficeConfig {
  readonly layout?: LayoutConfig | undefined;
  readonly agency?: AgencyConfig | undefined;
  readonly numbering?: NumberingConfig | undefined;
  /** Days of rest and work beyond, or instead of, those that are known. */
  readonly holidays?: HolidayTable | undefined;
  /** Whether the configuration names a document, by what the index calls it, as a plan; absent where it names none. */
  readonly isPlan?: ((path: string) => boolean) | undefined;
}

export const profileNames = ['gb9704', 'compensated', 'pitch28', 'pitch30'] as const;
/**
 * The measures of a page. `gb9704`: the standard; `compensated`: its margins as GB/T 33476 users compensate them;
 * `pitch28`, `pitch30`: the line pitches 28 and 30 points that offices often set.
 */
export type ProfileName = (typeof profileNames)[number];

/** How documents are printed here. */
export interface LayoutConfig {
  readonly profile?: ProfileName | undefined;
  /** Whether 落款 leaves room for a seal. */
  readonly seal?: boolean | undefined;
}

export interface AgencyConfig {
  readonly name: string;
  /** Its 代字 where nothing else is said: 云岭政办发. */
  readonly code?: string | undefined;
  /** 上级机关, to whom 请示 and 报告 go. */
  readonly superior?: string | undefined;
}

export interface NumberingConfig {
  readonly codes: Readonly<Record<string, NumberingCode>>;
  readonly cases?: CaseNumbering | undefined;
}

/** How the 案号 of 行政复议文书 are formed here; there is no rule for the whole country. */
export interface CaseNumbering {
  /** 云岭府复决字, 云岭府复受字. */
  readonly codes?: readonly string[] | undefined;
  /** Of which year the number is. */
  readonly year?: '受理' | '决定' | undefined;
  /** Whether 第 stands before the serial. */
  readonly ordinal?: boolean | undefined;
  /** Whether all documents of a case bear the same serial. */
  readonly shared?: boolean | undefined;
}

/** One 代字 of the office. */
export interface NumberingCode {
  /** What the series is called: 办公室文件. */
  readonly name?: string | undefined;
  /** The 文种 that are numbered in it; any when absent. */
  readonly kinds?: readonly string[] | undefined;
}
