import { z } from 'zod';
import { conventions } from '../model/clv/convention.ts';
import { bounds, periods } from '../model/clv/scenario.ts';
import { slug } from './primitives.ts';

const within = ([least, most]: readonly [number, number]) => z.number().min(least).max(most);

/** content/shared/presets.yaml: the chapter's worked examples for the calculator, in pounds; other editions scale the money. */
export const presetsSchema = z.array(
  z.strictObject({
    id: slug,
    margin: within(bounds.margin),
    retentionRate: within(bounds.retentionRate),
    discountRate: within(bounds.discountRate),
    growthRate: within(bounds.growthRate),
    acquisitionCost: within(bounds.acquisitionCost),
    horizon: within(bounds.horizon).nullable(),
    period: z.enum(periods),
    convention: z.enum(conventions),
  }),
);
export type Preset = z.infer<typeof presetsSchema>[number];
