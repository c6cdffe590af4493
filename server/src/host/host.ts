/** What the language server needs of the world outside its documents. Addresses are URIs. */
export interface Host {
  /** The text of a file, or undefined when there is no such file. */
  readText(uri: string): Promise<string | undefined>;
  /** What a folder holds; nothing when there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Every file below a folder that `accept` takes, with what tells whether it has changed. */
  walk(folder: string, accept: (uri: string) => boolean): Promise<readonly FileStamp[]>;
  /** Replaces a file of the host's own (a cache), making its folder; false when that is not possible. */
  writeText(uri: string, text: string): Promise<boolean>;
  /** Calls back whenever the file comes, changes or goes. */
  watch(uri: string, onChange: () => void): Watch;
}

export interface Entry {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

export interface FileStamp {
  readonly uri: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface Watch {
  dispose(): void;
}
