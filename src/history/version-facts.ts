import { readFields } from "../content/fields/read-fields.ts";
import { splitFrontMatter } from "../content/reading/front-matter.ts";
import { dayOf, parseMoment } from "../identifiers/day.ts";
import { documentSchema, fieldByLabel, listedDayFields } from "../schema/index.ts";

/** What a glance at the head of a version of a document tells. */
export interface VersionGlance {
  /** The lines that decide its addresses and since when they are public, as they stand. */
  decisive: string;
  /** Day of publication as written, `YYYY-MM-DD`; null where it is none. */
  publishedOn: string | null;
}

/** What a version of a document published, once its day had come. */
export interface PublishedVersion {
  /** Index number, then aliases. */
  addresses: string[];
  title: string;
  /** Day from which it could be public, `YYYY-MM-DD`; empty: at once; null: never. */
  from: string | null;
}

const draft = /^[ \t]*(?:draft|草稿)[ \t]*[:：][ \t]*["']?(?:true|yes|是)/im;
const decisiveFields = new Set(["indexNumber", "aliases", "publishedOn", "draft"]);

/** Looks through the lines of front-matter without reading YAML: there are thousands of versions. */
export function glanceAt(head: string): VersionGlance {
  let decisive = "";
  let publishedOn: string | null = null;
  let isDecisive = false;
  for (const line of frontMatterLines(head)) {
    if (/^[^\s#-]/.test(line)) {
      const colon = line.search(/[:：]/);
      const name = colon === -1 ? null : fieldNamed(line.slice(0, colon));
      isDecisive = name !== null && decisiveFields.has(name);
      if (name === "publishedOn") publishedOn ??= dayIn(line.slice(colon + 1));
    }
    if (isDecisive) decisive += `${line}\n`;
  }
  return { decisive, publishedOn };
}

/** Null for a version that no build can have published: a draft, or one without what every document needs. */
export function publishedVersion(head: string): (PublishedVersion & { from: string }) | null {
  const text = head.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  // Written in another encoding, it was refused.
  if (frontMatterLines(text).some((line) => line.includes("\uFFFD"))) return null;
  const { data, fault } = splitFrontMatter(text);
  if (fault || data.faults.length > 0) return null;
  const { partial } = readFields(data, documentSchema, "");
  const { indexNumber, title, publisher, publishedOn, aliases = [] } = partial;
  const isDated = listedDayFields.some((name) => partial[name] !== undefined);
  if (!indexNumber || !title || !publisher || !isDated) return null;
  if (draft.test(frontMatterLines(text).join("\n"))) return null;
  const from = publishedOn === undefined ? "" : dayOf(publishedOn);
  return { addresses: [indexNumber, ...aliases], title, from };
}

function frontMatterLines(head: string): string[] {
  const start = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(head)?.[0].length;
  if (start === undefined) return [];
  const end = /(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/.exec(head.slice(start))?.index;
  return head.slice(start, end === undefined ? undefined : start + end).split(/\r\n?|\n/);
}

/** `draft` may be unknown to the schema of a version of the program: what it says of a file stays the same. */
function fieldNamed(label: string): string | null {
  return /^(?:draft|草稿)\s*$/i.test(label) ? "draft" : fieldByLabel(label);
}

function dayIn(value: string): string | null {
  const moment = parseMoment(
    value
      .replace(/\s#.*$/, "")
      .replace(/["']/g, "")
      .trim(),
  );
  return moment && dayOf(moment);
}
