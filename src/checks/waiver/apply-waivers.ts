import { nearest } from "../../content/fields/nearest.ts";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Waiver } from "./find-waivers.ts";

/** Findings of these rules cannot be waived by a file: one careless comment must not let a secret out. */
const notWaivable = /^secrecy\//;

/** What is left of findings, and what is wrong with the waivers themselves. */
export interface Waived {
  left: Diagnostic[];
  faults: Diagnostic[];
}

/**
 * Takes away the findings that waivers hold for.
 * @param ids of all rules
 * @param guards rules of the project that no file can take back
 * @param mayBeIdle rules whose silence tells nothing: switched off, or without what they look at in this build
 */
export function applyWaivers(
  findings: readonly Diagnostic[],
  waiversOf: ReadonlyMap<string, readonly Waiver[]>,
  ids: ReadonlySet<string>,
  mayBeIdle: (id: string) => boolean,
  guards: ReadonlySet<string> = new Set(),
): Waived {
  const isWaivable = (id: string) => !notWaivable.test(id) && !guards.has(id);
  const used = new Map<Waiver, Set<string>>();
  const left = findings.filter((one) => {
    if (!isWaivable(one.code)) return true;
    const waiver = waiversOf.get(one.file)?.find((waiver) => holdsFor(waiver, one));
    if (!waiver) return true;
    const rules = used.get(waiver);
    if (rules) rules.add(one.code);
    else used.set(waiver, new Set([one.code]));
    return false;
  });
  const faults = [...waiversOf].flatMap(([file, waivers]) =>
    waivers.flatMap((waiver) => {
      const place = { file, line: waiver.line };
      return waiver.rules.flatMap((found) => {
        if (!ids.has(found)) {
          const near = nearest(found, ids);
          return finding("waiver/unknown-rule", place, near ? { found, nearest: near } : { found });
        }
        if (guards.has(found)) return finding("waiver/not-allowed", place, { guard: found });
        if (!isWaivable(found)) return finding("waiver/not-allowed", place, { found });
        if (waiver.reason === "") return finding("waiver/no-reason", place, { found });
        if (used.get(waiver)?.has(found) || mayBeIdle(found)) return [];
        return finding("waiver/unused", place, { found });
      });
    }),
  );
  return { left, faults };
}

function holdsFor({ rules, reason, from, to, ofFile }: Waiver, { code, line }: Diagnostic) {
  if (reason === "" || !rules.includes(code)) return false;
  return line === undefined ? ofFile : from <= line && line <= to;
}
