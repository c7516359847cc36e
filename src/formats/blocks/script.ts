const figures = "0123456789+-−=()ni";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

/**
 * A raised or lowered text in signs that are so by themselves, as titles and other fields need it: 10³, CO₂. A text
 * for which not all signs exist stays as it is.
 */
export function inScript(text: string, script: "sup" | "sub"): string {
  const signs = script === "sup" ? raised : lowered;
  let written = "";
  for (const figure of text) {
    const sign = figure === " " ? " " : signs[figures.indexOf(figure)];
    if (sign === undefined) return text;
    written += sign;
  }
  return written;
}
