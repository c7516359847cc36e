/** Characters that could be markup, or that the parser does not take as they are. */
const signs = "\\p{Cc}\\uFEFF&*<[\\\\_`~";

/** Ends in no blank. */
const words = `[^${signs}]*[^${signs} ]`;

/** Begins with what is not ASCII, or a letter, digit, bracket or quotation mark that begins no list. */
const plainLine = new RegExp(
  `^(?!\\d+[.)](?: |$))(?:[A-Za-z\\d("']|[^\\p{ASCII}\\uFEFF])(?:${words})?$`,
  "u",
);

/** `#` elsewhere may be more of its signs. */
const plainHeading = new RegExp(`^(#{1,6}) +((?! )(?=[^#]+$)${words})$`, "u");

const blankLine = /^[ \t]*$/;

/** Whether Markdown can only read a line as text, among others like it or alone. */
export function isPlainLine(line: string): boolean {
  return plainLine.test(line);
}

/** Reads a heading that holds nothing but text; null where a line is none, or may hold more. */
export function readPlainHeading(line: string): { depth: number; title: string } | null {
  const [, { length: depth } = "", title] = plainHeading.exec(line) ?? [];
  return title === undefined ? null : { depth, title };
}

/** Whether a line ends a paragraph. */
export function isBlankLine(line: string): boolean {
  return blankLine.test(line);
}
