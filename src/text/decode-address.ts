/** Percent-decodes what can be: `增长%205%.pdf` is `增长 5%.pdf`, where the standard function gives up. */
export function decodeAddress(address: string): string {
  if (!address.includes("%")) return address;
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
