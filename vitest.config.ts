import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    globalSetup: "vitest.setup.ts",
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
