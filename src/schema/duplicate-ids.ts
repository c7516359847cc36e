import type { z } from "zod";
import { addFault } from "./fault.ts";

/** Checks that no id occurs twice in a tree: every later occurrence is a fault. */
export function duplicateIds<T extends { id: string }>(childrenOf: (item: T) => T[]) {
  return (context: z.core.ParsePayload<T[]>) => {
    const seen = new Set<string>();
    const visit = (items: T[], path: (string | number)[]) => {
      for (const [index, item] of items.entries()) {
        // Ids become folder names, and some systems do not tell case apart.
        const key = item.id.toLowerCase();
        if (seen.has(key))
          addFault(context, { code: "field/duplicate-id" }, [...path, index, "id"]);
        seen.add(key);
        visit(childrenOf(item), [...path, index, "children"]);
      }
    };
    visit(context.value, []);
  };
}
