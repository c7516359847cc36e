import { expect, test } from "vitest";
import { ownPlace } from "./own-place.ts";
import { addresses } from "./portal-addresses.ts";

test("every address of the portal is its own place, or lies in one", () => {
  for (const address of Object.values(addresses)) {
    expect(ownPlace(address || "index.html"), address).not.toBeNull();
  }
});

test("anything else is not", () => {
  for (const address of ["zwgk/index.html", "files/robots.txt", "document/a", "图/a.png", ""]) {
    expect(ownPlace(address), address).toBeNull();
  }
});
