/** What the language server needs of the world outside its documents. Addresses are URIs. */
export interface Host {
  /** The text of a file, or undefined when there is no such file. */
  readText(uri: string): Promise<string | undefined>;
  /** What a folder holds; nothing when there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Calls back whenever the file comes, changes or goes. */
  watch(uri: string, onChange: () => void): Watch;
}

export interface Entry {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

export interface Watch {
  dispose(): void;
}
