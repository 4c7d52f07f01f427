import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { overdueReviews } from '../../site/laws/chapters.ts';
import { findBrokenLaws } from '../../site/laws/index.ts';
import { formatProblem } from '../../site/library.ts';
import { readLibrary } from './read-library.ts';
import { contentRoot } from './root.ts';

/** Reads the content and checks its laws; returns one line a problem, nothing when all hold. */
export function checkContent(root: string): string[] {
  const { library, problems } = readLibrary(root);
  return [...problems, ...findBrokenLaws(library)].map(formatProblem);
}

/** Stops a build whose content breaks a law, with file, line, fact and action; in development it says so and goes on. */
export function contentLaws(): AstroIntegration {
  return {
    name: 'mushtari:content-laws',
    hooks: {
      'astro:config:done': ({ logger }) => {
        const { library } = readLibrary(contentRoot);
        for (const overdue of overdueReviews(library, new Date())) logger.warn(formatProblem(overdue));
        const broken = checkContent(contentRoot);
        if (broken.length === 0) return;
        const report = `The content breaks ${broken.length} of its laws:\n${broken.map((line) => `  ${line}`).join('\n')}`;
        if (process.argv.includes('dev')) logger.error(report);
        else throw new Error(report);
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = checkContent(contentRoot);
  for (const line of broken) console.error(line);
  console.log(broken.length === 0 ? 'The content keeps all its laws.' : `${broken.length} problems.`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
