import { type DiagnosticCode, finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isRuinedDocumentNumber } from "../identifiers/document-number.ts";
import { type FieldName, genres, isKnownTopic, namedNodes } from "../schema/index.ts";
import { nearest } from "./fields/nearest.ts";
import { nearestTopic } from "./fields/nearest-topic.ts";
import { knownNodes } from "./known-nodes.ts";
import type { OrganContent } from "./read-organs.ts";
import type { KnownDocument } from "./reading/read-document.ts";
import type { Settings } from "./settings/read-settings.ts";
import { excerpt } from "./source-text/excerpt.ts";
import { positionIn } from "./yaml-source/field-positions.ts";
import { quoted } from "./yaml-source/quoted.ts";

const longestAbstract = 300;

/** Looks at values that are kept whatever they are, but may be mistakes. */
export function valueChecker(settings: Settings, ofOrgans: readonly OrganContent[] = []) {
  const { publishers, faulty } = settings;
  const organs = new Set(
    publishers.flatMap(({ id, name, shortName, predecessors }) => [
      id,
      name,
      shortName ?? name,
      ...predecessors,
    ]),
  );
  const nodes = knownNodes(settings, ofOrgans);
  // What an entry with an error in it is called nobody knows.
  const organsAreKnown = organs.size > 0 && !faulty?.has("publishers.yaml");
  return ({ meta, source, positions }: KnownDocument): Diagnostic[] => {
    const found: Diagnostic[] = [];
    const report = (code: DiagnosticCode, field: FieldName, near: string | null = null) =>
      reportAt(code, field, String(meta[field]), near ? { nearest: near } : {});
    const reportAt = (
      code: DiagnosticCode,
      path: string,
      value: string,
      more: Record<string, string>,
    ) => {
      const place = { file: source.file, ...positionIn(positions, path) };
      found.push(finding(code, place, { found: excerpt(value), ...more }));
    };
    if (meta.topic && !isKnownTopic(meta.topic)) {
      report("classification/unknown-topic", "topic", nearestTopic(meta.topic));
    }
    if (meta.genre && !genres.includes(meta.genre)) {
      report("classification/unknown-genre", "genre", nearestGenre(meta.genre));
    }
    if (organsAreKnown && meta.publisher && !organs.has(meta.publisher)) {
      report("classification/unknown-publisher", "publisher", nearest(meta.publisher, organs));
    }
    const known = nodes?.of(meta.publisher) ?? null;
    for (const [index, name] of known ? namedNodes(meta).entries() : []) {
      if (!known || known.has(name)) continue;
      const other = nodes?.elsewhere(name);
      const meant = other ? null : (severalNodes(name, known) ?? nearest(name, known));
      reportAt("classification/unknown-catalog-node", `catalog.${index}`, name, {
        ...(meant && { nearest: meant }),
        ...other,
      });
    }
    if (meta.documentNumber && isRuinedDocumentNumber(meta.documentNumber)) {
      report("identity/ruined-document-number", "documentNumber");
    }
    const length = meta.abstract === undefined ? 0 : Array.from(meta.abstract).length;
    if (length > longestAbstract) {
      const values = { field: "abstract", label: "内容概述", found: String(length) };
      const place = { file: source.file, ...positionIn(positions, "abstract") };
      found.push(finding("field/too-long", place, { ...values, wanted: String(longestAbstract) }));
    }
    return found;
  };
}

/** Of two characters nearly every pair is a word: 公示 is no slip for 公报. */
function nearestGenre(genre: string): string | null {
  return Array.from(genre).length < 3 ? null : nearest(genre, genres);
}

/** Several nodes in one text (规划、预算) as the list that they are meant to be; null where one of them is none. */
function severalNodes(text: string, nodes: ReadonlySet<string>): string | null {
  const names = text.split(/\s*[、，,；;|\s]\s*/u).filter((name) => name !== "");
  if (names.length < 2 || !names.every((name) => nodes.has(name))) return null;
  return `[${names.map((name) => (/^[\p{L}\p{N}-]+$/u.test(name) ? name : quoted(name))).join(", ")}]`;
}
