import type { KnownDocument } from "../../../content/reading/read-document.ts";
import { circlesIn, type Graph } from "../../../portal/references/circles.ts";
import type { PortalRule } from "../rule.ts";
import { type Referring, referencesOf } from "./references/referring.ts";

/** Documents of a circle that are named. */
const named = 5;

/** What one document does to an earlier one, so that no two can do it to each other. */
const classes: readonly (readonly Referring["kind"][])[] = [
  ["amends", "repeals", "replaces"],
  ["basedOn"],
  ["forwards"],
  ["promulgates"],
  ["interprets"],
  ["successor"],
];

/** Documents that repeal, interpret … each other in a circle: each would have to be earlier than the others. */
export const circle: PortalRule = {
  id: "relations/circle",
  looksAt: "portal",
  severity: "error",
  basis: null,
  zh: {
    title: "互相指来指去",
    message: "“{label}”写的“{found}”绕回了这份文件自己：{path}。",
    cure: "对照原件，只在后发的文件里写前面的文件，删去写反了的一项。",
  },
  en: {
    title: "Relations in a circle",
    message: "“{found}” in `{kind}` leads back to this document: {path}.",
    cure: "Only the later document names the earlier one: check the originals and delete the entry that is the wrong way round.",
  },
  check(portal, report) {
    const { all } = referencesOf(portal);
    for (const kinds of classes) {
      const own = all.filter(({ kind, meaning }) => kinds.includes(kind) && meaning.kind === "one");
      if (own.length < 2) continue;
      const graph: Graph<KnownDocument> = new Map();
      for (const { from, meaning } of own) {
        if (meaning.kind !== "one") continue;
        const targets = graph.get(from);
        if (targets) targets.push(meaning.document);
        else graph.set(from, [meaning.document]);
      }
      const circles = circlesIn(graph);
      for (const { from, kind, label, found, place, meaning } of own) {
        const around = circles.get(from);
        if (meaning.kind !== "one" || !around || circles.get(meaning.document) !== around) continue;
        report(place, { kind, label, found, path: pathOf(around) });
      }
    }
  },
};

function pathOf(documents: readonly KnownDocument[]): string {
  const names = documents
    .slice(0, named)
    .map(({ meta, source }) => `${meta.indexNumber ?? ""}（${source.file}）`);
  return names.join("、") + (documents.length > named ? ` …（${documents.length}）` : "");
}
