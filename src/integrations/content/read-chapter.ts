import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import type { Locale } from '../../i18n/locales.ts';
import { chapterSchema } from '../../schemas/chapter.ts';
import type { ChapterText, Found, Problem } from '../../site/library.ts';
import { toProblems } from './problems.ts';

/** The part of a Markdown tree node that is read here. */
interface Node {
  type: string;
  value?: string;
  name?: string | null;
  depth?: number;
  url?: string;
  data?: { hProperties?: { id?: string } };
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** Components in which a figure may stand: it is cited, fictional, spoken, or part of an exercise. */
const figureHolders = new Set(['Claim', 'Example', 'Say', 'Dialogue', 'Line', 'Pair', 'Workshop', 'Formula']);

/** A digit of any script, a word for per cent, or an appeal to research. */
const figure =
  /[\p{Nd}]+[\p{Nd}.,٫٬]*\s*[%٪]?|per ?cent|[%٪]|yüzde|درصد|\b(?:studies|research) (?:show|find|say|prove)\w*|araştırmalar\S*|پژوهش‌ها\S*|تحقیقات\S*/giu;

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const lineOf = (node: Node): number => node.position?.start.line ?? 1;

/** Reads one chapter: its front matter, and what the laws look at in its text. */
export function readChapter(
  source: string,
  { slug, locale, file }: { slug: string; locale: Locale; file: string },
): { chapter: ChapterText | null; problems: Problem[] } {
  const root = mdxToMdast(source, { features: { headingAttributes: true } }) as unknown as Node;
  const yaml = root.children?.find(({ type }) => type === 'yaml')?.value ?? '';
  const parsed = chapterSchema.safeParse(parse(yaml) ?? {});
  if (!parsed.success) return { chapter: null, problems: toProblems(file, parsed.error) };

  const chapter: ChapterText = {
    slug,
    locale,
    file,
    frontMatter: parsed.data,
    headings: [],
    components: [],
    links: [],
    bareFigures: [],
    rawElements: [],
  };
  visit(root, chapter, false);
  return { chapter, problems: [] };
}

function visit(node: Node, chapter: ChapterText, mayHoldFigures: boolean): void {
  const found = (value: string): Found => ({ value, line: lineOf(node) });
  if (node.type === 'yaml') return;
  if (node.type === 'heading') {
    chapter.headings.push({ ...found(textOf(node)), id: node.data?.hProperties?.id ?? null, depth: node.depth ?? 0 });
  }
  if (node.type === 'link') chapter.links.push(found(node.url ?? ''));
  if (node.type === 'html') chapter.rawElements.push(found(node.value ?? 'html'));
  if (node.type === 'text' && !mayHoldFigures) {
    chapter.bareFigures.push(...[...(node.value ?? '').matchAll(figure)].map(([match]) => found(match.trim())));
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (/^[a-z]/.test(name)) chapter.rawElements.push(found(name));
    else chapter.components.push({ ...found(name), attributes: plainAttributes(node) });
  }
  const holds = mayHoldFigures || figureHolders.has(node.name ?? '');
  for (const child of node.children ?? []) visit(child, chapter, holds);
}

function plainAttributes({ attributes }: Node): Record<string, string> {
  return Object.fromEntries(
    (attributes ?? []).flatMap(({ name, value }) => (name !== undefined && typeof value === 'string' ? [[name, value]] : [])),
  );
}
