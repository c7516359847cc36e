import { formatColour, parseColour } from "../../colours/colour.ts";
import { palette, type SchemeColours } from "../../colours/palette.ts";
import type { PortalSettings } from "../../schema/index.ts";

type Colours = PortalSettings["look"]["colours"];

/**
 * A portal's own colours, as custom properties that take the place of those of `styles/tokens.css` on screens; print
 * stays ink on paper. Null where it has none.
 */
export function lookStyles({ main, darkMain, masthead }: Colours): string | null {
  const chosen = {
    main: read(main),
    darkMain: read(darkMain),
    masthead: read(masthead),
  };
  const { light, dark } = palette(chosen);
  const [hasMain, hasDark] = [!!chosen.main, !!(chosen.main ?? chosen.darkMain)];
  const hasBand = !!(chosen.main ?? chosen.masthead);
  const rules = [
    rule("screen", light, hasMain, hasBand),
    rule("screen and (prefers-color-scheme: dark)", dark, hasDark, hasBand),
    strongRule("screen and (prefers-contrast: more)", light, hasMain),
    strongRule(
      "screen and (prefers-contrast: more) and (prefers-color-scheme: dark)",
      dark,
      hasDark,
    ),
  ].filter((one) => one !== "");
  return rules.length > 0 ? rules.join("\n") : null;
}

function read(written: string | undefined) {
  return written === undefined ? undefined : (parseColour(written) ?? undefined);
}

function rule(media: string, { main, band }: SchemeColours, hasMain: boolean, hasBand: boolean) {
  return inMedia(media, [
    ...(hasMain ? [`--main: ${formatColour(main)};`] : []),
    ...(hasBand ? [`--band: ${formatColour(band)};`] : []),
  ]);
}

function strongRule(media: string, { strongMain }: SchemeColours, hasMain: boolean): string {
  return inMedia(media, hasMain ? [`--main: ${formatColour(strongMain)};`] : []);
}

/** Pages name the sheet before their own, which has these properties for `:root`: the closer selector counts. */
function inMedia(media: string, properties: readonly string[]): string {
  if (properties.length === 0) return "";
  return `@media ${media} {\n  html:root {\n    ${properties.join("\n    ")}\n  }\n}\n`;
}
