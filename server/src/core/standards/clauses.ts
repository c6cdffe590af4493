export type ClauseId = string;
