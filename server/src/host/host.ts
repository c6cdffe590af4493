/** What the language server needs of the world outside its documents. Addresses are URIs. */
export interface Host {
  /** The text of a file, or undefined when there is no such file. */
  readText(uri: string): Promise<string | undefined>;
  /** The bytes of a file, or undefined when there is no such file; `most` is how many are taken. */
  readBytes(uri: string, most: number): Promise<Uint8Array | 'tooLarge' | undefined>;
  /** Where a file or folder really lies, links followed; undefined when there is none. Absent where there are no links. */
  realUri?(uri: string): Promise<string | undefined>;
  /** What a folder holds; nothing when there is no such folder. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Every file below a folder that `accept` takes, with what tells whether it has changed. */
  walk(folder: string, accept: (uri: string) => boolean): Promise<readonly FileStamp[]>;
  /** The lines of a file that is too large for one string (a cache), as they are read; none when there is no file. */
  readLines(uri: string): AsyncIterable<string>;
  /**
   * Replaces a file of the host's own (a cache) by lines that hold no line feed, making its folder. Whoever reads it
   * finds the old file or the whole new one. False when that is not possible.
   */
  writeLines(uri: string, lines: Iterable<string>): Promise<boolean>;
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
