import type { ExtensionFault } from "../../extensions/extension-fault.ts";

/** What is wrong with the rules of a configuration. */
export function ruleFaults(_rules: readonly unknown[]): ExtensionFault[] {
  return [];
}
