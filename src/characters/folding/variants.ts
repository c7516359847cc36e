import { variantPairs } from "./variant-table.ts";

/**
 * What Unihan does not join: 〇 and 零, both written for zero; 禇, which printers take for the name 褚; 﨑, which
 * only a Japanese name has, for 崎.
 */
const ownPairs = "〇零 禇褚 﨑崎";

const table = new Map(
  `${variantPairs} ${ownPairs}`.split(" ").map((pair) => {
    const [variant = "", standard = ""] = pair;
    return [variant, standard] as const;
  }),
);

/**
 * The standard character that a variant is written for (峯, 舘: 峰, 馆), any other as it is; a standard character is
 * never taken for another one, so nothing is joined that is written differently today.
 */
export function withoutVariants(character: string): string {
  return table.get(character) ?? character;
}
