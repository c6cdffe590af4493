import type { CancellationToken, Connection } from 'vscode-languageserver';
import { documentFacts } from '../core/workspace/facts.js';
import { shownPath } from '../core/workspace/paths.js';
import { relationsOf } from '../core/workspace/relations.js';
import { targetOf } from '../features/mention.js';
import type { OpenDocuments } from './documents.js';
import {
  type DocumentPlace,
  type RelatedDocument,
  RELATIONS_REQUEST,
  type RelationsParams,
  type RelationsResult,
} from './protocol.js';
import { locate } from './repository.js';
import type { Workspace } from './workspace.js';

export interface RelationsContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
}

/** Joins what documents are to each other to the connection. */
export function serveRelations({ connection, workspace, documents }: RelationsContext): void {
  connection.onRequest(
    RELATIONS_REQUEST,
    async (params: RelationsParams | undefined, token: CancellationToken): Promise<RelationsResult> => {
      const uri = params?.textDocument?.uri;
      if (typeof uri !== 'string') return null;
      await workspace.ready;
      workspace.flush();
      const path = workspace.pathOf(uri);
      const open = documents.get(uri);
      // A new document that is not saved yet is in no folder.
      const facts = workspace.index.get(path) ?? (open && documentFacts(open.document, path));
      if (!facts) return null;
      const found = relationsOf(workspace.index, facts);
      const others = found.map((relation) => relation.facts && targetOf(relation.facts));
      const targets = [...found, ...others].filter((target) => target !== undefined);
      const places = new Map(
        (await locate(workspace, targets, token)).map(({ uri: of, range }, n): [object, DocumentPlace] => [
          targets[n] as object,
          { uri: of, position: range.start },
        ]),
      );
      if (token.isCancellationRequested) return null;
      const relations = found.flatMap((relation, n): RelatedDocument[] => {
        const place = places.get(relation);
        const other = others[n];
        const document = other && places.get(other);
        const { kind, direction, number } = relation;
        const title = relation.title ?? (relation.facts ? shownPath(relation.facts.path, path) : '');
        const date = relation.facts?.date;
        if (!place) return [];
        return [
          {
            kind,
            direction,
            title,
            ...(number ? { number } : {}),
            ...(date ? { date } : {}),
            ...(document ? { document } : {}),
            place,
          },
        ];
      });
      return {
        title: facts.title ?? shownPath(path, path),
        ...(facts.number ? { number: facts.number.key } : {}),
        relations,
      };
    },
  );
}
