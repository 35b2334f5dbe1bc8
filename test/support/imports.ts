/**
 * What a module reaches for: its imports of every kind, and the globals of the environment that it uses. Works on TypeScript, on
 * the code inside `.astro` files and on the imports of `.mdx` pages.
 */
import { mdxToMdast } from 'satteri';
import ts from 'typescript';

export interface Import {
  /** Undefined when it is computed, so that nobody can tell what is imported. */
  specifier: string | undefined;
  typeOnly: boolean;
  line: number;
}

/** A global such as `process`, `Date.now()` or `import.meta.env`. */
export interface Use {
  name: string;
  line: number;
}

export interface ModuleFacts {
  imports: Import[];
  uses: Use[];
  onlyReexports: boolean;
}

export function readModule(path: string, text: string): ModuleFacts {
  const facts = codeIn(path, text).map(({ code, line }) => readCode(code, line));
  return {
    imports: facts.flatMap(({ imports }) => imports),
    uses: facts.flatMap(({ uses }) => uses),
    onlyReexports: facts.length > 0 && facts.every(({ onlyReexports }) => onlyReexports),
  };
}

interface Code {
  code: string;
  /** The line of the file on which it starts, from 0. */
  line: number;
}

function codeIn(path: string, text: string): Code[] {
  if (path.endsWith('.astro')) return codeInAstro(text);
  if (path.endsWith('.mdx')) return codeInMdx(text);
  return [{ code: text, line: 0 }];
}

function codeInAstro(text: string): Code[] {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length - 1;
  const frontmatter = /^\s*---\r?\n([\s\S]*?)^---/m.exec(text);
  const start = frontmatter ? frontmatter.index + frontmatter[0].length : 0;
  const template = text.slice(start);
  // The `d` flag gives the place of the code between the tags.
  const scripts = [...template.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/dg)];
  const inTemplate = [...template.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, blank).matchAll(/\bimport(\.meta\.glob)?\s*\([^)]*\)/g)];
  return [
    ...(frontmatter ? [{ code: frontmatter[1] ?? '', line: lineAt(frontmatter[0].indexOf('---') + frontmatter.index) + 1 }] : []),
    ...scripts.map((script) => ({ code: script[1] ?? '', line: lineAt(start + (script.indices?.[1]?.[0] ?? 0)) })),
    ...inTemplate.map((call) => ({ code: call[0], line: lineAt(start + call.index) })),
  ];
}

function codeInMdx(text: string): Code[] {
  const found: Code[] = [];
  const visit = (node: MdxNode, line: number) => {
    const here = node.position ? node.position.start.line - 1 : line;
    if (/^mdxjsEsm$|Expression$/.test(node.type) && typeof node.value === 'string') found.push({ code: node.value, line: here });
    for (const attribute of node.attributes ?? []) {
      // The value of `c={…}`; that of `c="…"` is a plain string.
      const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute.value : Object(attribute.value).value;
      if (typeof code === 'string') found.push({ code: `(${code})`, line: here });
    }
    for (const child of node.children ?? []) visit(child, here);
  };
  visit(mdxToMdast(text.replace(/^---\r?\n[\s\S]*?^---$/m, blank)) as MdxNode, 0);
  return found;
}

interface MdxNode {
  type: string;
  value?: unknown;
  position?: { start: { line: number } };
  attributes?: MdxNode[];
  children?: MdxNode[];
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function readCode(code: string, firstLine: number): ModuleFacts {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const facts: ModuleFacts = { imports: [], uses: [], onlyReexports: isBarrel(file) };
  const declared = new Set<string>();

  const visit = (node: ts.Node) => {
    const line = firstLine + file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    facts.imports.push(...importsOf(node).map((found) => ({ ...found, line })));
    const name = globalUsed(node);
    if (name) facts.uses.push({ name, line });
    if (bindsName(node) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);

  // A parameter that happens to be called `process` is not the global.
  return { ...facts, uses: facts.uses.filter(({ name }) => !declared.has(/^(?:new )?(\w+)/.exec(name)?.[1] ?? '')) };
}

function bindsName(node: ts.Node) {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node);
}

function importsOf(node: ts.Node): Omit<Import, 'line'>[] {
  if (ts.isImportDeclaration(node)) return [{ specifier: literal(node.moduleSpecifier), typeOnly: isTypeOnly(node.importClause) }];
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return [{ specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly }];
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return [{ specifier: literal(node.moduleReference.expression), typeOnly: node.isTypeOnly }];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return [{ specifier: literal(node.argument.literal), typeOnly: true }];
  }
  if (!ts.isCallExpression(node)) return [];

  const called = node.expression;
  const isImport = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  if (isImport) return [{ specifier: literal(node.arguments[0]), typeOnly: false }];
  if (ts.isPropertyAccessExpression(called) && called.name.text === 'glob' && isImportMeta(called.expression)) {
    const [patterns] = node.arguments;
    const list = patterns && ts.isArrayLiteralExpression(patterns) ? [...patterns.elements] : [patterns];
    return list.map((pattern) => ({ specifier: literal(pattern)?.replace(/^!/, ''), typeOnly: false }));
  }
  return [];
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
}

/** `new Date(x)` is a calculation; `new Date()` reads the clock. The same goes for the UTC date of date-fns. */
function globalUsed(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && !node.arguments?.length) {
    return /^(UTC)?Date(Mini)?$/.test(node.expression.text) ? `new ${node.expression.text}()` : undefined;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') return 'Date()';
  if (ts.isImportSpecifier(node)) return readsClock((node.propertyName ?? node.name).text) ? `date-fns ${node.name.text}` : undefined;
  if (ts.isPropertyAccessExpression(node)) {
    if (isImportMeta(node.expression)) return node.name.text === 'env' ? 'import.meta.env' : undefined;
    const name = ts.isIdentifier(node.expression) ? `${node.expression.text}.${node.name.text}` : '';
    return /^(Date\.now|performance\.now|Math\.random|process\.(stdout|stderr)|console\.\w+)$/.test(name) ? name : undefined;
  }
  return ts.isIdentifier(node) && isReference(node) && /^(process|globalThis)$/.test(node.text) ? node.text : undefined;
}

/** The functions of date-fns that compare with now. */
function readsClock(name: string): boolean {
  return /^is(Past|Future|This[A-Z]\w*)$|^(is|startOf|endOf)(Today|Tomorrow|Yesterday)$|ToNow(Strict)?$/.test(name);
}

function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (parent as Partial<ts.NamedDeclaration>).name !== node || ts.isShorthandPropertyAssignment(parent);
}

function isImportMeta(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isBarrel(file: ts.SourceFile): boolean {
  const { statements } = file;
  const exports = statements.filter((statement) => ts.isExportDeclaration(statement));
  return exports.length > 0 && statements.every((statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement));
}
