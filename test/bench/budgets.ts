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
  /** All of `model/clv`, minified and compressed by gzip. */
  modelKiB: 8,
  /** Pages a second of our build for each page a second of Starlight's; this one is a floor. */
  buildRatio: 1,
  /** Fitting a shop's customers, in milliseconds: as many as CDNOW has (2,357), then 100,000 and a million. */
  fitWarmMs: 5,
  fitColdMs: 30,
  fitHundredThousandMs: 150,
  fitMillionMs: 1000,
  fitMillionMiB: 1536,
  /** How long the page's own thread may be kept busy at a time while a worker reads and fits. */
  longestGapMs: 50,
  /** Residual value of 100,000 customers. */
  valueHundredThousandMs: 1000,
  /** All that the first query loads, and each further letter with the processor slowed four times. */
  firstAnswerKiB: 160,
  keystrokeMs: 50,
} as const;
