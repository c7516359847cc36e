import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { PublisherEntry } from "../../schema/index.ts";
import { nearest } from "../fields/nearest.ts";
import type { Position } from "../yaml-source/yaml.ts";

/** What is given of an organ; an entry with an error in it may lack anything. */
type OrganEntry = Partial<Pick<PublisherEntry, "id" | "name" | "shortName" | "parent">> &
  Pick<PublisherEntry, "predecessors">;

/** An organ of `publishers.yaml`, and where its fields stand. */
interface Organ {
  entry: OrganEntry;
  /** Position of a field of it; of the entry where the field is not written. */
  at(field: string): Position;
}

const organsFile = "publishers.yaml";
/** Ids a message names; a county has more organs than fit on a line. */
const mostNamed = 12;

/**
 * Checks what entries of `publishers.yaml` say of one another: the organ above is there and is none of those below,
 * and a name belongs to one organ.
 * @param plain the file as written under canonical keys: errors in one entry hide nothing of others
 * @param positions of the fields by path: `3.parent`
 */
export function organFindings(plain: unknown, positions: Record<string, Position>): Diagnostic[] {
  const entries = Array.isArray(plain) ? plain : [];
  const organs = entries.map((written: unknown, index): Organ => {
    const entry = entryOf(written);
    const own = positions[`${index}`] ?? { line: 1, column: 1 };
    return { entry, at: (field) => positions[`${index}.${field}`] ?? own };
  });
  return [...unknownParents(organs), ...circles(organs), ...sharedNames(organs)];
}

function entryOf(written: unknown): OrganEntry {
  const fields = (typeof written === "object" ? written : null) as Partial<PublisherEntry> | null;
  const texts = Object.entries(fields ?? {}).filter(([, value]) => typeof value === "string");
  const predecessors = [fields?.predecessors ?? []].flat().filter((one) => typeof one === "string");
  return { ...Object.fromEntries(texts), predecessors };
}

function unknownParents(organs: readonly Organ[]): Diagnostic[] {
  const ids = new Set(organs.flatMap(({ entry }) => entry.id ?? []));
  return organs.flatMap(({ entry: { id, parent }, at }) => {
    if (parent === undefined || ids.has(parent)) return [];
    const others = [...ids].filter((other) => other !== id);
    const named = organs.find(({ entry }) => namesOf(entry).some(([, one]) => one === parent));
    const near = named?.entry.id !== id ? (named?.entry.id ?? nearest(parent, others)) : null;
    const choices = others.slice(0, mostNamed).join("、") + (others.length > mostNamed ? "……" : "");
    const values = { found: parent, ...(near && { nearest: near }), ...(choices && { choices }) };
    return [finding("publisher/unknown-parent", { file: organsFile, ...at("parent") }, values)];
  });
}

/** Each circle is told once, at its first organ. */
function circles(organs: readonly Organ[]): Diagnostic[] {
  const byId = new Map<string | undefined, Organ>(
    organs.filter(({ entry }) => entry.id).map((organ) => [organ.entry.id, organ]),
  );
  const seen = new Set<string>();
  return organs.flatMap((organ) => {
    const trail: string[] = [];
    let next: Organ | undefined = organ;
    while (next?.entry.id && !seen.has(next.entry.id)) {
      seen.add(next.entry.id);
      trail.push(next.entry.id);
      next = byId.get(next.entry.parent);
    }
    const start = trail.indexOf(next?.entry.id ?? "");
    if (!next || start === -1) return [];
    const found = [...trail.slice(start), next.entry.id].join(" → ");
    const place = { file: organsFile, ...next.at("parent") };
    return [finding("publisher/circle", place, { found })];
  });
}

/** The later of two organs with one name is the fault; both are named. */
function sharedNames(organs: readonly Organ[]): Diagnostic[] {
  const owners = new Map<string, Organ>();
  return organs.flatMap((organ) =>
    namesOf(organ.entry).flatMap(([field, name]) => {
      const key = name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
      const owner = owners.get(key);
      owners.set(key, owner ?? organ);
      if (!owner || owner === organ) return [];
      const place = { file: organsFile, ...organ.at(field) };
      const [ownField = ""] = namesOf(owner.entry).find(([, one]) => one === name) ?? [];
      const { line } = owner.at(ownField);
      // Two entries of one id are told by the schema where it comes to that.
      if (field === "id" && ownField === "id") return [];
      const other = owner.entry.id ?? owner.entry.name ?? String(organs.indexOf(owner) + 1);
      const values = { found: name, other, first: String(line) };
      return [finding("publisher/same-name", place, values)];
    }),
  );
}

/** Everything a document may call an organ by, with the field it stands in. */
function namesOf({ id, name, shortName, predecessors }: OrganEntry): [string, string][] {
  const fields: [string, string | undefined][] = [
    ["id", id],
    ["name", name],
    ["shortName", shortName],
    ...predecessors.map((one, index): [string, string] => [`predecessors.${index}`, one]),
  ];
  const seen = new Set<string>();
  return fields.filter((field): field is [string, string] => {
    const [, text] = field;
    if (text === undefined || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
