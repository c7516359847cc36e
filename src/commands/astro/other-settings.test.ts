import { validateConfig } from "astro/config";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { otherSettings, otherSettingsText } from "./other-settings.ts";

beforeAll(() => void vi.stubEnv("NODE_ENV", "production"));
afterAll(() => void vi.unstubAllEnvs());

const gongkai = { name: "gongkai", hooks: {} };
const sitemap = { name: "@astrojs/sitemap", hooks: {} };

test.each([
  [{}, []],
  [{ outDir: "./public_html", base: "/zwgk/", site: "https://www.example.gov.cn" }, []],
  [{ prefetch: true, vite: { plugins: [{ name: "a" }] } }, ["prefetch", "vite"]],
  [{ integrations: [gongkai, sitemap] }, ["@astrojs/sitemap"]],
])("%j has other settings: %j", async (settings, expected) => {
  const config = await validateConfig(
    { integrations: [gongkai], ...settings },
    programRoot,
    "build",
  );
  expect(await otherSettings(config, "gongkai")).toEqual(expected);
});

test("a build for development is another one", async () => {
  vi.stubEnv("NODE_ENV", "development");
  const config = await validateConfig({ integrations: [gongkai] }, programRoot, "build");
  expect(await otherSettings(config, "gongkai")).toEqual(["NODE_ENV"]);
});

test("people are told in their language", () => {
  expect(otherSettingsText(["vite"], "zh")).toBe(
    "页面按本程序自己的设置生成，astro.config.mjs 里的这些不起作用：vite",
  );
  expect(otherSettingsText(["vite", "prefetch"], "en")).toBe(
    "Pages are made with Gongkai's own settings; these of astro.config.mjs change nothing: vite, prefetch",
  );
});
