import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { BuildProgress } from './workspace.js';

/** Shows how far the index is, where the client can show it and the work takes long enough to be seen. */
export async function buildProgress(
  connection: Connection,
  client: ClientCapabilities,
): Promise<BuildProgress | undefined> {
  if (!client.window?.workDoneProgress) return undefined;
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('建立文稿索引', 0, undefined, true);
  let shown = 0;
  return {
    report(done, total) {
      const percent = Math.floor((done / Math.max(1, total)) * 100);
      if (percent <= shown) return;
      shown = percent;
      progress.report(percent, `${done}/${total} 篇`);
    },
    done: () => progress.done(),
    isCancelled: () => progress.token.isCancellationRequested,
  };
}
