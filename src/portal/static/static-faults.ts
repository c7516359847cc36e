import { type NameFault, packedOf } from "../../attachments/name-fault.ts";
import { staticNameFault } from "../../attachments/static-kinds.ts";
import type { Content } from "../../content/read-content.ts";
import type { StaticFile } from "../../content/read-static.ts";
import { type DiagnosticCode, finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isOutputPath } from "../../output/ledger/output-path.ts";
import { aliasAddress } from "../addresses/aliases.ts";
import { folded, ownPlace } from "../addresses/own-place.ts";
import { fileOf } from "../addresses/page-file.ts";
import { addresses } from "../addresses/portal-addresses.ts";

/** A former address: what names it, and as it is written there. */
interface FormerAddress {
  other: string;
  alias: string;
}

/**
 * Why files cannot be published as they are, by their names and addresses: nothing of the portal, and no former
 * address, is to be hidden by one, and no host is to be set by one.
 */
export function staticFaults({
  staticFiles,
  documents,
}: Pick<Content, "staticFiles" | "documents">): Diagnostic[] {
  if (staticFiles.length === 0) return [];
  const former = formerFiles(documents);
  return staticFiles.flatMap((one) => addressFault(one, former) ?? nameFinding(one.file) ?? []);
}

function addressFault(
  { file, address }: StaticFile,
  former: ReadonlyMap<string, FormerAddress>,
): Diagnostic | null {
  const values = { found: file, address };
  if (!isOutputPath(address)) return finding("static/name", { file }, values);
  // Some servers give a packed file to who asks for the one that it is packed of.
  const packed = packedOf(address);
  const places = address === addresses.icon ? [] : [ownPlace(address), packed && ownFile(packed)];
  const own = places.find((place) => place !== null) ?? null;
  if (own !== null) return finding("static/taken", { file }, { ...values, own });
  if (isOfHost(address)) return finding("static/host-settings", { file }, values);
  const key = folded(address);
  const clash =
    former.get(key) ??
    (packed && former.get(folded(packed))) ??
    former.get(`${key}/`) ??
    foldersOf(key).flatMap((folder) => former.get(folder) ?? [])[0];
  return clash ? finding("static/taken", { file }, { ...values, ...clash }) : null;
}

function ownFile(address: string): string | null {
  const own = ownPlace(address);
  return own?.endsWith("/") ? null : own;
}

/** What hosts and authorities read of a site: settings, redirects, functions, proofs for a certificate. */
function isOfHost(address: string): boolean {
  return /^(?:_|(?:cname|(?:staticwebapp\.config|vercel|now|serve|firebase|wrangler|netlify|package)\.jsonc?|staticfile|procfile|dockerfile|caddyfile)$|\.well-known\/(?:acme-challenge|pki-validation)\/)/i.test(
    address,
  );
}

const codes: Readonly<Record<NameFault, DiagnosticCode>> = {
  program: "link/program",
  macros: "link/macros",
  "inner-ending": "link/inner-ending",
  active: "static/unknown-kind",
  "no-ending": "static/unknown-kind",
  "unknown-kind": "static/unknown-kind",
};

function nameFinding(file: string): Diagnostic | null {
  const fault = staticNameFault(file);
  return fault && finding(codes[fault], { file }, { found: file });
}

/** The files of former addresses by their paths, and the folders that they lie in with a `/` at the end. */
function formerFiles(documents: Content["documents"]): Map<string, FormerAddress> {
  const former = new Map<string, FormerAddress>();
  for (const { meta, source } of documents) {
    for (const alias of meta.aliases) {
      const key = folded(fileOf(aliasAddress(alias)));
      const claim = { other: source.file, alias };
      for (const place of [key, ...foldersOf(key).map((folder) => `${folder}/`)]) {
        if (!former.has(place)) former.set(place, claim);
      }
    }
  }
  return former;
}

/** The folders that a file lies in. */
function foldersOf(path: string): string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join("/"));
}
