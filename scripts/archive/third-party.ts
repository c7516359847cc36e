import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package in the archive, and its licence. */
export interface ThirdParty {
  /** Where it lies in the archive. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** As the package says it, an SPDX expression. */
  readonly licence: string;
  /** Names of the files in its folder that hold the words of the licence. */
  readonly texts: readonly string[];
}

/**
 * What each package in an archive says of itself, in order of their folders.
 * @param files all files below the folder of the archive
 */
export function thirdParties(root: string, files: readonly string[]): ThirdParty[] {
  return files
    .map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(file)?.[1])
    .filter((folder) => folder !== undefined)
    .sort()
    .map((folder) => readPackage(root, folder));
}

function readPackage(root: string, folder: string): ThirdParty {
  const found = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return {
    folder,
    name: String(found.name),
    version: String(found.version),
    licence: licenceOf(found),
    texts: readdirSync(join(root, folder))
      .filter((name) => /^(?:licen[cs]e|copying|notice|third.?party)/i.test(name))
      .sort(),
  };
}

/** Older packages write an object, or a list of them. */
function licenceOf({ license, licenses }: { license?: unknown; licenses?: unknown }): string {
  const said = [license ?? licenses ?? []].flat();
  const names = said.map((one) => (typeof one === "string" ? one : String(Object(one).type)));
  return names.join(" OR ") || "?";
}

/** THIRD-PARTY.txt: a line a package, and the Node that is not among the packages. */
export function thirdPartyText(packages: readonly ThirdParty[], node: string): string {
  const lines = packages.map(
    ({ folder, name, version, licence, texts }) =>
      `${name} ${version}\t${licence}\t${folder}${texts.length > 0 ? ` (${texts.join(", ")})` : ""}`,
  );
  return `${[
    "本压缩包里有什么、各是什么许可 · What is in this archive, and under what licence",
    "",
    `Node.js ${node}\tMIT, and of what it contains others\tnode (LICENSE)`,
    ...lines,
  ].join("\n")}\n`;
}
