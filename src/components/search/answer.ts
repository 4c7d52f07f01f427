import type { Kind } from '../../model/search/document.ts';
import type { Piece } from '../../model/search/excerpt.ts';

export type { Kind, Piece };

/** `closest` where the engine guessed: a word was corrected or stretched, or the best entry lacks one; `none` where nothing answers. */
export type Certainty = 'exact' | 'closest' | 'none';

export interface FoundSection {
  url: string;
  title: string;
  excerpt: Piece[];
  score: number;
}

export interface FoundPage {
  url: string;
  title: string;
  kind: Kind;
  /** The slug of the chapter, and the id of its part. */
  chapter: string | null;
  part: string | null;
  /** Where it was hit; empty while its text is being loaded, and so those of its sections. */
  excerpt: Piece[];
  /** The sections that answer, best first. */
  sections: FoundSection[];
  score: number;
}

export interface Answer {
  certainty: Certainty;
  /** The query with its misspelled words put right, where that is how it was answered. */
  corrected: string | null;
  /** All entries found, after the filters, and the first of them in full. */
  total: number;
  pages: FoundPage[];
  /** How many were found of each kind, before the filter by kind. */
  counts: Record<Kind, number>;
  /** The written forms that were hit, for marking them on the page that an answer leads to. */
  terms: string[];
}

export interface AskOptions {
  kinds?: Kind[];
  chapter?: string;
  part?: string;
  limit: number;
}

/**
 * Answers a query, or null when a newer query has overtaken it. Where texts have to be loaded, `show` is given the answer without
 * their excerpts, and they are loaded once it is shown. Throws where the index cannot be loaded.
 */
export type Ask = (query: string, options: AskOptions, show?: (answer: Answer) => Promise<void>) => Promise<Answer | null>;
