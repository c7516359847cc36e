/**
 * Signs of symbol fonts by their place in the font (0x20 to 0xFF), as far as papers of offices use them: formulas,
 * boxes to tick, bullets, arrows, figures in circles. Word keeps such a sign by its place alone.
 */
const fonts: Record<string, ReadonlyMap<number, string> | undefined> = {
  symbol: signs(
    [0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"],
    [0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"],
    [0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"],
    [0xe6, "⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"],
    [0xf1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"],
  ),
  wingdings: signs(
    [0x20, " "],
    [0x22, "✂"],
    [0x28, "☎✆✉"],
    [0x36, "⌛"],
    [0x3f, "✍"],
    [0x45, "☜☞☝☟"],
    [0x4a, "☺"],
    [0x4c, "☹"],
    [0x6c, "●❍■□❐❑❒⬧⧫◆❖⬥☒"],
    [0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"],
    [0x9e, "·•"],
    [0xa1, "○"],
    [0xa4, "◉◎"],
    [0xa7, "▪□"],
    [0xaa, "✦★✶"],
    [0xb6, "✰"],
    [0xd8, "➢"],
    [0xdf, "←→↑↓↖↗↙↘⬅➔⬆⬇"],
    [0xef, "⇦⇨⇧⇩⬄⇳"],
    [0xfb, "✗✓☒☑"],
  ),
  "wingdings 2": signs(
    [0x20, " "],
    [0x4f, "✗✓☒☑☒☒"],
    [0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"],
    [0x95, "··•●○"],
    [0xa0, "▪■■□"],
  ),
  "wingdings 3": signs([0x20, " "], [0x21, "←→↑↓"], [0x70, "▲▼△▽◀▶◁▷◣◢◤◥"]),
  webdings: signs([0x20, " "], [0x61, "✔"], [0x63, "□"], [0x67, "■"], [0x6e, "●"], [0x72, "✗"]),
};

function signs(...stretches: [first: number, signs: string][]): ReadonlyMap<number, string> {
  return new Map(
    stretches.flatMap(([first, text]) =>
      [...text].map((sign, at): [number, string] => [first + at, sign]),
    ),
  );
}

/** Where symbol fonts have their signs in the area that Unicode leaves to private use. */
const privateStart = 0xf000;

export function isSymbolFont(font: string): boolean {
  return Object.hasOwn(fonts, font.toLowerCase());
}

/**
 * The sign that a font has at a place, which may be given within the private area or as a plain character. Null: it
 * is not known.
 */
export function signInFont(font: string, code: number): string | null {
  const isPrivate = code >= privateStart + 0x20 && code <= privateStart + 0xff;
  const place = isPrivate ? code - privateStart : code;
  const known = fonts[font.toLowerCase()];
  if (known) return place < 0x20 || place > 0xff ? characterOf(code) : (known.get(place) ?? null);
  // Other fonts have at the places of the private area what Latin-1 has there.
  return isPrivate && !/dings|symbol/i.test(font) ? String.fromCharCode(place) : characterOf(code);
}

function characterOf(code: number): string | null {
  const isShown = code > 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
  return isShown ? String.fromCodePoint(code) : null;
}
