import type { ExtensionFault } from "../../extensions/extension-fault.ts";

/** What is wrong with the plugins of remark in a configuration. */
export function remarkFaults(_plugins: readonly unknown[]): ExtensionFault[] {
  return [];
}

/** The same of rehype. */
export function rehypeFaults(_plugins: readonly unknown[]): ExtensionFault[] {
  return [];
}
