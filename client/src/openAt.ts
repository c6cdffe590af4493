import { type Command, Position, Range, Uri } from 'vscode';

/** The command that opens a document with the cursor at a place. */
export function openAt(
  title: string,
  uri: string,
  { line, character }: Pick<Position, 'line' | 'character'>,
): Command {
  const at = new Position(line, character);
  return { command: 'vscode.open', title, arguments: [Uri.parse(uri), { selection: new Range(at, at) }] };
}
