import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Colour, colourOf, formatColour, parseColour } from "./colour.ts";
import { contrast, contrastText, highContrast, leastContrast } from "./contrast.ts";
import { type Ground, grounds, onMasthead, repealedRed, schemes } from "./grounds.ts";
import { nearestLegible, worstContrast } from "./legible.ts";
import { isLikeRed, otherThanRed } from "./like-red.ts";
import { fromOklch, toOklch } from "./oklch.ts";
import { palette } from "./palette.ts";

/** Colours from everywhere in the space, the same in every run. */
const everywhere = [0, 51, 102, 153, 204, 255].flatMap((red) =>
  [0, 51, 102, 153, 204, 255].flatMap((green) =>
    [0, 51, 102, 153, 204, 255].map((blue): Colour => ({ red, green, blue })),
  ),
);

test("a colour is three or six hexadecimal digits behind #, and nothing else", () => {
  expect(parseColour("#1aF")).toEqual({ red: 17, green: 170, blue: 255 });
  expect(formatColour(colourOf("#14532D"))).toBe("#14532d");
  for (const written of ["14532d", "#14", "#1453", "#14532d80", "green", "#14532g", ""]) {
    expect(parseColour(written), written).toBeNull();
  }
});

test("contrast is that of WCAG", () => {
  const white = colourOf("#fff");
  expect(contrast(colourOf("#000"), white)).toBeCloseTo(21, 5);
  // The grey that stands in every guide: 4.54 passes, one step lighter does not.
  expect(contrastText(contrast(colourOf("#767676"), white))).toBe("4.54");
  expect(contrastText(contrast(colourOf("#777"), white))).toBe("4.47");
  expect(contrastText(4.4999)).toBe("4.49");
});

test("a colour comes back from the space in which people see it", () => {
  for (const colour of everywhere) expect(fromOklch(toOklch(colour))).toEqual(colour);
  // As CSS Color 4 has it for red.
  const { lightness, chroma, hue } = toOklch(colourOf("#f00"));
  expect([lightness.toFixed(3), chroma.toFixed(3), hue.toFixed(0)]).toEqual([
    "0.628",
    "0.258",
    "29",
  ]);
});

describe("the nearest legible colour", () => {
  test.each(schemes)("has the contrast on every ground, whatever it is made from, %s", (scheme) => {
    const others = Object.values(grounds[scheme]);
    for (const colour of everywhere) {
      const near = nearestLegible(colour, others, leastContrast);
      expect(worstContrast(near, others), formatColour(colour)).toBeGreaterThanOrEqual(
        leastContrast,
      );
    }
  });

  test("is the colour itself where that is legible, and of its hue where it is not", () => {
    const others = Object.values(grounds.light);
    const green = colourOf("#14532d");
    expect(nearestLegible(green, others, leastContrast)).toEqual(green);
    const near = nearestLegible(colourOf("#22aa44"), others, leastContrast);
    expect(Math.abs(toOklch(near).hue - toOklch(colourOf("#22aa44")).hue)).toBeLessThan(3);
  });
});

describe("the colours of a portal", () => {
  const seen = everywhere.map((main) => palette({ main }));

  test("derived for the dark scheme are legible at 7:1, whatever they are made from", () => {
    for (const { dark } of seen) {
      expect(worstContrast(dark.main, Object.values(grounds.dark))).toBeGreaterThanOrEqual(
        highContrast,
      );
      expect(contrast(dark.band, onMasthead.dark)).toBeGreaterThanOrEqual(highContrast);
    }
  });

  test("for readers who ask for more contrast are legible at 7:1 in both schemes", () => {
    for (const one of seen) {
      for (const scheme of schemes) {
        const { strongMain } = one[scheme];
        const others = Object.values(grounds[scheme]);
        expect(worstContrast(strongMain, others)).toBeGreaterThanOrEqual(highContrast);
      }
    }
  });

  test("that are chosen are taken as they are", () => {
    const [main, darkMain, masthead] = ["#14532d", "#9ed8b0", "#0a1f44"].map(colourOf);
    const { light, dark } = palette({ main, darkMain, masthead });
    expect([light.main, light.band, dark.main]).toEqual([main, masthead, darkMain]);
  });
});

test("red is told from everything that is not", () => {
  const found = (scheme: "light" | "dark", ...colours: string[]) =>
    colours.filter((one) => isLikeRed(colourOf(one), scheme));
  const reds = ["#f00", "#c00000", "#9f0f1e", "#800000", "#e60012", "#a52a2a", "#cc3300"];
  expect(found("light", ...reds)).toEqual(reds);
  const others = ["#0b4594", "#14532d", "#5b2c6f", "#8b0057", "#734300", "#333", "#3a3535"];
  expect(found("light", ...others)).toEqual([]);
  expect(found("dark", "#ffb3ae", "#a3c8ff", "#f6cd7c")).toEqual(["#ffb3ae"]);
  for (const scheme of schemes) {
    expect(isLikeRed(repealedRed[scheme], scheme)).toBe(true);
    for (const offered of otherThanRed[scheme]) {
      expect(isLikeRed(offered, scheme)).toBe(false);
      expect(worstContrast(offered, Object.values(grounds[scheme]))).toBeGreaterThan(highContrast);
    }
  }
});

test("grounds, red and masthead are those of the styles", () => {
  const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = css.split("prefers-color-scheme: dark");
  const inStyles = (scheme: "light" | "dark", name: string) => {
    const found = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(scheme === "light" ? light : dark);
    return colourOf(found?.[1] ?? "");
  };
  const names: Record<Ground, string> = {
    paper: "paper",
    surface: "surface",
    redWash: "red-wash",
    amberWash: "amber-wash",
  };
  for (const scheme of schemes) {
    for (const [ground, name] of Object.entries(names)) {
      expect(grounds[scheme][ground as Ground], name).toEqual(inStyles(scheme, name));
    }
    expect(repealedRed[scheme]).toEqual(inStyles(scheme, "red"));
    expect(onMasthead[scheme]).toEqual(inStyles(scheme, "on-band"));
  }
  expect(palette({}).light.main).toEqual(inStyles("light", "main"));
});
