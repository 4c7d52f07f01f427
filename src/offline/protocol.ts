/** How much of a language is on this device. */
export interface LanguageStatus {
  pages: number;
  bytes: number;
  files: number;
  /** How many of the files are stored, those shared by all languages included. */
  stored: number;
  /** How many are needed in all. */
  needed: number;
  isWanted: boolean;
  /** ISO time at which it was saved whole; null while something is missing. */
  savedAt: string | null;
}

/** What the worker knows of its edition and of what is saved. */
export interface Status {
  id: string;
  date: string | null;
  sharedBytes: number;
  languages: Record<string, LanguageStatus>;
}

/** What a page asks of the worker. */
export type Request =
  /** The reader is here, in a language; `files` are the scripts and style sheets that the page came with. */
  | { kind: 'visit'; language: string; files: string[]; isSparing: boolean }
  | { kind: 'status' }
  | { kind: 'save'; language: string }
  | { kind: 'remove'; language: string }
  /** To a worker that waits: take over now. */
  | { kind: 'take-over' };

/** What the worker tells every open page. */
export type News = { kind: 'progress'; status: Status } | { kind: 'trouble'; language: string; reason: 'full' | 'network' };

/** What the build says of an edition's sizes where no worker runs: the file `offline.json`. */
export type Sizes = Pick<Status, 'id' | 'date' | 'sharedBytes'> & {
  languages: Record<string, Pick<LanguageStatus, 'pages' | 'bytes' | 'files'>>;
};
