import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { windowsDevice } from "../../identifiers/windows-device.ts";
import { pathSegment } from "./path-segment.ts";

describe("a path segment", () => {
  test("keeps Chinese names as they are", () => {
    expect(pathSegment("农业、林业、水利")).toBe("农业、林业、水利");
    expect(pathSegment("国内贸易（含供销）")).toBe("国内贸易（含供销）");
  });

  test("never leaves its folder and never holds a character Windows refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const segment = pathSegment(name);
        expect(segment).not.toMatch(/[\\/:*?"<>|]|^\.|[. ]$|^$/);
        expect(segment).not.toBe("page");
      }),
    );
  });

  test("is no device of Windows, and no program to a server", () => {
    for (const name of ["con", "AUX.txt", "lpt¹", "nul .x"]) {
      expect(windowsDevice(pathSegment(name)), name).toBeNull();
    }
    for (const name of ["通知.php", "a.asp;b", "x.jsp.y"]) {
      expect(pathSegment(name), name).toMatch(/-[0-9a-f]{8}$/);
    }
    expect(pathSegment("第1.2版")).toBe("第1.2版");
  });

  test("differs for two names that lose the same characters", () => {
    expect(pathSegment("a/b")).not.toBe(pathSegment("a:b"));
    expect(pathSegment("page")).not.toBe("page");
    expect(pathSegment("..")).not.toBe(pathSegment("."));
  });
});
