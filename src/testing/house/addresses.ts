import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { codeOfTemplate, programFiles } from "./imports.ts";

/** A text of the program that is an address of the portal, or the beginning or end of one. */
export interface WrittenAddress {
  /** Below `src`. */
  file: string;
  written: string;
}

const folders = Object.values(addresses).flatMap((address) => /^[^/]+(?=\/)/.exec(address) ?? []);
const names = [...new Set(folders)].join("|");
/** `documents/…` and `/documents/…`; `documents/[slug]` is a route, and `./search/…` a file of the program. */
const below = new RegExp(`^/?(?:${names})/(?!\\[)`);
const files = /(?:^|\/)(?:index\.html?|feed\.xml|404\.html|robots\.txt|sitemap[\d-]*\.xml)$/;
const inExpression = new RegExp(
  `(?:${names})\\\\/|documents\\||(?:index|404)\\\\\\.html|feed\\\\\\.xml`,
);

/** For a first look: to read code takes its time. */
const mayHold = new RegExp(`(?:${names})\\\\?/|\\.(?:html|xml|txt)|documents\\|`);

/** The addresses that files of the program write themselves. */
export function writtenAddresses(src: string): WrittenAddress[] {
  return programFiles(src)
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .flatMap((file) =>
      addressesIn(file, readFileSync(join(src, file), "utf8")).map((written) => ({
        file,
        written,
      })),
    );
}

/** The addresses in texts, templates of texts and regular expressions of a file, and between quotes of a template. */
export function addressesIn(file: string, text: string): string[] {
  if (!mayHold.test(text)) return [];
  const isTemplate = file.endsWith(".astro");
  const texts = isTemplate ? [...textsOf(codeOfTemplate(text)), ...quoted(text)] : textsOf(text);
  return texts.filter(isAddress);
}

function isAddress(text: string): boolean {
  return below.test(text) || files.test(text) || inExpression.test(text);
}

/** Texts, pieces of templates of texts, and regular expressions; names of modules are none. */
function textsOf(code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile("a.ts", code, ts.ScriptTarget.Latest);
  const look = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return;
    if (ts.isNewExpression(node) && node.getText(source).includes("import.meta.url")) return;
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    else if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || isLaterPiece(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function isLaterPiece(node: ts.Node): node is ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/** What stands between quotes in the markup of a template. */
function quoted(text: string): string[] {
  const markup = text.split(/^---$/m).slice(2).join("---");
  return [...markup.matchAll(/(["'`])((?:(?!\1).)*)\1/g)].map(([, , inside = ""]) => inside);
}
