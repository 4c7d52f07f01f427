import { z } from 'zod';
import { slug } from './primitives.ts';

/**
 * content/shared/anchors.yaml: every heading id ever published, by chapter, so that none is lost unseen.
 * `current` is what chapters carry; `moved` maps a dropped id to the one that took its place, and keeps old links working.
 */
export const anchorsSchema = z.record(slug, z.strictObject({ current: z.array(slug).min(1), moved: z.record(slug, slug).default({}) }));
export type Anchors = z.infer<typeof anchorsSchema>;
