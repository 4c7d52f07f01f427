/** What the handbook may cost. Sizes are KiB on the wire, compressed. */
export const budgets = {
  /** A chapter's page before any widget is in view, fonts left out. */
  chapterKiB: 15,
  chapterRequests: 5,
  fontsKiB: 40,
  /** Tasks over 50 ms with the processor slowed four times. */
  longTasks: 0,
  /** Script of a tool's page once its island runs. */
  toolScriptKiB: 95,
  /** Pages a second of our build for each page a second of Starlight's; this one is a floor. */
  buildRatio: 1,
} as const;
