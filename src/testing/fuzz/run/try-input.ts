import type { Fault, Input } from "../input/input.ts";
import { type Budget, bounded, budget as usual } from "../laws/bounded.ts";
import { tryContent } from "./content.ts";
import { tryImport } from "./import.ts";
import { tryQuery } from "./query.ts";

/** Puts an input through the program, here, and tells which laws it breaks; never throws. */
export async function tryInput(input: Input, budget: Budget = usual): Promise<Fault[]> {
  const begun = process.threadCpuUsage();
  const faults = await run(input).catch((error: unknown) => [crash(error)]);
  const { user, system } = process.threadCpuUsage(begun);
  return [...faults, ...bounded((user + system) / 1e6, budget)];
}

function run(input: Input): Promise<Fault[]> {
  switch (input.kind) {
    case "content":
    case "front-matter":
      return tryContent(input);
    case "import":
      return tryImport(input);
    case "query":
      return tryQuery(input);
  }
}

/** Whatever is thrown for what a file holds is a fault of the program. */
function crash(error: unknown): Fault {
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const place = /src\/(?!fuzz)[\w/.-]+:\d+/.exec(stack)?.[0] ?? "";
  return { law: "no crash", seen: `${name}: ${message.slice(0, 200)} ${place}`.trim() };
}
