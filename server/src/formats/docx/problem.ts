/** Why a file cannot be read as .docx. */
export interface DocxProblem {
  readonly problem:
    | 'empty'
    | 'doc' // the old binary .doc, or another OLE file
    | 'encrypted'
    | 'notZip'
    | 'notWord' // a zip, but no Word document: xlsx, pptx, odt …
    | 'broken' // a damaged zip or XML
    | 'tooLarge'; // more than the bounds of `package.ts`
  /** More of it, in Chinese: which part, which bound. */
  readonly detail?: string;
}

/** In plain Chinese, with what to do. */
export function describeDocxProblem({ problem, detail }: DocxProblem): string {
  // It may hold names out of the file: nothing in them may reach a terminal but letters.
  const more = detail ? `（${detail.slice(0, 120).replace(/\p{C}/gu, '')}）` : '';
  switch (problem) {
    case 'empty':
      return '文件是空的';
    case 'doc':
      return '这是旧的 .doc 格式，请用 Word 或 WPS 打开后另存为 .docx';
    case 'encrypted':
      return '文件加了密码，请先取消密码再检查';
    case 'notZip':
      return `不是 .docx 文件${more}`;
    case 'notWord':
      return `不是 Word 文档${more}`;
    case 'broken':
      return `文件已损坏，读不出来${more}`;
    case 'tooLarge':
      return `文件过大，未读取${more}`;
  }
}
