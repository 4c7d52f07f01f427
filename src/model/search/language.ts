/** The languages that the analyzer knows. */
export const languages = ['en', 'tr', 'fa'] as const;
export type Language = (typeof languages)[number];
