import { benchSearch } from "./bench-search.ts";

/** Measurements against peers in the same run: `npm run bench -- search`. */
const benches: Record<string, () => Promise<void>> = { search: benchSearch };

const bench = benches[process.argv[2] ?? ""];
if (bench) await bench();
else {
  const names = Object.keys(benches).join(" | ");
  console.log(`npm run bench -- ${names}`);
  process.exitCode = process.argv.includes("--help") ? 0 : 2;
}
