/** A file that costs far more than its size, made as large as wanted. */
export interface Bomb {
  name: string;
  /** Name of the file, for what its extension promises. */
  file: string;
  /** The size at which it was, or would be, dear. */
  whole: number;
  make(count: number): Uint8Array;
}

/** Pages of HTML: each repeats what the readers, or parse5, might look at again and again. */
export const htmlBombs: readonly Bomb[] = [
  html("no-break blanks", 500_000, (n) => `<p>甲${"&nbsp;".repeat(n)}乙`),
  html("wide blanks", 500_000, (n) => `<p>甲${"\u3000".repeat(n)}乙`),
  html("blanks in <pre>", 500_000, (n) => `<pre>甲${" \n".repeat(n)}乙</pre>`),
  html("tabs in <pre>", 500_000, (n) => `<pre>甲${"\t".repeat(n)}乙</pre>`),
  html("blanks in a link", 500_000, (n) => `<p><a href="/a">甲${"&nbsp;".repeat(n)}乙</a>`),
  html("line ends in a cell", 200_000, (n) => `<table><tr><td>甲${"<br>".repeat(n)}乙<td>丙`),
  html("<br>", 500_000, (n) => `<p>甲${"<br>".repeat(n)}乙`),
  html("nested <div>", 100_000, (n) => `${"<div>".repeat(n)}文`),
  html("nested <span>", 100_000, (n) => `${"<span>".repeat(n)}文`),
  html("nested <table>", 20_000, (n) => `${"<table><tr><td>".repeat(n)}文`),
  html("nested lists", 50_000, (n) => `${"<ul><li>".repeat(n)}文`),
  html("<svg> in <svg>", 100_000, (n) => `${"<svg>".repeat(n)}文`),
  html("<math> in <math>", 100_000, (n) => `<math>${"<mrow>".repeat(n)}1`),
  html("unclosed <b>", 100_000, (n) => `${"<b>".repeat(n)}文`),
  html("unclosed <b> and paragraphs", 20_000, (n) => "<p><b>文".repeat(n)),
  html("unclosed fonts in paragraphs", 20_000, (n) => `<p>${fonts(400)}文${"<p>文".repeat(n)}`),
  html("unclosed fonts, each its own", 20_000, (n) => `<p>${fonts(n)}文`),
  html("misnested <a> and <div>", 20_000, (n) => "<a><div>".repeat(n)),
  html("misnested <b> and <p>", 20_000, (n) => `${"<b><p>".repeat(n)}${"</b>".repeat(n)}`),
  html("<i> closed out of order", 20_000, (n) => "<i><b>文</i></b>".repeat(n)),
  html("text in a table", 100_000, (n) => `<table>${"文<tr>".repeat(n)}`),
  html("<div> in a table", 50_000, (n) => `<table>${"<div>文".repeat(n)}`),
  html("<b> in a table", 20_000, (n) => `<table>${"<b>文<tr>".repeat(n)}`),
  html("closing tags", 200_000, (n) => `<p>文${"</p>".repeat(n)}`),
  html("closing <b>", 200_000, (n) => `<b>文${"</b>".repeat(n)}`),
  html("closing tags of nothing", 200_000, (n) => `${"<div>".repeat(300)}${"</x>".repeat(n)}`),
  html("attributes of a tag", 100_000, (n) => `<p ${numbered(n, (at) => `a${at}=1`).join(" ")}>文`),
  html("one attribute", 100_000, (n) => `<p ${"a=1 ".repeat(n)}>文`),
  html("attributes of <html>", 3_000, (n) =>
    numbered(n, (at) => `<html ${numbered(30, (each) => `a${at}x${each}`).join(" ")}>`).join(""),
  ),
  html("a style", 1_000_000, (n) => `<p style="${"text-decoration:".repeat(n / 16)}">文`),
  html("blanks in a style", 500_000, (n) => `<p style="left${" ".repeat(n)}x">文`),
  html("a class", 200_000, (n) => `<style>.a{display:none}</style><p class="${"b ".repeat(n)}">文`),
  html("rules of a style sheet", 20_000, (n) => `<style>${".a{display:none}".repeat(n)}</style>文`),
  html("remarks in a style sheet", 100_000, (n) => `<style>${"/*".repeat(n)}</style>文`),
  html("remarks", 100_000, (n) => `文${"<!--".repeat(n)}`),
  html("<script>", 100_000, (n) => `文${"<script>1</script>".repeat(n)}`),
  html("dashes in a remark", 500_000, (n) => `文<!--${"--!".repeat(n / 3)}`),
  html("references", 200_000, (n) => `<p>${"&amp".repeat(n)}`),
  html("a number of a character", 500_000, (n) => `<p>&#${"9".repeat(n)};文`),
  html("paragraphs", 100_000, (n) => "<p>文".repeat(n)),
  html("items", 100_000, (n) => `<ol>${"<li>文".repeat(n)}`),
  html("links", 100_000, (n) => numbered(n, (at) => `<a href="${at}.doc">文</a>`).join("")),
  html("one link", 100_000, (n) => '<a href="a.doc">文</a>'.repeat(n)),
  html("pictures", 100_000, (n) => `文${numbered(n, (at) => `<img src="${at}.png">`).join("")}`),
  html(
    "a picture in the page",
    20_000_000,
    (n) =>
      `<p>文<img src="data:image/png;base64,${Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(n)]).toString("base64")}">`,
  ),
  html("cells", 1_000_000, (n) => `<table>${`<tr>${"<td>1".repeat(1000)}`.repeat(n / 1000)}`),
  html("cells of a row", 200_000, (n) => `<table><tr>${"<td>1".repeat(n)}<tr><td>2`),
  html(
    "rows under a wide one",
    20_000,
    (n) => `<table><tr><td colspan=1000>1<td>2${"<tr><td>1".repeat(n)}`,
  ),
  html(
    "wide and high cells",
    1000,
    (n) => `<table>${"<tr><td colspan=1000 rowspan=1000>1<td>2".repeat(n)}`,
  ),
  html("high cells", 5000, (n) => `<table>${"<tr><td rowspan=1000>1".repeat(n)}`),
  html("forms", 50_000, (n) => "<form><input><select><option>文".repeat(n)),
  html("hidden text", 50_000, (n) => "<p hidden>文<a>文</a></p>".repeat(n)),
  html("hidden in hidden", 400, (n) => `${"<div hidden>".repeat(n)}${"<a>文</a>".repeat(1000)}`),
  html("objects in objects", 50_000, (n) => `${"<object>".repeat(n)}文`),
  html("<ruby>", 50_000, (n) => `<ruby>${"甲<rt>乙</rt>".repeat(n)}`),
  html("<frameset>", 50_000, (n) => `<frameset>${"<frame>".repeat(n)}`),
  html("<template>", 50_000, (n) => `${"<template>".repeat(n)}文`),
  html("<select>", 50_000, (n) => `<select>${"<option>文".repeat(n)}`),
  html("an address", 1_000_000, (n) => `<p><a href="${" ".repeat(n)}x">文</a>`),
  html("brackets in a text", 200_000, (n) => `<p><a href="b">文</a>${"[".repeat(n)}`),
  html("brackets in a link", 200_000, (n) => `<p><a href="b">${"[](".repeat(n)}</a>`),
  html("an end of page number", 100_000, (n) => numbered(n, (at) => `<p>一、文……${at}`).join("")),
  html("a page's title", 1_000_000, (n) => `<title>${" - _".repeat(n / 4)}</title><p>文`),
  html("a line", 5_000_000, (n) => `<p>${"防汛工作".repeat(n / 4)}`),
];

const header = "索引号：QH001/2023-00005\n发布日期：2023-05-08\n";

/** Plain texts. */
export const textBombs: readonly Bomb[] = [
  text("a line of blanks", 20_000_000, (n) => `甲${" ".repeat(n)}乙`),
  text("wide blanks", 6_000_000, (n) => `甲${"\u3000".repeat(n)}乙`),
  text("line ends", 1_000_000, (n) => `甲${"\n".repeat(n)}乙`),
  text("line ends and blanks", 10_000_000, (n) => `甲${" \n".repeat(n / 2)}乙`),
  text("a line", 20_000_000, (n) => "防".repeat(n / 3)),
  text("lines", 20_000_000, (n) => "防汛工作要做好。\n".repeat(n / 25)),
  text(
    "a day without end",
    1_000_000,
    (n) => `${header}发布日期：${"2023年".repeat(n / 7)}\n正文。`,
  ),
  text("days", 1_000_000, (n) => `${header}发布日期：${"2023年1月1日".repeat(n / 15)}\n正文。`),
  text(
    "labels in a line",
    1_000_000,
    (n) => `${"发布日期：2023-05-08 索引号：1 ".repeat(n / 45)}\n正文。`,
  ),
  text("lines of labels", 1_000_000, (n) => `${"发布日期：2023-05-08\n".repeat(n / 27)}\n正文。`),
  text("labels alone", 1_000_000, (n) => `${"发布日期：\n索引号：\n".repeat(n / 28)}\n正文。`),
  text("days alone", 1_000_000, (n) => `${header}通知\n${"2023年5月8日\n".repeat(n / 18)}`),
  text(
    "organs that sign",
    1_000_000,
    (n) => `${header}通知\n正文。\n${"青禾县人民政府\n".repeat(n / 22)}2023年5月8日`,
  ),
  text("titles", 1_000_000, (n) => `${header}${"关于防汛的通知\n".repeat(n / 22)}`),
  text("short lines", 1_000_000, (n) => "甲\n".repeat(n / 4)),
  text("document numbers", 1_000_000, (n) => "青政发〔2023〕1号\n".repeat(n / 25)),
  text("brackets", 1_000_000, (n) => `${"《".repeat(n / 3)}\n`.repeat(2)),
  text("brackets of numbers", 1_000_000, (n) => `文${"（".repeat(n / 3)}`),
  text("a breadcrumb", 1_000_000, (n) => `当前位置：${"首页>".repeat(n / 7)}`),
  text("dots", 1_000_000, (n) => `目录\n${"一、防汛....................1\n".repeat(n / 40)}`),
  text("dots without a page", 1_000_000, (n) => `目录\n${". ".repeat(n / 2)}`),
  text("footers", 1_000_000, (n) => `${header}正文。\n${"主办：青禾县\n".repeat(n / 19)}`),
  text("furniture", 1_000_000, (n) => "打印\n关闭\n".repeat(n / 14)),
  text("spread characters", 1_000_000, (n) => `标题：${"通 ".repeat(n / 4)}\n正文。`),
  text("signs of Markdown", 1_000_000, (n) => "*_[`<".repeat(n / 5)),
  text("broken GB18030", 20_000_000, (n) =>
    Buffer.concat([Buffer.from("d6aab6bfd5fe", "hex"), Buffer.alloc(n, "d6")]),
  ),
  text("GB18030", 20_000_000, (n) => Buffer.alloc(n, Buffer.from("cda8d6aa", "hex"))),
  text("NUL", 20_000_000, (n) => Buffer.alloc(n)),
  text("UTF-16", 20_000_000, (n) => Buffer.from(`\ufeff${"防汛".repeat(n / 4)}`, "utf16le")),
];

function fonts(count: number): string {
  return numbered(count, (at) => `<font size=${at}>`).join("");
}

function numbered(count: number, write: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => write(at));
}

function html(name: string, whole: number, write: (count: number) => string): Bomb {
  const make = (count: number) =>
    Buffer.from(`<!doctype html><meta charset="utf-8">${write(count)}`);
  return { name: `HTML: ${name}`, file: "页.html", whole, make };
}

function text(name: string, whole: number, write: (count: number) => string | Buffer): Bomb {
  return {
    name: `text: ${name}`,
    file: "页.txt",
    whole,
    make: (count) => Buffer.from(write(count)),
  };
}
