import { z } from 'zod';
import { slug, version, words } from './primitives.ts';

const scene = z
  .strictObject({ id: slug, version, type: slug, options: z.array(slug).min(3).max(4) })
  .refine(({ type, options }) => options.includes(type), 'does not offer its own right answer; add the type to options');

/** content/shared/scenes.yaml: scenes to classify, the right type and the options offered. */
export const scenesSchema = z.strictObject({ roles: z.array(scene), behaviours: z.array(scene) });
export type Scenes = z.infer<typeof scenesSchema>;

const sceneText = z.strictObject({
  situation: words,
  feedback: z.record(slug, words),
  /** What to say next in this scene, and why. */
  model: words,
  /** What would change the reading or the next move. */
  fails: words,
});

/** content/<lang>/scenes.yaml: the situation, feedback on every option, and how to go on. */
export const sceneWordsSchema = z.strictObject({ roles: z.record(slug, sceneText), behaviours: z.record(slug, sceneText) });
export type SceneWords = z.infer<typeof sceneWordsSchema>;
