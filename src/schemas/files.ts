import type { ZodType } from 'zod';
import { benefitsSchema } from './benefits.ts';
import { chapterEndWordsSchema } from './chapter-end-words.ts';
import { checklistsSchema } from './checklists.ts';
import { claimSourcesSchema } from './claim-source.ts';
import { claimWordsSchema } from './claim-words.ts';
import { clvContractWordsSchema } from './clv-contract-words.ts';
import { clvDataWordsSchema } from './clv-data-words.ts';
import { contentsSchema } from './contents.ts';
import { conversationPracticeWordsSchema } from './conversation-practice-words.ts';
import { conversationsSchema, conversationWordsSchema } from './conversations.ts';
import { customerTypesWordsSchema } from './customer-types-words.ts';
import { diagramWordsSchema, influenceSchema } from './diagrams.ts';
import { discouragedSchema } from './discouraged.ts';
import { frameworksSchema, frameworkWordsSchema } from './frameworks.ts';
import { glossarySchema } from './glossary.ts';
import { improveWordsSchema } from './improve-words.ts';
import { interfaceSchema } from './interface.ts';
import { kitWordsSchema } from './kit-words.ts';
import { lifetimeValueWordsSchema } from './lifetime-value-words.ts';
import { mistakesSchema } from './mistakes.ts';
import { objectionDrillWordsSchema } from './objection-drill-words.ts';
import { objectionsSchema, objectionWordsSchema } from './objections.ts';
import { observationsSchema, observationWordsSchema } from './observations.ts';
import { offlineWordsSchema } from './offline-words.ts';
import { openQuestionsSchema } from './open-questions.ts';
import { pathsSchema, pathWordsSchema } from './paths.ts';
import { phrasebookSchema } from './phrasebook.ts';
import { portableWordsSchema } from './portable-words.ts';
import { practiceItemsSchema, practiceItemWordsSchema } from './practice-items.ts';
import { practiceWordsSchema } from './practice-words.ts';
import { presetsSchema } from './presets.ts';
import { scenesSchema, sceneWordsSchema } from './scenes.ts';
import { searchSchema } from './search.ts';
import { stageIdsSchema, stageWordsSchema } from './stages.ts';
import { typeIdsSchema } from './type-ids.ts';
import { typeWordsSchema } from './type-words.ts';

/** Files of content/shared, by name. */
export const sharedFiles = {
  claims: claimSourcesSchema,
  conversations: conversationsSchema,
  frameworks: frameworksSchema,
  influence: influenceSchema,
  objections: objectionsSchema,
  observations: observationsSchema,
  paths: pathsSchema,
  'practice-items': practiceItemsSchema,
  presets: presetsSchema,
  scenes: scenesSchema,
  stages: stageIdsSchema,
  types: typeIdsSchema,
} satisfies Record<string, ZodType>;

/** Files of content/<lang>, by name. */
export const wordFiles = {
  benefits: benefitsSchema,
  'chapter-end': chapterEndWordsSchema,
  checklists: checklistsSchema,
  claims: claimWordsSchema,
  'clv-contract': clvContractWordsSchema,
  'clv-data': clvDataWordsSchema,
  contents: contentsSchema,
  'conversation-practice': conversationPracticeWordsSchema,
  conversations: conversationWordsSchema,
  'customer-types': customerTypesWordsSchema,
  diagrams: diagramWordsSchema,
  discouraged: discouragedSchema,
  frameworks: frameworkWordsSchema,
  glossary: glossarySchema,
  improve: improveWordsSchema,
  interface: interfaceSchema,
  kit: kitWordsSchema,
  mistakes: mistakesSchema,
  'lifetime-value': lifetimeValueWordsSchema,
  'objection-drill': objectionDrillWordsSchema,
  objections: objectionWordsSchema,
  observations: observationWordsSchema,
  offline: offlineWordsSchema,
  'open-questions': openQuestionsSchema,
  paths: pathWordsSchema,
  phrasebook: phrasebookSchema,
  portable: portableWordsSchema,
  practice: practiceWordsSchema,
  'practice-items': practiceItemWordsSchema,
  scenes: sceneWordsSchema,
  search: searchSchema,
  stages: stageWordsSchema,
  types: typeWordsSchema,
} satisfies Record<string, ZodType>;

/** Files whose ids stand in groups (roles and behaviours; parts and planned titles). */
export const groupedFiles: ReadonlySet<string> = new Set(['contents', 'observations', 'scenes', 'types']);

/** Practice items that belong to one chapter: a language writes the file when it writes the chapter. */
export const chapterOfFile: Readonly<Record<string, string | undefined>> = {
  benefits: 'presenting',
  checklists: 'five-stages',
  discouraged: 'phrasebook',
  mistakes: 'four-mistakes',
  'open-questions': 'finding-needs',
  phrasebook: 'phrasebook',
};
