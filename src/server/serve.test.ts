import fs, { rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { namesOfObjects, oddTargets, rawRequest, statusOf } from "./fixtures/raw-request.ts";
import { serve } from "./serve.ts";

const page = '<!doctype html><html lang="zh-CN"><title>甲</title></html>';
const out = join(
  temporaryFolder({
    "secret.txt": "上一级",
    "dist2/secret.txt": "旁边",
    "dist/index.html": page,
    "dist/404.html": "<!doctype html><title>没有这个网页</title>",
    "dist/documents/甲/index.html": page,
    "dist/documents/甲/名单#2 %.csv": "姓名",
    "dist/documents/甲/甲.md": "# 甲",
    "dist/documents/甲/甲.txt": "甲",
    "dist/documents/甲/甲.json": "{}",
    "dist/documents/甲/公文.ofd": "PK",
    "dist/documents/甲/公文.pdf": "%PDF-1.7",
    "dist/documents/甲/材料.csv.gz": "packed",
    "dist/documents/feed.xml": "<feed/>",
    "dist/zwgk/17.shtml": page,
    "dist/assets/a.5W-mQnlJ.css": "a{}",
    "dist/assets/B4qNWZH6.js": "1",
    "dist/search/api.js": "1",
    "dist/pagefind/manifest.js": "1",
    "dist/pagefind/2026-24b46d61f56d/0.js": "1",
    "dist/.git/config": "secret",
    "dist/.well-known/security.txt": "Contact: mailto:a@qinghe.example",
  }),
  "dist",
);

let server: Server;
let port: number;
let url: string;

beforeAll(async () => {
  server = await serve(out, "/zwgk/", 0);
  port = (server.address() as AddressInfo).port;
  url = `http://127.0.0.1:${port}/zwgk/`;
});

afterAll(() => server.close());

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(new URL(address, url), { redirect: "manual", headers });

test("every file has the type of its extension, and texts their encoding", async () => {
  const files = [
    "./",
    "documents/甲/",
    "zwgk/17.shtml",
    ".well-known/security.txt",
    "documents/甲/名单%232%20%25.csv",
    "documents/甲/甲.md",
    "documents/甲/甲.txt",
    "documents/甲/甲.json",
    "documents/甲/公文.ofd",
    "documents/甲/公文.pdf",
    "documents/甲/材料.csv.gz",
    "documents/feed.xml",
    "assets/a.5W-mQnlJ.css",
    "search/api.js",
    "pagefind/manifest.js",
    "nothing",
  ];
  const lines = await Promise.all(
    files.map(async (file) => {
      const { status, headers } = await get(file);
      expect(headers.get("x-content-type-options"), file).toBe("nosniff");
      return `${status} ${file} ${headers.get("content-type")} · ${headers.get("content-encoding")}`;
    }),
  );
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "200 ./ text/html; charset=utf-8 · null
    200 documents/甲/ text/html; charset=utf-8 · null
    200 zwgk/17.shtml text/html; charset=utf-8 · null
    200 .well-known/security.txt text/plain; charset=utf-8 · null
    200 documents/甲/名单%232%20%25.csv text/csv; charset=utf-8 · null
    200 documents/甲/甲.md text/markdown; charset=utf-8 · null
    200 documents/甲/甲.txt text/plain; charset=utf-8 · null
    200 documents/甲/甲.json application/json · null
    200 documents/甲/公文.ofd application/ofd · null
    200 documents/甲/公文.pdf application/pdf · null
    200 documents/甲/材料.csv.gz application/octet-stream · identity
    200 documents/feed.xml application/xml; charset=utf-8 · null
    200 assets/a.5W-mQnlJ.css text/css; charset=utf-8 · null
    200 search/api.js text/javascript; charset=utf-8 · null
    200 pagefind/manifest.js text/javascript; charset=utf-8 · null
    404 nothing text/html; charset=utf-8 · null"
  `);
});

test("what has a hash in its name is kept for ever, all else is asked for again", async () => {
  const kept = async (file: string) => (await get(file)).headers.get("cache-control");
  const forEver = "public, max-age=31536000, immutable";
  expect(await kept("assets/B4qNWZH6.js")).toBe(forEver);
  expect(await kept("pagefind/2026-24b46d61f56d/0.js")).toBe(forEver);
  expect(await kept("pagefind/manifest.js")).toBe("no-cache");
  const first = await get("documents/甲/");
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const etag = first.headers.get("etag") ?? "";
  expect((await get("documents/甲/", { "If-None-Match": etag })).status).toBe(304);
});

test("the recommended headers stand on every answer", async () => {
  for (const address of ["./", "nothing", "documents", "documents/甲/公文.pdf", "/"]) {
    const { headers } = await get(address);
    expect(headers.get("content-security-policy"), address).toBe(
      "frame-ancestors 'self'; form-action 'self'",
    );
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  }
});

test("only requests for this computer are answered", async () => {
  const answers = async (host: string) => statusOf(port, "/zwgk/", `Host: ${host}\r\n`);
  const own = [
    "localhost",
    "LOCALHOST:4321",
    "127.0.0.1:80",
    "127.1.2.3",
    "[::1]:4321",
    "a.localhost",
  ];
  for (const host of own) expect(await answers(host), host).toBe(200);
  const others =
    "evil.example evil.example:4321 127.0.0.1.evil.example localhost.evil.example 10.0.0.1 0.0.0.0 [::2] localhost@evil.example xlocalhost 127.0.0.1:a".split(
      " ",
    );
  for (const host of others) expect(await answers(host), host).toBe(421);
  expect(await rawRequest(port, "GET /zwgk/ HTTP/1.0\r\n\r\n")).toContain("421");
});

test("targets that no file has are refused, never fail, and lead nowhere else", async () => {
  for (const target of oddTargets) {
    expect(await statusOf(port, target.replace("BASE", "zwgk")), target).toBe(400);
  }
  expect(await statusOf(port, `/${"a".repeat(100_000)}`)).toBe(431);
  for (const name of namesOfObjects) expect(await statusOf(port, `/zwgk/${name}`), name).toBe(404);
  for (const hidden of [".git/config", "documents/.x"]) {
    expect(await statusOf(port, `/zwgk/${hidden}`), hidden).toBe(404);
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"]) {
    expect(await statusOf(port, `${method} /zwgk/`), method).toBe(405);
  }
  expect(await statusOf(port, "HEAD /zwgk/")).toBe(200);
  expect((await get("./")).status).toBe(200);
});

test("ranges that go backwards or nowhere do no harm", async () => {
  const file = "/zwgk/documents/%E7%94%B2/%E5%85%AC%E6%96%87.pdf";
  for (const range of ["bytes=5-2", "bytes=-2", "bytes=a-b", "bytes=0-1,3-4", "lines=1"]) {
    expect(await statusOf(port, file, `Range: ${range}\r\n`), range).toBe(200);
  }
  expect(await statusOf(port, file, "Range: bytes=1-3\r\n")).toBe(206);
  expect(await statusOf(port, file, "Range: bytes=99-\r\n")).toBe(416);
  expect(await statusOf(port, file)).toBe(200);
});

test("redirects stay inside", async () => {
  const location = async (address: string) => (await get(address)).headers.get("location");
  expect(await location("/")).toBe("/zwgk/");
  expect(await location("/evil.example/")).toBe("/zwgk/");
  expect(await location("documents/甲?q=1")).toBe(
    `/zwgk/documents/${encodeURIComponent("甲")}/?q=1`,
  );
  const answer = await rawRequest(
    port,
    "GET //evil.example/%2e%2e HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
  );
  expect(answer).not.toMatch(/^location:/im);
});

test("a file that goes while it is asked for costs its answer, not the server", async () => {
  writeFileSync(join(out, "gone.txt"), "甲");
  const { createReadStream } = fs;
  const opening = vi.spyOn(fs, "createReadStream").mockImplementation((path, options) => {
    rmSync(path);
    return createReadStream(path, options);
  });
  syncBuiltinESMExports();
  await expect(get("gone.txt")).rejects.toThrow();
  opening.mockRestore();
  syncBuiltinESMExports();
  expect((await get("gone.txt")).status).toBe(404);
});
