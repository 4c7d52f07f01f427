/** The two sets of customer types. */
export const typeSets = ['roles', 'behaviours'] as const;
export type TypeSet = (typeof typeSets)[number];

/** The chapter that teaches each set. */
export const chapterOfSet = { roles: 'six-roles', behaviours: 'difficult-customers' } as const satisfies Record<TypeSet, string>;
