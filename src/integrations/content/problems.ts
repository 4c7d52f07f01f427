import type { Document, LineCounter } from 'yaml';
import { isNode } from 'yaml';
import type { ZodError } from 'zod';
import type { Problem } from '../../site/library.ts';

/** Where a YAML value stands, for lines in messages. */
export interface YamlPlace {
  document: Document;
  lines: LineCounter;
}

/** The line of the value at a path, or of its nearest parent that exists. */
export function lineAt({ document, lines }: YamlPlace, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** A schema's findings as problems: the place in the file, what is wrong, what is expected. */
export function toProblems(file: string, error: ZodError, place?: YamlPlace): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.path.join('.');
    return {
      file,
      line: place === undefined ? undefined : lineAt(place, issue.path),
      fact: `“${path === '' ? 'the file' : path}”: ${issue.message.replace(/\.$/, '')}.`,
      action: issue.code === 'unrecognized_keys' ? 'Remove it, or correct its name.' : 'Correct it as its schema in src/schemas says.',
    };
  });
}

/** What the YAML reader could not make sense of. */
export function toSyntaxProblems(file: string, document: Document, lines: LineCounter): Problem[] {
  return document.errors.map(({ message, pos }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    fact: `This is not YAML: ${message.split('\n')[0]}.`,
    action: 'Mend the syntax; quote a text that holds a colon.',
  }));
}
