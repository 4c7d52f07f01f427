import type { Library, Problem } from '../library.ts';
import {
  everyChapterHasOneTitle,
  everyChapterHasTheFixedShape,
  everyChapterIsListed,
  headingIdsAgree,
  headingIdsAreKept,
} from './chapters.ts';
import { conversationsBelongSomewhere, conversationsCanBeHeld } from './conversations.ts';
import { dataIdsAgree, persianUsesPersianLetters, placeholdersAgree } from './data-ids.ts';
import { everyFrameworkIsTaught, frameworksAreWhole } from './frameworks.ts';
import { innerIdsAgree, namesAgree, typesAreKnown } from './inner-ids.ts';
import { everyChapterIsPractised, freeItemsShowAnAnswer, practiceItemsBelongSomewhere } from './practice-items.ts';
import {
  cardsBelongSomewhere,
  chaptersHoldNoCode,
  everyClaimExists,
  everyConversationExists,
  everyFrameworkExists,
  everyPresetExists,
  everyTermExists,
  internalLinksResolve,
  numbersStandInClaims,
  pathsLeadSomewhere,
} from './references.ts';
import { sectionsTeach } from './sections.ts';

/** Laws of the content, by name. Each returns what breaks it; nothing returned means that it holds. */
export const laws: Record<string, (library: Library) => Problem[]> = {
  dataIdsAgree,
  innerIdsAgree,
  typesAreKnown,
  namesAgree,
  placeholdersAgree,
  persianUsesPersianLetters,
  everyChapterIsListed,
  everyChapterHasOneTitle,
  everyChapterHasTheFixedShape,
  headingIdsAgree,
  headingIdsAreKept,
  internalLinksResolve,
  pathsLeadSomewhere,
  everyTermExists,
  everyClaimExists,
  everyPresetExists,
  everyFrameworkExists,
  frameworksAreWhole,
  everyFrameworkIsTaught,
  numbersStandInClaims,
  chaptersHoldNoCode,
  cardsBelongSomewhere,
  everyConversationExists,
  conversationsCanBeHeld,
  conversationsBelongSomewhere,
  practiceItemsBelongSomewhere,
  freeItemsShowAnAnswer,
  everyChapterIsPractised,
  sectionsTeach,
};

/** Everything in the library that breaks a law, in the order of the laws. */
export function findBrokenLaws(library: Library): Problem[] {
  return Object.values(laws).flatMap((law) => law(library));
}
