import { expect, test } from "vitest";
import { lookStyles } from "./look-styles.ts";

test("a portal without colours has no stylesheet", () => {
  expect(lookStyles({})).toBeNull();
});

test("a main colour decides over both schemes and the masthead, on screens alone", () => {
  expect(lookStyles({ main: "#1a7f37" })).toMatchInlineSnapshot(`
    "@media screen {
      html:root {
        --main: #1a7f37;
        --band: #1a7f37;
      }
    }

    @media screen and (prefers-color-scheme: dark) {
      html:root {
        --main: #9fd8a7;
        --band: #0b3315;
      }
    }

    @media screen and (prefers-contrast: more) {
      html:root {
        --main: #005f22;
      }
    }

    @media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {
      html:root {
        --main: #9fd8a7;
      }
    }
    "
  `);
});

test("what is not chosen stays as it is", () => {
  expect(lookStyles({ masthead: "#0a1f44" })).not.toContain("--main");
  const dark = lookStyles({ darkMain: "#9ed8b0" });
  expect(dark).not.toContain("--band");
  expect(dark?.match(/@media [^{]+/g)?.every((media) => media.includes("dark"))).toBe(true);
});
