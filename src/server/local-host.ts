import { isIPv4 } from "node:net";

/**
 * Whether a `Host` header names this computer. A page elsewhere can have its own name lead to 127.0.0.1, and would
 * read what is served there as its own (DNS rebinding): its requests still bear its name.
 */
export function isLocalHost(host: string | undefined): boolean {
  const [, name = ""] = /^(\[[\da-f:.]+\]|[^:[\]@/\s]+)(?::\d{1,5})?$/i.exec(host ?? "") ?? [];
  const plain = name.toLowerCase().replace(/\.$/, "");
  if (plain === "localhost" || plain.endsWith(".localhost") || plain === "[::1]") return true;
  return isIPv4(plain) && plain.startsWith("127.");
}
