/** Words with a number that has become part of them: the right form by its wrong tails behind a digit. */
export interface NumeralWord {
  readonly digit: string;
  /** What follows the digit in the word. */
  readonly rest: string;
  /** What must stand before, as the source of a regular expression; nothing for most. */
  readonly before?: string;
  /** What must not follow, as the source of a regular expression. */
  readonly unless?: string;
}

/** GB/T 15835—2011 4.2.3: set words keep their Chinese numerals. */
export const numeralWords: readonly NumeralWord[] = [
  { digit: '1', rest: '律', unless: '[师所动]' },
  { digit: '1', rest: '旦' },
  { digit: '1', rest: '切', unless: '[片割除换面入]' },
  { digit: '1', rest: '致' },
  { digit: '1', rest: '般' },
  { digit: '1', rest: '方面', before: '另' },
  { digit: '1', rest: '体化' },
  { digit: '1', rest: '把手', before: '[是为的党政由抓]', unless: '术' },
  { digit: '1', rest: '线城市' },
  { digit: '1', rest: '线职工' },
  { digit: '1', rest: '带1路' },
  { digit: '1', rest: '带一路' },
  { digit: '1', rest: '国两制' },
  { digit: '1', rest: '岗双责' },
  { digit: '1', rest: '网通办' },
  { digit: '1', rest: '站式' },
  { digit: '1', rest: '窗受理' },
  { digit: '1', rest: '票否决' },
  { digit: '1', rest: '如既往' },
  { digit: '1', rest: '揽子' },
  { digit: '1', rest: '时间', before: '第' },
  { digit: '1', rest: '书记', before: '第' },
  { digit: '1', rest: '责任人', before: '第' },
  { digit: '1', rest: '产业', before: '第' },
  { digit: '2', rest: '产业', before: '第' },
  { digit: '3', rest: '产业', before: '第' },
  { digit: '3', rest: '方机构', before: '第' },
  { digit: '3', rest: '会一课' },
  { digit: '3', rest: '重一大' },
  { digit: '3', rest: '公经费' },
  { digit: '3', rest: '令五申' },
  { digit: '3', rest: '农问题' },
  { digit: '3', rest: '农工作' },
  { digit: '3', rest: '严三实' },
  { digit: '4', rest: '书五经' },
  { digit: '4', rest: '个意识' },
  { digit: '4', rest: '个自信' },
  { digit: '4', rest: '个全面' },
  { digit: '2', rest: '个维护' },
  { digit: '2', rest: '个确立' },
  { digit: '2', rest: '学一做' },
  { digit: '5', rest: '位一体' },
  { digit: '5', rest: '险一金' },
  { digit: '8', rest: '国联军' },
  { digit: '8', rest: '项规定', before: '中央' },
];
