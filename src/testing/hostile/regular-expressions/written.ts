import ts from "typescript";

/** A regular expression as it stands in a source file. */
export interface WrittenExpression {
  /** 1-based. */
  line: number;
  form: RegExp;
}

/** The regular expressions of a source file that are written out, as `/…/` or as `new RegExp("…")`. */
export function writtenExpressions(source: string): WrittenExpression[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found: WrittenExpression[] = [];
  const add = (node: ts.Node, pattern: string, flags: string) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ line, form: new RegExp(pattern, flags) });
  };
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [pattern, flags] = node.arguments ?? [];
      const isWritten = pattern && ts.isStringLiteralLike(pattern);
      if (isWritten && (!flags || ts.isStringLiteralLike(flags))) {
        add(node, pattern.text, flags?.text ?? "");
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
