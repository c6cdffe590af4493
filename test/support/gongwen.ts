/** What a test wants different from a correct notice. */
export interface DraftOptions {
  readonly number?: string;
  readonly title?: string;
  readonly addressee?: string;
  readonly body?: string;
  readonly attachmentNote?: string;
  readonly signature?: string;
  readonly date?: string;
  readonly annotation?: string;
  readonly tail?: string;
}

/** A whole correct 通知 of the fictional 云岭市, with the given parts in place of its own. */
export function gongwen(options: DraftOptions = {}): string {
  const {
    number = '云岭政办发〔2026〕8号',
    title = '云岭市人民政府办公室关于做好防汛工作的通知',
    addressee = '各县（区）人民政府，市直各有关单位：',
    body = '为做好今年防汛工作，现就有关事项通知如下。\n\n一、压实责任\n\n各单位要落实防汛责任。\n\n二、加强值守\n\n各单位要严格执行值班制度。',
    attachmentNote = '',
    signature = '云岭市人民政府办公室',
    date = '2026年6月5日',
    annotation = '（此件公开发布）',
    tail = '',
  } = options;
  return [number, title, addressee, body, attachmentNote, signature, date, annotation, tail]
    .filter(Boolean)
    .join('\n\n');
}
