import { z } from "zod";
import { addFault } from "../field/fault.ts";

/** Checks that no id occurs twice in a tree: every later occurrence is a fault. */
export function duplicateIds<T extends { id: string }>(
  childrenOf: (item: T) => unknown,
): z.core.$ZodCheck<T[]> {
  const check = ({ value, issues }: z.core.ParsePayload<T[]>) => {
    const seen = new Set<string>();
    const visit = (items: unknown, path: (string | number)[]) => {
      if (!Array.isArray(items)) return;
      for (const [index, item] of items.entries()) {
        if (typeof item?.id === "string") {
          // Ids become folder names, and some systems do not tell case apart.
          const key = item.id.toLowerCase();
          const place = [...path, index, "id"];
          if (seen.has(key)) addFault({ value, issues }, { code: "field/duplicate-id" }, place);
          seen.add(key);
        }
        visit(childrenOf(item), [...path, index, "children"]);
      }
    };
    visit(value, []);
  };
  const made = z.core._check(check as (payload: z.core.ParsePayload) => void) as z.core.$ZodCheck<
    T[]
  >;
  // Other faults do not hide this one: all are told in one run.
  made._zod.def.when = () => true;
  return made;
}
