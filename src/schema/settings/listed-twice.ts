import { z } from "zod";
import { addFault } from "../field/fault.ts";

/** Checks that no value stands twice in a list: every later one is a fault. */
export function listedTwice<T extends string>(): z.core.$ZodCheck<T[]> {
  const made = z.core._check((payload) => {
    const { value } = payload;
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      if (typeof item === "string" && value.indexOf(item) < index) {
        addFault(payload, { code: "field/listed-twice" }, [index]);
      }
    }
  });
  // Other faults do not hide this one: all are told in one run.
  made._zod.def.when = () => true;
  return made as z.core.$ZodCheck<T[]>;
}
