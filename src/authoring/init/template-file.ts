import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { fill } from "../../diagnostics/wordings/wording.ts";

/** A template of a file, filled with values; a clone on Windows may have given it other line ends. */
export function templateFile(name: string, values: Record<string, string> = {}): string {
  const text = readFileSync(new URL(`templates/${name}`, import.meta.url), "utf8");
  return fill(text.replaceAll("\r\n", "\n"), values);
}

/** A text as a value of YAML on one line, in quotes where it would be taken for something else. */
export function yamlValue(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** A text that is no markup in a line of Markdown, whatever signs it has. */
export function markdownText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
