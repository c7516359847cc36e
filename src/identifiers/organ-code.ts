const weights11714 = [3, 7, 9, 10, 5, 8, 4, 2];
const digits32100 = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const digits11714 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The check digit that an organisation code of nine characters should end in (GB 11714). */
export function organisationCheckDigit(code: string): string {
  const sum = weights11714.reduce(
    (sum, weight, at) => sum + weight * digits11714.indexOf(code.charAt(at)),
    0,
  );
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? "X" : String(digit);
}

/** The check digit that a unified credit code of 18 characters should end in (GB 32100). */
export function creditCheckDigit(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += weight * digits32100.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return digits32100.charAt((31 - (sum % 31)) % 31);
}
