import { rm } from "node:fs/promises";
import { countText } from "../../diagnostics/count.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { addressKey } from "../../history/gone-address.ts";
import { checkedOut } from "./checked-out.ts";
import type { RevisionChanges } from "./revision-changes.ts";

/**
 * Divides findings into those that changes since a revision are to blame for and those left out: what is in files that
 * have changed, addresses that went, and errors in other files that were not there before.
 * @param before the findings of a content folder; asked for only where there are errors in other files
 */
export async function findingsSince(
  diagnostics: readonly Diagnostic[],
  changes: RevisionChanges,
  before: (root: string) => Promise<Diagnostic[]>,
): Promise<{ diagnostics: Diagnostic[]; left: Diagnostic[] }> {
  const isOwn = (one: Diagnostic) => isCausedInside(one, changes);
  const others = diagnostics.filter((one) => !isOwn(one));
  const known = others.some(mayBeCaused) ? await earlier(changes, before) : null;
  const left = new Set(
    others.filter((one) => !known || !mayBeCaused(one) || known.has(nameOf(one))),
  );
  return { diagnostics: diagnostics.filter((one) => !left.has(one)), left: [...left] };
}

/** What is said of findings left out. */
export function leftOutText(
  left: readonly Diagnostic[],
  revision: string,
  language: MessageLanguage,
): string {
  const count = countText(left, language);
  return {
    zh: `从 ${revision} 以来没有改动的文件里还有：${count}，没有列出。全部列出：不写 --since。`,
    en: `Left out, in files that have not changed since ${revision}: ${count}. Without --since all are listed.`,
  }[language];
}

function isCausedInside({ code, file, values }: Diagnostic, { changed, gone }: RevisionChanges) {
  if (code.startsWith("addresses/") && values.gone) {
    return values.gone.split("、").some((address) => gone.has(addressKey(address)));
  }
  return changed.has(file) || lacks.has(code);
}

/** What was not checked is worth knowing whatever has changed. */
const lacks = new Set(["check/shallow-history", "check/no-history"]);

function mayBeCaused({ code, severity }: Diagnostic): boolean {
  return severity === "error" && !code.startsWith("addresses/");
}

/** Names of the findings in the folder as it stood at the revision. */
async function earlier(
  { root, base }: RevisionChanges,
  before: (root: string) => Promise<Diagnostic[]>,
): Promise<Set<string>> {
  const folder = await checkedOut(root, base);
  try {
    return new Set((await before(folder.content)).map(nameOf));
  } finally {
    await rm(folder.root, { recursive: true, force: true });
  }
}

function nameOf({ code, file, values }: Diagnostic): string {
  return JSON.stringify([code, file, values]);
}
