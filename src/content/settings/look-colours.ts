import { type Colour, formatColour, parseColour } from "../../colours/colour.ts";
import { contrast, contrastText, leastContrast } from "../../colours/contrast.ts";
import { type Ground, grounds, onMasthead, type Scheme } from "../../colours/grounds.ts";
import { nearestLegible } from "../../colours/legible.ts";
import { isLikeRed, otherThanRed } from "../../colours/like-red.ts";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Position, YamlSource } from "../yaml-source/yaml.ts";

/** A colour of `look.colours`, and what it is seen with. */
interface Role {
  field: string;
  label: string;
  scheme: Scheme;
  /** By the value of the message that tells of it. */
  others: Partial<Record<Ground | "mastheadText", Colour>>;
  /** It may not be red. */
  isText: boolean;
}

const roles: readonly Role[] = [
  { field: "main", label: "主色", scheme: "light", others: grounds.light, isText: true },
  { field: "darkMain", label: "深色主色", scheme: "dark", others: grounds.dark, isText: true },
  {
    field: "masthead",
    label: "报头颜色",
    scheme: "light",
    others: { mastheadText: onMasthead.light },
    isText: false,
  },
];

/** `main: #0b4594`: to YAML, what follows `#` is a comment, and nothing is left. */
const unquoted = /^(\s*[^\s:][^:]*:)\s+#((?:[0-9a-f]{3}){1,2})\s*$/i;

const file = "portal.yaml";

/**
 * Checks the colours of `look`: that they are there for YAML, that everybody can read what is written in them, and that
 * none is taken for the red of what is repealed.
 * @param plain the file as written under canonical keys: errors in one colour hide nothing of others
 * @param positions of the fields by path: `look.colours.main`
 */
export function lookColourFindings(
  plain: unknown,
  positions: Record<string, Position>,
  source: YamlSource,
): Diagnostic[] {
  return roles.flatMap((role) => {
    const position = positions[`look.colours.${role.field}`];
    if (!position) return [];
    const place = { file, ...position };
    const written = valueAt(plain, ["look", "colours", role.field]);
    if (written === undefined) {
      const [, key, digits] = unquoted.exec(source.lineAt(position.line)) ?? [];
      if (key === undefined) return [];
      const values = { found: `#${digits}`, nearest: `${key} "#${digits}"` };
      return [finding("look/colour-unquoted", place, values)];
    }
    const colour = typeof written === "string" ? parseColour(written.trim()) : null;
    if (!colour) return [];
    const told = { field: role.field, label: role.label, found: String(written).trim() };
    return [...tooFaint(colour, role), ...(role.isText ? likeRed(colour, role) : [])].map(
      ({ code, values }) => finding(code, place, { ...told, ...values }),
    );
  });
}

interface Fault {
  code: "look/low-contrast" | "look/like-red";
  values: Record<string, string>;
}

/** The worst pairing is told; a colour that does for it does for all. */
function tooFaint(colour: Colour, { others, scheme }: Role): Fault[] {
  const pairings = Object.entries(others)
    .map(([name, other]) => ({ name, other, ratio: contrast(colour, other) }))
    .sort((a, b) => a.ratio - b.ratio);
  const [worst] = pairings;
  if (!worst || worst.ratio >= leastContrast) return [];
  const near = nearestLegible(
    colour,
    pairings.map(({ other }) => other),
    leastContrast,
  );
  const name = worst.name === "mastheadText" ? worst.name : `${scheme}${capital(worst.name)}`;
  const values = {
    [name]: formatColour(worst.other),
    ratio: contrastText(worst.ratio),
    wanted: String(leastContrast),
    nearest: formatColour(near),
  };
  return [{ code: "look/low-contrast", values }];
}

function likeRed(colour: Colour, { scheme }: Role): Fault[] {
  if (!isLikeRed(colour, scheme)) return [];
  const [blue, green] = otherThanRed[scheme].map(formatColour);
  return [{ code: "look/like-red", values: { blue: blue ?? "", green: green ?? "" } }];
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === "object" && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
