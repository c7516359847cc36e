import fc from "fast-check";
import { expect, test } from "vitest";
import type { Output } from "./output.ts";
import { unitsTogether } from "./units-together.ts";

/** An output that has some units already. */
function having(there: ReadonlySet<string>) {
  const asked: string[] = [];
  const done: string[] = [];
  const output: Pick<Output, "unit"> = {
    unit: async (id, _key, make) => {
      asked.push(id);
      if (there.has(id)) return true;
      await make({} as Parameters<typeof make>[0]);
      done.push(id);
      return false;
    },
  };
  return { output, asked, done };
}

const unitOf = (id: string) => ({ id, key: `key of ${id}` });

test("what is missing is made at once and in its order, whatever is there already", async () => {
  const ids = ["a", "b", "c", "d", "e"];
  await fc.assert(
    fc.asyncProperty(fc.subarray(ids), fc.subarray(ids), async (units, there) => {
      const { output, asked, done } = having(new Set(there));
      const made: string[][] = [];
      await unitsTogether(output, units.map(unitOf), async (missing) => {
        expect(done).toEqual([]);
        made.push(missing.map(({ unit }) => unit.id));
      });
      const expected = units.filter((id) => !there.includes(id));
      expect(made).toEqual(expected.length > 0 ? [expected] : []);
      expect(asked).toEqual(units);
      expect(done.sort()).toEqual(expected);
    }),
  );
});

test("what fails fails all that was to be made with it", async () => {
  const { output, done } = having(new Set(["b"]));
  const making = unitsTogether(output, ["a", "b", "c"].map(unitOf), async () => {
    throw new Error("a damaged index");
  });
  await expect(making).rejects.toThrow("a damaged index");
  expect(done).toEqual([]);
});
