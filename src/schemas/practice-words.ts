import type { z } from 'zod';
import { skills } from '../model/practice/item.ts';
import { taskKinds } from '../model/practice/task.ts';
import { each, plural, strings, words } from './primitives.ts';

const criterion = strings('text', 'right', 'wrong');

/** content/<lang>/practice.yaml: words of the practice page. */
export const practiceWordsSchema = strings('title', 'text').extend({
  questions: strings('objection', 'scene', 'conversation'),
  questionItems: strings('question', 'fails').extend({ criteria: each(['not-yes-no', 'about-them', 'leads-nowhere'], criterion) }),
  benefitItems: strings('question', 'fails', 'weakLine').extend({
    criteria: each(['their-need', 'in-their-life', 'no-jargon'], criterion),
  }),
  single: strings('title', 'unknown', 'toDay'),
  today: strings('title', 'nothing', 'howLong', 'drop').extend({
    due: plural,
    /** Where more is due than the day has room for. */
    dueSome: plural,
    fresh: plural,
    start: plural,
    /** Items of a chosen set that are not due yet. */
    ahead: plural,
  }),
  /** Choosing a set to practise, print or carry away. */
  choose: strings('legend', 'all', 'skills', 'chapters', 'take'),
  reasons: strings('due', 'dueToday', 'new', 'failed', 'edited', 'chosen', 'ahead'),
  turn: strings(
    'place',
    'show',
    'compare',
    'showModel',
    'howGood',
    'rubric',
    'rubricHint',
    'severalHint',
    'orderHint',
    'moveUp',
    'moveDown',
    'moved',
    'stays',
    'matchNone',
    'counted',
    'met',
    'entryRight',
    'entryWrong',
    'belongs',
    'belongsNot',
    'ticked',
    'notTicked',
    'keyAndOwn',
    'placeRight',
    'placeYours',
    'matchYours',
    'criterionMet',
    'criterionMissed',
    'talkRight',
    'talkWrong',
    'talkGrade',
    'right',
    'wrong',
    'model',
    'fails',
    'section',
    'again',
    'good',
    'next',
    'whyBack',
    'whyBackOnce',
    'whyBackToday',
  ).extend({
    produce: each(taskKinds, words),
  }),
  done: strings('title', 'more').extend({
    text: plural,
  }),
  progress: strings(
    'title',
    'skill',
    'chapter',
    'attempts',
    'right',
    'stability',
    'lastRight',
    'lastWrong',
    'whenSure',
    'readOn',
    'hardest',
    'hardestNone',
  ).extend({
    skills: each(skills, words),
    /** How long it sits. */
    days: plural,
    failedTimes: plural,
  }),
  calendar: strings('title', 'day', 'items').extend({
    summary: plural,
  }),
  calibration: strings('title', 'intro', 'summary', 'summaryNone', 'certainty', 'right', 'answers').extend({
    verdicts: strings('over', 'under', 'fits'),
  }),
  /** `talkPaper` and `talkFiles` say what becomes of conversations, which branch. */
  carry: strings('intro', 'options', 'talkPaper', 'talkFiles'),
  plan: strings('title', 'intro', 'done', 'withoutScripts'),
  settings: strings('title', 'perDay', 'perDayHint'),
  own: strings(
    'title',
    'intro',
    'who',
    'said',
    'weak',
    'why',
    'strong',
    'fails',
    'save',
    'saved',
    'missing',
    'missingWeak',
    'remove',
    'removed',
    'edit',
    'cancel',
    'quoted',
    'weakFeedback',
    'strongFeedback',
  ).extend({
    /** What an answer to an objection without a weak reply is held against. */
    criteria: each(['their-words', 'same-way'], criterion),
    /** Own objections as a file; what is wrong with one that was loaded. */
    file: strings(
      'intro',
      'save',
      'load',
      'nothingTaken',
      'notJson',
      'otherFile',
      'isPractice',
      'newerVersion',
      'noCards',
      'notACard',
      'badId',
      'missing',
      'tooLong',
    ).extend({ taken: plural }),
  }),
});
export type PracticeWords = z.infer<typeof practiceWordsSchema>;
