import { expect, test } from "vitest";
import { onPort } from "./on-port.ts";

test("there is no port above the last, and other errors are not made into this one", async () => {
  const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  await expect(onPort(65535, "dev", "en", refuse("EADDRINUSE"))).rejects.toThrow(
    "npm run dev -- --port 65534",
  );
  await expect(onPort(80, "dev", "en", refuse("EACCES"))).rejects.toThrow(/^EACCES$/);
});
