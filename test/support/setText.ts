import type { FormattingChange } from '../../server/src/core/standards/formattingChanges.js';

/** No departure from GB/T 9704. */
export const asIs: FormattingChange = (formatting) => formatting;

/** A whole notice of the fictional 云岭市, with the given parts in place of its own; ⟦⟧ may mark places in them. */
export function notice(
  options: {
    readonly head?: string;
    readonly title?: string;
    readonly addressee?: string;
    readonly body?: string;
    readonly note?: string;
    readonly signature?: string;
    readonly date?: string;
    readonly tail?: string;
  } = {},
): string {
  const {
    head = '',
    title = '云岭市人民政府办公室关于做好防汛工作的通知',
    addressee = '各县（区）人民政府，市直各有关单位：',
    body = '为做好今年防汛工作，经市人民政府同意，现将有关事项通知如下。\n一、压实责任\n各单位要落实防汛责任，逐级签订责任书，做到分工明确、责任到人、措施到位。\n（一）明确分工\n水利部门负责河道、水库的巡查，住房和城乡建设部门负责城区排水设施的巡查。\n二、加强值守\n各单位要严格执行值班制度，主汛期实行二十四小时值班。',
    note = '',
    signature = '云岭市人民政府办公室',
    date = '2026年6月5日',
    tail = '',
  } = options;
  return [head, title, addressee, body, note, signature, date, tail].filter(Boolean).join('\n');
}
