import { posix } from "node:path";
import type { CheckSettings, DocumentRule, FileRule, RuleInfo } from "../rule.ts";

/** Something that must not stand in public, wherever it is: in a document, in a file's name, inside a file. */
export interface Sought extends RuleInfo {
  /**
   * Looks at one line or one piece of text.
   * @param isHead whether it stands at the head of the text, where a document bears its marks
   */
  find(text: string, settings: CheckSettings, isHead: boolean): Hit[];
}

export interface Hit {
  /** Where it begins, in UTF-16 units. */
  index: number;
  /** What the message shows of it: never more than may be published. */
  shown: string;
}

const FILE_NAME = "文件名";

/** Lines of a body, or pieces of an attachment, that are its head. */
const HEAD = 10;

/** The rule that looks for it in the lines and the name of a document, front-matter included. */
export function inDocuments(sought: Sought): DocumentRule {
  const { find, ...info } = sought;
  return {
    ...info,
    looksAt: "document",
    check({ file, lines, bodyLine }, report, settings) {
      for (const { shown } of find(posix.basename(file), settings, false)) {
        report({}, { shown, place: FILE_NAME });
      }
      for (const [at, text] of lines.entries()) {
        const isHead = at >= bodyLine - 1 && at < bodyLine - 1 + HEAD;
        for (const { index, shown } of find(text, settings, isHead)) {
          report({ line: at + 1, column: index + 1 }, { shown });
        }
      }
    },
  };
}

/** The same for attachments and pictures: their names, and the text inside them; a long list is told of once. */
export function inFiles(sought: Sought): FileRule {
  const { find, ...info } = sought;
  return {
    ...info,
    id: `${info.id}-in-file`,
    looksAt: "file",
    check({ file, text }, report, settings) {
      for (const { shown } of find(posix.basename(file), settings, false)) {
        report({}, { shown, place: FILE_NAME });
      }
      const found = (text ?? []).flatMap(({ place, text }, at) =>
        find(text, settings, at < HEAD).map(({ shown }) => ({ place, shown })),
      );
      const [first] = found;
      if (!first) return;
      report({}, { ...first, ...(found.length > 1 && { count: String(found.length) }) });
    },
  };
}
