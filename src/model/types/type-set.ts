/** The two sets of customer types. */
export const typeSets = ['roles', 'behaviours'] as const;
export type TypeSet = (typeof typeSets)[number];
