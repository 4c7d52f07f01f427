import { mdxToMdast } from 'satteri';
import { LineCounter, parseDocument } from 'yaml';
import type { Locale } from '../../i18n/locales.ts';
import { chapterSchema } from '../../schemas/chapter.ts';
import type { ChapterText, Found, Problem } from '../../site/library.ts';
import { toProblems, toSyntaxProblems } from './problems.ts';

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
  /\p{Nd}[\p{Nd}.,٫٬]*\s*[%٪]?|[%٪]|(?<!\p{L})(?:per ?cent|yüzde|درصد|(?:studies|research) (?:show|find|say|prove)\w*|araştırmalar\p{L}*|پژوهش‌ها\p{L}*|تحقیقات)(?!\p{L})/giu;

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const lineOf = (node: Node): number => node.position?.start.line ?? 1;

/** The front matter's YAML after an empty line in place of its first mark, so that lines are those of the file. */
const frontMatterOf = (source: string): string => source.replace(/^---\r?\n/, '\n').split(/^---\s*$/m)[0] ?? '';

/** Reads one chapter: its front matter, and what the laws look at in its text. */
export function readChapter(
  source: string,
  { slug, locale, file }: { slug: string; locale: Locale; file: string },
): { chapter: ChapterText | null; problems: Problem[] } {
  let root: Node;
  try {
    root = mdxToMdast(source, { features: { headingAttributes: true } }) as unknown as Node;
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return {
      chapter: null,
      problems: [
        { file, fact: `This is not MDX: ${reason}.`, action: 'Mend the syntax; every tag is closed and stands apart from Markdown.' },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(frontMatterOf(source), { lineCounter: lines });
  if (document.errors.length > 0) return { chapter: null, problems: toSyntaxProblems(file, document, lines) };
  const parsed = chapterSchema.safeParse(document.toJS() ?? {});
  if (!parsed.success) return { chapter: null, problems: toProblems(file, parsed.error, { document, lines }) };

  const chapter: ChapterText = {
    slug,
    locale,
    file,
    frontMatter: parsed.data,
    headings: [],
    components: [],
    links: [],
    bareFigures: [],
    code: [],
    arabicLetters: [],
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
  if (['link', 'definition', 'image'].includes(node.type)) chapter.links.push(found(node.url ?? ''));
  if (['html', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(node.type)) chapter.code.push(found(node.value ?? node.type));
  if (node.type === 'text' && /[يك]/.test(node.value ?? '')) chapter.arabicLetters.push(found(node.value ?? ''));
  if (node.type === 'text' && !mayHoldFigures) {
    chapter.bareFigures.push(...[...(node.value ?? '').matchAll(figure)].map(([match]) => found(match.trim())));
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (/^[a-z]/.test(name)) chapter.code.push(found(`<${name}>`));
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
