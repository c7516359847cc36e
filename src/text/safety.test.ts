import { expect, test } from "vitest";
import { renderText } from "./rendering/render.ts";

test.each([
  "<script>alert(1)</script>",
  "<ScRiPt src=//example.com/x.js></ScRiPt>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)></svg>",
  "<a href='javascript:alert(1)'>甲</a>",
  "<a href='&#106;avascript:alert(1)'>甲</a>",
  "<a href=' java\nscript:alert(1)'>甲</a>",
  "[甲](javascript:alert(1))",
  "[甲](<vbscript:alert(1)>)",
  "[甲](data:text/html;base64,PHNjcmlwdD4=)",
  "![甲](data:image/svg+xml,<svg/onload=alert(1)>)",
  "<iframe src='https://example.com'></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<form action='https://example.com'><input name=a></form>",
  "<object data='x.swf'></object><embed src='x.swf'>",
  "<meta http-equiv=refresh content='0;url=https://example.com'>",
  "<base href='https://example.com/'>",
  "<link rel=stylesheet href='https://example.com/x.css'>",
  "<style>@import 'https://example.com/x.css'</style>",
  "<p style='background:url(https://example.com/x.png)'>甲</p>",
  "<img src='https://example.com/x.png'>",
  "<img src='//example.com/x.png'>",
  "<img srcset='https://example.com/x.png'>",
  "<picture><source srcset='https://example.com/x.png'></picture>",
  "<table background='https://example.com/x.png'><tr><td>甲</table>",
  "<video src='https://example.com/x.mp4' poster='x.png'></video>",
  "<math><mtext><script>alert(1)</script></mtext></math>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
])("%s runs nothing and fetches nothing", (body) => {
  const { html } = renderText(`甲\n\n${body}\n\n乙 ${body} 丙`);
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(/^<(?:p|a|span|img|div|table|tbody|tr|td)\b/);
    expect(tag).not.toMatch(/\son|style|srcset|script:|data:|background|poster/i);
    expect(tag).not.toMatch(/\ssrc="(?!gongkai-ref:)/);
  }
});

test("no id or class of authors but anchors under a prefix is let through: none of ours can be clobbered", () => {
  const { html } = renderText(
    "<p id='main' class='notice' name='x'>甲</p>\n\n<a id='s-1' name='y'>乙</a>",
  );
  expect(html).toBe('<p>甲</p>\n<p><span id="a-s-1">乙</span></p>\n');
});
