import type { z } from "zod";
import { addFault } from "../field/fault.ts";
import { count } from "../field/values.ts";
import { currentFormat } from "./current-format.ts";

/** Far beyond any: a day or a number of a phone is a slip. */
const mostVersions = 999;

/** The version of the content format that a folder states. */
export const formatVersion = () =>
  count(mostVersions).check((context: z.core.ParsePayload<number>) => {
    if (context.value <= currentFormat) return;
    addFault(context, { code: "field/newer-format", values: { wanted: String(currentFormat) } });
  });
