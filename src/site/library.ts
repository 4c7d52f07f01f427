import type { Locale } from '../i18n/locales.ts';
import type { Anchors } from '../schemas/anchors.ts';
import type { Chapter } from '../schemas/chapter.ts';
import type { Parts } from '../schemas/parts.ts';

/** What is wrong and what to do about it, as two sentences beside a place. */
export interface Problem {
  file: string;
  line?: number | undefined;
  fact: string;
  action: string;
}

/** Something found in a chapter's text, with its line. */
export interface Found {
  value: string;
  line: number;
}

export interface Heading extends Found {
  /** The explicit id, or null where the author gave none. */
  id: string | null;
  depth: number;
}

/** A component used in a chapter, with its plain attributes. */
export interface Used extends Found {
  attributes: Record<string, string>;
}

/** What the laws need to know of one chapter's text. */
export interface ChapterText {
  slug: string;
  locale: Locale;
  file: string;
  frontMatter: Chapter;
  headings: Heading[];
  components: Used[];
  links: Found[];
  /** Figures, percentages and appeals to research that stand in no claim, example, speech, workshop or formula. */
  bareFigures: Found[];
  /** Raw HTML, imports and expressions; chapters use components instead. */
  code: Found[];
  /** Texts with an Arabic ي or ك. */
  arabicLetters: Found[];
}

/** One YAML file of a language or of content/shared: the ids it defines, group by group, and its readers' strings. */
export interface DataFile {
  file: string;
  /** Group name to ids; files without groups use one group named ''. */
  ids: Record<string, string[]>;
  /** Every value with its path, for laws on placeholders, letters and references. */
  strings: { path: string; text: string; line?: number | undefined }[];
}

/** The whole content, read and checked for shape, as the laws see it. */
export interface Library {
  parts: Parts;
  anchors: Anchors;
  chapters: ChapterText[];
  /** Data by name ('glossary', 'scenes' …) and place. */
  data: Record<string, Partial<Record<Locale | 'shared', DataFile>>>;
}

/** `content/tr/glossary.yaml:12  Term “veto” has no …. Add …` */
export function formatProblem({ file, line, fact, action }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${fact} ${action}`;
}
