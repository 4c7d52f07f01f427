/** Files of one kind that are saved together: those of one language, or those that every language needs. */
export interface Group {
  /** How many of the files are pages. */
  pages: number;
  /** Size of all files, uncompressed, in bytes. */
  bytes: number;
  /** SHA-256 in Base64 by path; a path is relative to the handbook's root, and a page's ends in its folder's slash. */
  files: Record<string, string>;
}

/** One build of the handbook, as the worker saves it: which bytes stand under which path. */
export interface Edition {
  /** Made from the paths and their hashes alone: two builds with the same files are the same edition. */
  id: string;
  /** Day of the edition (`YYYY-MM-DD`), or null where the build could not know it. */
  date: string | null;
  /** `shared` and one group a language. */
  groups: Record<string, Group>;
}

export const sharedGroup = 'shared';

/** The languages that an edition can save. */
export const languagesOf = ({ groups }: Edition): string[] => Object.keys(groups).filter((name) => name !== sharedGroup);

/** Where the page stands that says that a language is not saved; it belongs to the shared files. */
export const notSavedPage = (language: string): string => `${language}/offline/not-saved/`;

/** The page for unknown addresses of a language. */
export const notFoundPage = (language: string): string => `${language}/404/`;

/** The hash that a path has in an edition, if it has one. */
export function hashAt({ groups }: Edition, path: string): string | undefined {
  for (const { files } of Object.values(groups)) if (Object.hasOwn(files, path)) return files[path];
  return undefined;
}
