import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { programRoot } from "../../program/program-root.ts";

/** What a package offers, and the modules of the checkout that are behind it. */
const modules = {
  ".": "api/index",
  "./check": "api/check",
  "./config": "api/config",
  "./import": "api/import",
  "./search": "api/search",
  "./sync": "api/sync",
};

/** Has programs in a folder import `gongkai` from this checkout, without its being compiled. */
export function linkCheckout(folder: string): void {
  const program = join(folder, "node_modules", "gongkai");
  mkdirSync(program, { recursive: true });
  const exports = Object.fromEntries(
    Object.entries(modules).map(([name, module]) => {
      const file = `./${module.replace("/", "-")}.js`;
      const source = pathToFileURL(join(programRoot, "src", `${module}.ts`)).href;
      writeFileSync(join(program, file), `export * from ${JSON.stringify(source)};\n`);
      return [name, file];
    }),
  );
  const manifest = { name: "gongkai", type: "module", exports };
  writeFileSync(join(program, "package.json"), JSON.stringify(manifest));
}
