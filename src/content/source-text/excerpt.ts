/** The beginning of a text, on one line, short enough for a message. */
export function excerpt(text: string): string {
  const plain = text.trim().replace(/\s+/g, " ");
  const characters = Array.from(plain.slice(0, 130));
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : plain;
}
