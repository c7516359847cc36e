import ts from "typescript";

/**
 * A module whose own modules are named `.js` where they were `.ts`: what it imports, and files that it names by
 * `new URL("….ts", import.meta.url)`. Nothing else changes, and nothing moves.
 */
export function withCompiledNames(code: string, file: string): string {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true);
  const endings: number[] = [];
  const look = (node: ts.Node): void => {
    const name = namedModule(node);
    // Before the closing quote.
    if (name && isOwnModule(name.text)) endings.push(name.end - 3);
    ts.forEachChild(node, look);
  };
  look(source);
  return endings
    .reverse()
    .reduce((text, at) => `${text.slice(0, at)}js${text.slice(at + 2)}`, code);
}

/** The text by which a piece of code names a module or a file beside it. */
function namedModule(node: ts.Node): ts.StringLiteral | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isNewExpression(node) && node.arguments?.[1]?.getText() === "import.meta.url"
            ? node.arguments[0]
            : undefined;
  return named && ts.isStringLiteral(named) ? named : undefined;
}

function isOwnModule(name: string): boolean {
  return name.endsWith(".ts") && !name.startsWith("node:");
}

/** The same of a template: in what stands between its `---`, and in its scripts. */
export function templateWithCompiledNames(text: string, file: string): string {
  return text.replace(
    /(^---$|<script[^>]*>)([\s\S]*?)(^---$|<\/script>)/gm,
    (_, open: string, code: string, close: string) => open + withCompiledNames(code, file) + close,
  );
}
