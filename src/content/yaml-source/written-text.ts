import type { Scalar } from "yaml";

/**
 * The text of a scalar with the line breaks its author made: YAML turns those of a value that is merely wrapped into
 * blanks, which Chinese does not have.
 */
export function writtenText(scalar: Scalar.Parsed, text: string): string {
  const value = String(scalar.value ?? "");
  // YAML leaves a blank or a line break where a line ends.
  if (!/[ \n]/.test(value) || scalar.type === "BLOCK_LITERAL") return value;
  const source = text.slice(scalar.range[0], scalar.range[1]);
  if (!source.includes("\n") || source.includes("\\")) return value;
  const lines = (source: string) => source.split("\n").map((line) => line.trim());
  if (scalar.type === "PLAIN") return lines(source).join("\n");
  if (scalar.type === "QUOTE_DOUBLE") return lines(source.slice(1, -1)).join("\n");
  if (scalar.type === "QUOTE_SINGLE")
    return lines(source.slice(1, -1).replaceAll("''", "'")).join("\n");
  // The first line of a block says only how it is to be read.
  return lines(source).slice(1).join("\n");
}
