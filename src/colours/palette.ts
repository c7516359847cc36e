import { type Colour, colourOf } from "./colour.ts";
import { highContrast } from "./contrast.ts";
import { grounds, onMasthead, type Scheme } from "./grounds.ts";
import { nearestLegible } from "./legible.ts";
import { fromOklch, toOklch } from "./oklch.ts";

/** Colours that a portal has chosen; what is absent follows from what is there. */
export interface ChosenColours {
  main?: Colour | undefined;
  darkMain?: Colour | undefined;
  masthead?: Colour | undefined;
}

/** What one scheme takes of them. */
export interface SchemeColours {
  /** Links, what is marked, the line under the present column. */
  main: Colour;
  /** The same for readers who ask for more contrast. */
  strongMain: Colour;
  /** Ground of the masthead and of the search button. */
  band: Colour;
}

/** As `styles/tokens.css` has them. */
export const defaultMain = colourOf("#0b4594");

/** How light and colourful what is derived for the dark scheme is: as our own two colours are there. */
const darkText = { lightness: 0.83, chroma: 0.09 };
const darkBand = { lightness: 0.285, chroma: 0.07 };

/** The colours of both schemes: in the dark one a lighter main colour and a darker masthead, of the same hues. */
export function palette({
  main,
  darkMain,
  masthead,
}: ChosenColours): Record<Scheme, SchemeColours> {
  const light = main ?? defaultMain;
  const band = masthead ?? light;
  const dark = darkMain ?? legibleIn("dark", likened(light, darkText));
  return {
    light: { main: light, strongMain: legibleIn("light", light), band },
    dark: {
      main: dark,
      strongMain: legibleIn("dark", dark),
      band: nearestLegible(likened(band, darkBand), [onMasthead.dark], highContrast),
    },
  };
}

function legibleIn(scheme: Scheme, colour: Colour): Colour {
  return nearestLegible(colour, Object.values(grounds[scheme]), highContrast);
}

/** A colour of the same hue, and no more colourful than it is. */
function likened(colour: Colour, { lightness, chroma }: typeof darkText): Colour {
  const own = toOklch(colour);
  return fromOklch({ lightness, chroma: Math.min(own.chroma, chroma), hue: own.hue });
}
