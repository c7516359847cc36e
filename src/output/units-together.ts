import type { Output } from "./output.ts";
import type { UnitWriter } from "./unit-writer.ts";

/** A unit that is missing, and what takes its files. */
export interface MissingUnit<Unit> {
  unit: Unit;
  write: UnitWriter;
}

/**
 * Asks for units that are made by one reading of the same: as `Output.unit` does for each, but those that are neither
 * kept nor copied are made together.
 * @param make called once, in the order of the units; not at all where none is missing
 * @throws what `Output.unit` throws
 */
export async function unitsTogether<Unit extends { id: string; key: string }>(
  output: Pick<Output, "unit">,
  units: readonly Unit[],
  make: (missing: readonly MissingUnit<Unit>[]) => Promise<void>,
): Promise<void> {
  const missing: MissingUnit<Unit>[] = [];
  const askFrom = async (number: number): Promise<void> => {
    const unit = units[number];
    if (!unit) return missing.length > 0 ? make(missing) : undefined;
    const isThere = await output.unit(unit.id, unit.key, (write) => {
      missing.push({ unit, write });
      return askFrom(number + 1);
    });
    if (isThere) await askFrom(number + 1);
  };
  await askFrom(0);
}
