import { z } from 'zod';
import { slug, version, words } from './primitives.ts';

const fewest = 20;
const benefitItem = z
  .strictObject({ version, trade: words, need: words, feature: words, advantage: words, benefit: words, weak: words, why: words })
  .refine(({ benefit, weak }) => benefit !== weak, 'gives the weak line as the benefit; say what it does for this buyer');
export type BenefitItem = z.infer<typeof benefitItem>;

/** content/<lang>/benefits.yaml: one need, and the feature, the advantage and the benefit that answer it. */
export const benefitsSchema = z
  .record(slug, benefitItem)
  .refine((items) => Object.keys(items).length >= fewest, `has fewer than ${fewest} items; write more`);
export type Benefits = z.infer<typeof benefitsSchema>;
