import { describe, expect, test } from "vitest";
import { indexWord } from "./index-word.ts";

describe("indexWord", () => {
  test("leaves common tokens as they are", () => {
    expect(indexWord({ text: "公开" })).toBe("公开");
    expect(indexWord({ text: "gnps04" })).toBe("gnps04");
  });

  test("writes what Pagefind would change by its code points", () => {
    expect(indexWord({ text: "café" })).toBe("〻63z61z66ze9");
    expect(indexWord({ text: "𠀀村" })).toBe("〻20000z6751");
    expect(indexWord({ text: "〇一" })).toBe("〻3007z4e00");
  });
});
