/** What `MANIFEST.txt` says: which state of a portal a folder holds. */
export interface Manifest {
  name: string;
  /** Empty where the portal has none. */
  url: string;
  /** Counts the states of the content. */
  serial: number;
  /** Day that the portal was built for. */
  day: string;
  /** Of the content; null: not known. */
  commit: string | null;
  /** `gongkai 0.6.0` */
  program: string;
  /** Of the files that are listed. */
  files: number;
  bytes: number;
  /** SHA-256 of each list, and of the blocks of large files. */
  sha256: string;
  sm3: string;
  blocks: string;
}

/** What a build knows of the state that it makes. */
export type PortalState = Omit<Manifest, "files" | "bytes" | "sha256" | "sm3" | "blocks">;

const format = "gongkai-manifest/1";
/** Stands for what is not known. */
const none = "-";

/** The text of `MANIFEST.txt`. */
export function manifestText(manifest: Manifest): string {
  const { name, url, serial, day, commit, program, files, bytes, sha256, sm3, blocks } = manifest;
  const values: Record<keyof typeof fields, string | number> = {
    format,
    name: oneLine(name),
    url: oneLine(url),
    serial,
    day,
    commit: commit ?? none,
    program,
    files,
    bytes,
    "manifest-sha256.txt": sha256,
    "manifest-sm3.txt": sm3,
    "manifest-blocks.txt": blocks,
  };
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim() || none;
}

const word = /^[^\p{Cc}]+$/u;
const number = /^(?:0|[1-9]\d{0,14})$/;
const sha256 = /^[\da-f]{64}$/;

/** The lines in their order, and the form of each. */
const fields = {
  format: /^gongkai-manifest\/1$/,
  name: word,
  url: word,
  serial: number,
  day: /^\d{4}-\d{2}-\d{2}$/,
  commit: /^(?:-|[\da-f]{40}|[\da-f]{64})$/,
  program: word,
  files: number,
  bytes: number,
  "manifest-sha256.txt": sha256,
  "manifest-sm3.txt": sha256,
  "manifest-blocks.txt": sha256,
} as const satisfies Record<string, RegExp>;

/** What a text says. @returns the number of the first line that is not as a build writes it */
export function parseManifest(text: string): Manifest | number {
  const lines = text.split("\n");
  const keys = Object.keys(fields) as (keyof typeof fields)[];
  const values: Partial<Record<keyof typeof fields, string>> = {};
  for (const [at, key] of keys.entries()) {
    const line = lines[at] ?? "";
    const value = line.slice(key.length + 2);
    if (!line.startsWith(`${key}: `) || !fields[key].test(value)) return at + 1;
    values[key] = value;
  }
  if (lines.length !== keys.length + 1 || lines.at(-1) !== "") return keys.length + 1;
  const known = values as Record<keyof typeof fields, string>;
  return {
    name: known.name,
    url: known.url === none ? "" : known.url,
    serial: Number(known.serial),
    day: known.day,
    commit: known.commit === none ? null : known.commit,
    program: known.program,
    files: Number(known.files),
    bytes: Number(known.bytes),
    sha256: known["manifest-sha256.txt"],
    sm3: known["manifest-sm3.txt"],
    blocks: known["manifest-blocks.txt"],
  };
}

/** Whether a state comes before another: by its serial, and of the same serial by its day. */
export function isOlder(
  one: Pick<Manifest, "serial" | "day">,
  other: Pick<Manifest, "serial" | "day">,
): boolean {
  return one.serial === other.serial ? one.day < other.day : one.serial < other.serial;
}
