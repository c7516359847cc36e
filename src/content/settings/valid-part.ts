import type { z } from "zod";

/** As many layers of faults as one inside the other can have. */
const rounds = 8;

/**
 * What of a value is valid: faulty leaves are left out, and what cannot be without them. One bad line of a settings
 * file takes nothing else with it.
 * @returns null where nothing is left that the schema takes
 */
export function validPart<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | null {
  const part = structuredClone(value);
  for (let round = 0; round < rounds; round += 1) {
    const result = schema.safeParse(part);
    if (result.success) return result.data;
    for (const { path } of result.error.issues) leaveOut(part, path);
    dropHoles(part);
  }
  return null;
}

/** Takes a leaf out, or, where it is missing, what wants it. */
function leaveOut(value: unknown, path: readonly PropertyKey[]): void {
  const parents = path.slice(0, -1);
  const last = path.at(-1);
  if (last === undefined) return;
  const parent = parents.reduce<unknown>(
    (inside, step) => (isContainer(inside) ? inside[step] : undefined),
    value,
  );
  if (!isContainer(parent) || !Object.hasOwn(parent, last)) leaveOut(value, parents);
  // The places of other entries of a list stay until all faults are out.
  else if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else delete parent[last];
}

function dropHoles(value: unknown): void {
  if (!isContainer(value)) return;
  if (Array.isArray(value)) {
    const left = value.filter((item) => item !== undefined);
    value.splice(0, value.length, ...left);
  }
  for (const inner of Object.values(value)) dropHoles(inner);
}

function isContainer(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
