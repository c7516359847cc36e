import { type Colour, colourOf } from "./colour.ts";

/** The two schemes that every page has, as the reader's system asks. */
export const schemes = ["light", "dark"] as const;

export type Scheme = (typeof schemes)[number];

/** What a portal's own colour stands on, in a webmaster's words elsewhere; values as in `styles/tokens.css`. */
export type Ground = "paper" | "surface" | "redWash" | "amberWash";

const hexOf = {
  light: { paper: "#ffffff", surface: "#f3f5f8", redWash: "#fbeff0", amberWash: "#fcf4e4" },
  dark: { paper: "#13161a", surface: "#1c2026", redWash: "#35181a", amberWash: "#2f2512" },
} as const satisfies Record<Scheme, Record<Ground, string>>;

const coloursOf = (scheme: Scheme): Record<Ground, Colour> => ({
  paper: colourOf(hexOf[scheme].paper),
  surface: colourOf(hexOf[scheme].surface),
  redWash: colourOf(hexOf[scheme].redWash),
  amberWash: colourOf(hexOf[scheme].amberWash),
});

/** Page, shaded parts, and the two kinds of notices: links stand on each. */
export const grounds: Record<Scheme, Record<Ground, Colour>> = {
  light: coloursOf("light"),
  dark: coloursOf("dark"),
};

/** Text on the masthead. */
export const onMasthead: Record<Scheme, Colour> = {
  light: colourOf("#ffffff"),
  dark: colourOf("#f4f7fb"),
};

/** Red says of a document that it is repealed or no longer holds, and nothing else. */
export const repealedRed: Record<Scheme, Colour> = {
  light: colourOf("#9f0f1e"),
  dark: colourOf("#ffb3ae"),
};
