import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { programRoot } from "../../program/program-root.ts";
import { measureCommand } from "./build-command.ts";
import type { BuildCost } from "./cost/build-cost.ts";
import { editDocument, makeContent } from "./made/make-content.ts";

/** Organs of a county: its government, its departments, its townships. */
export const countyOrgans = 55;
const departments = 39;

/** What a portal of many organs may cost, against one organ with the same documents in the same columns. */
export const organGoals = { cold: 1.05, edit: 1.1 } as const;

type OrganScenario = keyof typeof organGoals;

/** The costs of a portal of one organ and of one of many, measured one right after the other. */
export type OrganPair = Record<OrganScenario, { one: BuildCost; many: BuildCost }>;

/**
 * Makes a folder of so many documents, spread over the columns of the sample, once with one organ and once with all of a
 * county, each of which has a guide and a report of its own.
 * @param from content folder that the documents are made after
 * @returns the last day of their newest year, and a document of a closed one, below `one` and `many`
 */
export async function makeOrganPortals(
  from: string,
  folder: string,
  documents: number,
): Promise<{ asOf: string; file: string }> {
  const [one, many] = [join(folder, "one"), join(folder, "many")];
  const { asOf, closedYear } = await makeContent(from, one, documents);
  for (const name of ["portal.yaml", "catalog.yaml", "guide.md", "rules", "annual-reports"]) {
    await cp(join(programRoot, "content", name), join(one, name), { recursive: true });
  }
  await rm(join(one, "publishers"), { recursive: true, force: true });
  await cp(one, many, { recursive: true });
  const organs = Array.from({ length: countyOrgans }, (_, number) => organ(number));
  await writeFile(join(one, "publishers.yaml"), organs.slice(0, 1).map(entry).join(""));
  await writeFile(join(many, "publishers.yaml"), organs.map(entry).join(""));
  for (const { id, name } of organs.slice(1)) {
    const own = join(many, "publishers", id);
    await mkdir(join(own, "annual-reports"), { recursive: true });
    await writeFile(
      join(own, "guide.md"),
      `一、公开内容\n\n${name}主动公开的信息见本机关各栏目。\n`,
    );
    await writeFile(join(own, "annual-reports/2025.md"), `一、总体情况\n\n${name}依法公开。\n`);
  }
  const nodes = await lowestNodes(join(one, "catalog.yaml"));
  const files = await readdir(join(one, "documents"), { recursive: true });
  for (const [number, file] of files
    .filter((name) => name.endsWith(".md"))
    .sort()
    .entries()) {
    // Numbers without a common factor with those of organs and nodes: each organ has documents in every node.
    const node = nodes[(number * 7919) % nodes.length];
    const by = organs[Math.floor((number * 7919) / nodes.length) % organs.length];
    for (const [portal, publisher] of [
      [one, organs[0]],
      [many, by],
    ] as const) {
      const path = join(portal, "documents", file);
      const text = await readFile(path, "utf8");
      const head = `publisher: ${publisher?.name}\ncatalog: ${node}\n`;
      await writeFile(
        path,
        text.replace(/^(?:publisher|catalog): .*\n/gm, "").replace("\n", `\n${head}`),
      );
    }
  }
  return { asOf, file: closedYear.file.slice(one.length + 1) };
}

function organ(number: number): { id: string; name: string; code: string; parent: string | null } {
  const code = `QH${String(number + 1).padStart(3, "0")}`;
  if (number === 0) return { id: "county", name: "青禾县人民政府", code, parent: null };
  const name = number <= departments ? `青禾县第${number}局` : `青禾县第${number}镇人民政府`;
  return { id: `organ-${number}`, name, code, parent: "county" };
}

function entry({ parent, ...fields }: ReturnType<typeof organ>): string {
  return `- ${JSON.stringify(parent === null ? fields : { ...fields, parent })}\n`;
}

/** Ids of the nodes of a catalogue that have none below them. */
async function lowestNodes(file: string): Promise<string[]> {
  const below = (nodes: { id: string; children?: [] }[]): string[] =>
    nodes.flatMap(({ id, children = [] }) => (children.length > 0 ? below(children) : [id]));
  return below(parse(await readFile(file, "utf8")));
}

/** Builds both portals from nothing, then with a document of a closed year edited, in turn. */
export async function measureOrgans(
  { asOf, file }: { asOf: string; file: string },
  folder: string,
  round: number,
): Promise<OrganPair> {
  const build = (portal: string) => {
    const own = join(folder, `${portal}-${round}`);
    const [out, cache] = [join(own, "dist"), join(own, "cache")];
    return measureCommand({ content: join(folder, portal), out, cache }, "--as-of", asOf);
  };
  // The other one first, each second time.
  const order = round % 2 === 0 ? (["one", "many"] as const) : (["many", "one"] as const);
  const pair = async (before: (portal: string) => Promise<void>) => {
    const costs: Partial<Record<"one" | "many", BuildCost>> = {};
    for (const portal of order) {
      await before(portal);
      costs[portal] = await build(portal);
    }
    return costs as Record<"one" | "many", BuildCost>;
  };
  const cold = await pair(async () => {});
  const edit = await pair((portal) => editDocument(join(folder, portal, file), round));
  return { cold, edit };
}

/** The report as text: what each costs, and the median of the ratios of pairs beside its goal. */
export function organsTable(documents: number, pairs: readonly OrganPair[]): string {
  const lines = (Object.keys(organGoals) as OrganScenario[]).map((scenario) => {
    const of = (name: "seconds" | "cpuSeconds") => {
      const ratios = pairs.map(({ [scenario]: { one, many } }) => many[name] / one[name]);
      return median(ratios);
    };
    const costs = pairs
      .map(
        ({ [scenario]: { one, many } }) => `${one.seconds.toFixed(1)}/${many.seconds.toFixed(1)}`,
      )
      .join(" ");
    const [wall, cpu] = [of("seconds"), of("cpuSeconds")];
    const isMet = wall <= organGoals[scenario] ? "met" : "missed";
    return `${scenario}: wall × ${wall.toFixed(3)}, CPU × ${cpu.toFixed(3)} (${costs} s); goal at most × ${organGoals[scenario]}: ${isMet}`;
  });
  const head = `${documents.toLocaleString("en")} documents; one organ / ${countyOrgans} organs; median of the ratios of ${pairs.length} pairs`;
  return [head, ...lines].join("\n");
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
