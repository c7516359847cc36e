import type { AddressInfo } from "node:net";
import type { ParsedCommand } from "../src/commands/command-line.ts";
import { usageError } from "../src/diagnostics/usage-error.ts";
import { serve } from "../src/server/serve.ts";
import { visitQueries } from "../src/testing/bench/search/visit-queries.ts";
import { type Traffic, type Visit, visit, visitParts } from "../src/testing/bench/search/visits.ts";
import { openBrowser } from "../src/testing/journeys/browser.ts";

/** Measures what a first query costs in a browser, over the output of a build whose base path is `/`, and prints it. */
export async function benchQueries(command: ParsedCommand, folders: string[]): Promise<void> {
  const [folder] = folders;
  if (!folder) {
    usageError(command.language, {
      zh: "请写明生成好的门户所在的文件夹（网址的路径是 /）。",
      en: "Name the folder of a built portal (the path of its address being /).",
    });
  }
  const server = await serve(folder, "/", 0);
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser();
  const visits: Visit[] = [];
  for (const [i, query] of visitQueries.entries()) {
    const other = visitQueries[(i + 7) % visitQueries.length] as string;
    const made = await visit(browser, `http://127.0.0.1:${port}/search/`, [query, other]);
    visits.push(made);
    console.log(row(query, made));
  }
  console.log("");
  for (const [name, share] of [
    ["median", 0.5],
    ["95 %", 0.95],
  ] as const) {
    const of = (pick: (visit: Visit) => number) => {
      const sorted = visits.map(pick).sort((a, b) => a - b);
      return sorted[Math.ceil(sorted.length * share) - 1] as number;
    };
    const whole = { requests: of((v) => sum(v).requests), bytes: of((v) => sum(v).bytes) };
    const parts = visitParts.map((part) => {
      const traffic = {
        requests: of((v) => v.first[part].requests),
        bytes: of((v) => v.first[part].bytes),
      };
      return `${part} ${say(traffic)}`;
    });
    console.log(
      `${name}: ${say(whole)} (${parts.join(", ")}); second query ${Math.round(of((v) => v.second))} ms`,
    );
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
}

function row(query: string, made: Visit): string {
  const parts = visitParts.map((part) => `${part} ${say(made.first[part])}`);
  return `${query}: ${say(sum(made))} (${parts.join(", ")}); second ${Math.round(made.second)} ms`;
}

function sum({ first }: Visit): Traffic {
  const all = Object.values(first);
  return {
    requests: all.reduce((total, { requests }) => total + requests, 0),
    bytes: all.reduce((total, { bytes }) => total + bytes, 0),
  };
}

/** Requests / kB. */
function say({ requests, bytes }: Traffic): string {
  return `${requests} / ${Math.round(bytes / 1000)} kB`;
}
