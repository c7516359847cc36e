import fc from "fast-check";
import { expect, test } from "vitest";
import { bundleBase } from "./bundle-base.ts";
import { linkFiles } from "./link-files.ts";

const linked = (html: string, root: string) =>
  new TextDecoder().decode(linkFiles(new TextEncoder().encode(html), root));

test("styles and scripts are named by the way from the page, and scripts are no modules", () => {
  const html =
    `<link rel="stylesheet" href="${bundleBase}assets/a.css"><link rel="canonical" href="https://a.example/">` +
    `<script type="module" src="${bundleBase}assets/a.js"></script>`;
  expect(linked(html, "../")).toBe(
    '<link rel="stylesheet" href="../assets/a.css"><link rel="canonical" href="https://a.example/">' +
      '<script defer src="../assets/a.js"></script>',
  );
});

test("pictures of a project's components are, too", () => {
  const html =
    `<p title="甲 < 乙"><img alt="a > b" src="${bundleBase}assets/a.png" ` +
    `srcset="${bundleBase}assets/a.png 1x, ${bundleBase}assets/b.png 2x"></p>`;
  expect(linked(html, "../../")).toBe(
    '<p title="甲 < 乙"><img alt="a > b" src="../../assets/a.png" ' +
      'srcset="../../assets/a.png 1x, ../../assets/b.png 2x"></p>',
  );
});

test("nothing that a text says is changed, in it or in a value", () => {
  const piece = fc.constantFrom(
    bundleBase,
    '="',
    '"',
    "'",
    ">",
    "&lt;",
    "script type=",
    '"module" src="',
    'link rel="stylesheet" href="',
    'img src="',
    " ",
    "甲",
  );
  const written = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(written, written, (text, value) => {
      const quoted = value.replaceAll('"', "&quot;").replaceAll("&lt;", "<");
      const page = (href: string) =>
        `<p title="${quoted}">${text}<a href="${href}assets/a.png" title="${quoted}">${text}</a></p>`;
      expect(linked(page(bundleBase), "../")).toBe(page("../"));
    }),
    { numRuns: 2000 },
  );
});
