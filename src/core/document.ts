/** One file as a document: front matter with the place of every value, body as a tree, and all that is wrong with either. */
import type { VFileMessage } from 'vfile-message';
import { hiddenCharacter } from './characters.ts';
import { defuse, finding, type Place, quote } from './finding.ts';
import { type Fence, findFrontMatter } from './front-matter.ts';
import { bodyLimits, readText } from './limits.ts';
import { Lines } from './lines.ts';
import { MdxSyntaxError, type MdxNode, type MdxRoot, parseMdx } from './mdx.ts';
import { Postmortem } from './postmortem.ts';
import { hiddenFinding, textFindings } from './text-findings.ts';
import { redactionProblems } from './redact.ts';
import { salvage } from './salvage.ts';
import { type Problem } from './body-problem.ts';
import { type BodyReferences, inspectBody } from './safe-mdx.ts';
import { schemaFindings } from './schema-findings.ts';
import type { Path } from './yaml-place.ts';
import { readYaml } from './yaml-source.ts';

export interface Document {
  /** The file name without its ending. */
  id: string;
  /** The path inside the content folder, with forward slashes. */
  file: string;
  postmortem: Postmortem;
  /** False where values that break the schema were left out, or stand-ins took their place. */
  whole: boolean;
  /** The whole file. */
  text: string;
  /** Where the front matter's YAML stands in it, and where the body begins. */
  fence: Fence;
  body: string;
  /** Absent where the body could not be read as MDX. */
  tree?: MdxRoot;
  references: BodyReferences;
  /** The place of a stretch of the file, given by offsets into its text. */
  placeAt: (start: number, end: number) => Place;
  /** The place of a front matter value in the file. */
  place: (path: Path) => Place;
  /** The place of a node of the body in the file. */
  placeOfNode: (node: MdxNode) => Place;
}

/** Reads one postmortem. Every finding is reported; where there are errors, as much of the document comes back as other checks can look at. */
export function readDocument(file: string, bytes: Uint8Array): { document?: Document; messages: VFileMessage[] } {
  const { text, messages: unreadable } = readText(file, bytes);
  if (text === undefined) return { messages: unreadable };
  const fence = findFrontMatter(file, text);
  if (!('yaml' in fence)) return { messages: [fence] };

  const yaml = readYaml({ file, text, ...fence.yaml });
  const messages = [...yaml.messages];
  const parsed = Postmortem.safeParse(yaml.data ?? {});
  const readable = yaml.data !== undefined || yaml.messages.length === 0;
  if (readable && !parsed.success) messages.push(...schemaFindings(file, Postmortem, parsed.error.issues, yaml));
  if (readable) messages.push(...textFindings(file, Postmortem, yaml.data, yaml.place));

  const body = text.slice(fence.body);
  const read = readBody(file, text, fence.body);
  messages.push(...read.messages);
  const postmortem = parsed.success ? parsed.data : readable ? salvage(Postmortem, yaml.data, parsed.error.issues) : undefined;
  if (postmortem === undefined) return { messages };
  const document: Document = {
    id: idOf(file),
    file,
    postmortem,
    whole: parsed.success,
    text,
    fence,
    body,
    ...(read.tree ? { tree: read.tree } : {}),
    references: read.references,
    placeAt: read.placeAt,
    place: yaml.place,
    placeOfNode: read.place,
  };
  return { document, messages };
}

/** `postmortems/2024/2024-05-01-dns.mdx` → `2024-05-01-dns`. */
export function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

interface Body {
  references: BodyReferences;
  messages: VFileMessage[];
  tree?: MdxRoot;
  place: (node: MdxNode) => Place;
  placeAt: (start: number, end: number) => Place;
}

function readBody(file: string, text: string, start: number): Body {
  const references: BodyReferences = { postmortems: [], files: [] };
  const limits = bodyLimits(file, text, start);
  let lines: Lines | undefined;
  const placeAt = (from: number, to: number): Place => (lines ??= new Lines(text)).place(from, to);
  const place = (node: MdxNode): Place => placeAt(start + (node.position?.start.offset ?? 0), start + (node.position?.end.offset ?? 0));
  if (limits.length > 0) return { references, messages: limits, place, placeAt };
  const body = text.slice(start);
  try {
    const tree = parseMdx(body);
    const inspected = inspectBody(tree, body);
    const problems = [...inspected.problems, ...redactionProblems(body, tree, inspected.problems.length === 0)];
    const messages = problems.map((problem) => bodyFinding(file, problem, place));
    const hidden = hiddenCharacter(body);
    if (hidden)
      messages.push(hiddenFinding(file, hidden.character, placeAt(start + hidden.offset, start + hidden.offset).start, 'warning'));
    return { references: inspected.references, messages, tree, place, placeAt };
  } catch (error) {
    if (!(error instanceof MdxSyntaxError)) throw error;
    return { references, messages: [syntaxFinding(file, error, body, placeAt(start, start).start.line - 1)], place, placeAt };
  }
}

function bodyFinding(file: string, { rule, node, reason, hint, level = 'error' }: Problem, place: (node: MdxNode) => Place): VFileMessage {
  return finding({ file, rule, level, place: place(node as MdxNode), reason, hint });
}

function syntaxFinding(file: string, error: MdxSyntaxError, body: string, linesBefore: number): VFileMessage {
  const place = { line: error.line + linesBefore, column: error.column };
  const line = body.split('\n')[error.line - 1] ?? '';
  if (/^(?:import|export)\b/.test(line)) {
    const word = line.slice(0, 6);
    return finding({
      file,
      rule: 'safety/import-export',
      place,
      reason: `A line that begins with ${quote(word)} is code to MDX, and code is not allowed.`,
      hint: 'If it is prose, let another word begin the line, or put a space before it.',
    });
  }
  return finding({
    file,
    rule: 'mdx/syntax',
    place,
    reason: `The text could not be read as MDX: ${plainReason(error.message)}`,
    hint: syntaxHint(line.slice(error.column - 1)),
  });
}

function syntaxHint(rest: string): string {
  if (/^<?!/.test(rest)) return 'Write a comment as `{/* … */}`.';
  if (/^<?(?:https?|mailto):|^<?[^\s<>@]+@[^\s<>]+>/.test(rest)) return 'Write the address without `<` and `>`, or as `[text](address)`.';
  return 'Write `\\<` and `\\{` for plain characters, and close every tag.';
}

function plainReason(message: string): string {
  return `${defuse(
    message
      .replace(/ \(note: .*\)$/s, '')
      .replace(/ \(\d+:\d+\)/g, '')
      .replace(' with oxc', '')
      .replaceAll('`', "'"),
  )}.`;
}
