import type { Locale } from '../../i18n/locales.ts';
import type { TypeSet } from '../../model/types/type-set.ts';
import type { CustomerTypesWords } from '../../schemas/customer-types-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';
import type { CustomerType } from '../../schemas/type-words.ts';

/** One set of types with all that is practised on it, in one language. */
export interface TypeSetData {
  id: TypeSet;
  types: ({ id: string } & Pick<CustomerType, 'name' | 'short' | 'ask' | 'do' | 'avoid' | 'say'>)[];
  scenes: {
    id: string;
    version: number;
    type: string;
    situation: string;
    options: string[];
    feedback: Record<string, string>;
    /** What to say next in this scene, and what would change that. */
    model: string;
    fails: string;
  }[];
  observations: { id: string; text: string; likelihood: Record<string, number> }[];
}

/** What the widget is given in one language. */
export interface CustomerTypesData {
  locale: Locale;
  words: CustomerTypesWords;
  kit: KitWords;
  sets: TypeSetData[];
}

export interface CustomerTypesProps extends CustomerTypesData {
  /** The one set of a chapter, or null for both. */
  set: TypeSet | null;
}
