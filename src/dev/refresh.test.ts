import { expect, test, vi } from "vitest";
import { Refresh, type Steps } from "./refresh.ts";

/** A refresh of a preview whose steps do nothing but be written down. */
function refreshing(steps: Partial<Steps> = {}) {
  const done: string[] = [];
  const step = (name: string) => async () => void done.push(name);
  const preview: Steps = {
    takeBody: async (changed) => {
      done.push(`body ${changed}`);
      return changed.every((path) => path.startsWith("body"));
    },
    update: step("update"),
    check: step("check"),
    ...steps,
  };
  const refresh = new Refresh(preview, () => {});
  refresh.run();
  return { refresh, done };
}

test("once the preview is there, the content is checked", async () => {
  const { done } = refreshing();
  expect(done).toEqual([]);
  await expect.poll(() => done).toEqual(["check"]);
});

test("a body is shown first, then all is loaded, then checked", async () => {
  const { refresh, done } = refreshing();
  refresh.notice(["body.md"]);
  await expect.poll(() => done).toEqual(["body body.md", "update", "check"]);
});

test("what is no mere body is loaded at once", async () => {
  const { refresh, done } = refreshing();
  refresh.notice(["body.md"]);
  refresh.notice(["new.md"]);
  await expect.poll(() => done).toEqual(["body body.md,new.md", "update", "check"]);
});

test("while the content is checked, which may take long, changes are shown; they are checked after that", async () => {
  const checks: (() => void)[] = [];
  const check = () => new Promise<void>((resolve) => checks.push(resolve));
  const { refresh, done } = refreshing({ check });
  await expect.poll(() => checks.length).toBe(1);
  refresh.notice(["new.md"]);
  await expect.poll(() => done).toEqual(["body new.md", "update"]);
  checks[0]?.();
  await expect.poll(() => checks.length).toBe(2);
});

test("a step that fails is told, and the others go on", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const takeBody = async () => {
    throw new Error("gone");
  };
  const { refresh, done } = refreshing({ takeBody });
  refresh.notice(["body.md"]);
  await expect.poll(() => done).toEqual(["update", "check"]);
  expect(told).toHaveBeenCalledWith("gone");
});
