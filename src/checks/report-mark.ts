import type { FileReport } from "./file-report.ts";
import type { Signatures } from "./text-facts/signatures.ts";
import type { TextSketch } from "./text-facts/text-sketch.ts";

/** What stands beside the key of a kept report, in one line: every build asks it of every document. */
export interface ReportMark {
  /** Whether there are findings or waivers to be read. */
  hasFound: boolean;
  sketch: TextSketch | null;
  signatures: Signatures | null;
}

const form = /^([+-])(?: ([0-9a-f]{16}) ([0-9a-f]{128}) (\d{1,12}))?(?: (\d{1,12}) (\S+))?$/;
/** Parts organs: none has it in its name. */
const between = "、";

/** Writes the mark of a report with a key, in which there is no blank. */
export function reportMark(
  key: string,
  { findings, waivers, sketch, signatures }: FileReport,
): string {
  const found = findings.length + waivers.length > 0 ? "+" : "-";
  const sketched = sketch ? [sketch.same, sketch.least, sketch.characters] : [];
  const signed = signatures ? [signatures.line, signatures.organs.join(between)] : [];
  return [key, found, ...sketched, ...signed].join(" ");
}

/** Reads marks: those of one portal name the same few organs. */
export function reportMarks() {
  const known = new Map<string, string[]>();
  const organsIn = (names: string): string[] => {
    const organs = known.get(names) ?? names.split(between);
    known.set(names, organs);
    return organs;
  };
  /** Null for what is no mark. */
  return (mark: string): ReportMark | null => {
    const parts = form.exec(mark.slice(mark.indexOf(" ") + 1));
    if (!parts) return null;
    const [, found, same, least = "", characters, line, names = ""] = parts;
    const sketch = same === undefined ? null : { same, least, characters: Number(characters) };
    const signatures = line === undefined ? null : { organs: organsIn(names), line: Number(line) };
    return { hasFound: found === "+", sketch, signatures };
  };
}
