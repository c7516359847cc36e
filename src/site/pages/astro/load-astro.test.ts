import { execFileSync } from "node:child_process";
import { basename } from "node:path";
import { expect, test } from "vitest";

/**
 * Native libraries that are loaded with Astro, by their packages' names. None of those listed here imports
 * VCRUNTIME140.dll in its build for Windows; look before adding one (`objdump -p FILE | grep "DLL Name"`).
 */
const known = ["rolldown-binding", "astro", "lightningcss"];

test("Astro loads no native library that needs more than a bare Windows has", () => {
  const program = `
    const { loadAstro } = await import(${JSON.stringify(new URL("load-astro.ts", import.meta.url).href)});
    const { build } = await loadAstro();
    console.log(JSON.stringify([typeof build, process.report.getReport().sharedObjects]));
  `;
  const [build, libraries] = JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }),
  ) as [string, string[]];
  expect(build).toBe("function");
  const native = libraries.filter((path) => path.endsWith(".node")).map((path) => basename(path));
  expect(native.length).toBeGreaterThan(0);
  expect(
    native.map((name) => name.split(".")[0]).filter((name) => !known.includes(`${name}`)),
  ).toEqual([]);
});
