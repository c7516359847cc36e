import { expect, test } from "vitest";
import type { LinkTargets } from "../links/link-resolver.ts";
import { findDestination } from "./destinations.ts";

const targets: LinkTargets = {
  pageOf: (file) => (file === "rules/工作 规范.md" ? "rules/工作 规范/" : undefined),
  hasPage: (address) => ["topics/", "documents/QH001-2026-00001/", "guide/"].includes(address),
  hasFile: () => true,
  staticAddress: (file) => (file === "static/办事指南.pdf" ? "办事指南.pdf" : undefined),
  hasDownload: (address) => ["data/documents.csv", "办事指南.pdf"].includes(address),
  heldBack: () => null,
  pageOfNumber: (number) =>
    number === "禾政发〔2026〕1号" ? "documents/QH001-2026-00001/" : undefined,
  portal: { host: "qinghe.example", path: "/zwgk/" },
};
const waiting = {
  documents: [],
  addresses: new Map(),
  at: (address: string) => (address === "guide/" ? { target: "guide.md" } : null),
};
const find = (written: string) => findDestination(written, targets, waiting);

test("an entry leads to a page however its address is written", () => {
  for (const written of ["topics/", "/topics", "/zwgk/topics/index.html", "topics/index.html"]) {
    expect(find(written), written).toEqual({ to: { address: "topics/", suffix: "" } });
  }
  expect(find("https://www.qinghe.example/zwgk/topics/#农业")).toEqual({
    to: { address: "topics/", suffix: "#%E5%86%9C%E4%B8%9A" },
  });
  expect(find("rules/工作 规范.md")).toEqual({ to: { address: "rules/工作 规范/", suffix: "" } });
  expect(find("禾政发〔2026〕1号")).toEqual({
    to: { address: "documents/QH001-2026-00001/", suffix: "" },
  });
});

test("a download is led to, a file of the content that only a document would publish is not", () => {
  expect(find("data/documents.csv")).toEqual({
    to: { address: "data/documents.csv", suffix: "" },
  });
  for (const written of ["static/办事指南.pdf", "/办事指南.pdf"]) {
    expect(find(written), written).toEqual({ to: { address: "办事指南.pdf", suffix: "" } });
  }
  expect(find("documents/2026/名单.xlsx")).toEqual({ missing: "documents/2026/名单.xlsx" });
});

test("another site is led to by its full address alone", () => {
  expect(find("https://library.example.org/?a=1")).toEqual({
    to: { url: "https://library.example.org/?a=1" },
  });
  expect(find("//library.example.org/")).toEqual({ to: { url: "https://library.example.org/" } });
  for (const written of ["library.example.org", "https://", "https://[", "javascript:alert(1)"]) {
    expect(find(written), written).toHaveProperty("missing");
  }
  for (const written of ["https:/www.gov.cn/", "http:www.gov.cn", "https:\\\\www.gov.cn"]) {
    expect(find(written), written).toHaveProperty("missing");
  }
  expect(find("data:text/html,<script>")).toHaveProperty("missing");
});

test("what is not published yet is told apart from what is not there", () => {
  expect(find("guide/")).toEqual({ waiting: { target: "guide.md" } });
  expect(find("about/")).toHaveProperty("missing");
  expect(find("../secret.txt")).toHaveProperty("missing");
});
