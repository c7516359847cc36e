/** What parsers stumble over, by where it belongs: put in anywhere, and repeated. */
export const markdownKillers = [
  ..."* ** *** _ __ ~ ~~ ` ``` # ## > - + 1. 1) | |-| [ ] ( ) ![ ]( <a </a> <!-- --> <![CDATA[ ]]> <? ?> & &# &#x; &#0; &lt; \\".split(
    " ",
  ),
  ..."[^1] [^1]: [甲]: [甲][乙] :--- $$ <script> <svg/onload=x> <table><tr><td> </table> <h1> <details> <b <img/src=".split(
    " ",
  ),
  ..."http:// www. @ 甲@乙.cn javascript: data:text/html, mailto: file:/// \\\\server #甲 ?a=b".split(
    " ",
  ),
  ..."【待填】 第一条 一、 （一） 附件： 2024年2月30日 11010119900307663X 13800138000 〔2024〕1号".split(
    " ",
  ),
];

/** What a text may try to be run, sent or loaded by, and where links lead; `·` stands for a blank. */
export const linkKillers = [
  ..."<a·href=javascript:x> <a·href='&#106;avascript:x'> [甲](javascript:x) [甲](<java\tscript:x>) [甲](vbscript:x) ![甲](data:image/svg+xml,x) [甲](//甲.cn) [甲](\\\\甲.cn) [甲](http:甲) <https://甲.cn/\u201donclick=x>".split(
    " ",
  ),
  ..."<iframe·srcdoc=x> <form·action=x><input> <style>*{} <base·href=//x> <meta·http-equiv=refresh> <math><mtext><style> <noscript><p·title='</noscript><img·src=x·onerror=x>'> <svg><foreignObject> <img·src=x·onerror=x> <p·style=x·onclick=x> <details·ontoggle=x>".split(
    " ",
  ),
  ..."[甲](a.md) [甲](../../x) [甲](/documents/) [甲](#a) [甲](b.md#第一条) [甲](%00) [甲](%ff) [甲](b/附件.pdf) ![甲](b/a.jpg) [甲](?q=x) [甲]: [甲]:·javascript:x [甲][] [^1]:·<script>".split(
    " ",
  ),
].map((token) => token.replaceAll("·", " "));

export const yamlKillers = [
  ..."title: 标题： indexNumber: publisher: publishedOn: attachments: aliases: keywords: withdrawal: validity: draft: amends: catalog: on: path: reason:".split(
    " ",
  ),
  ..."&a *a <<: ? - : [ ] { } , | > |- >+ # ' \" % @ ` ! !!binary !!timestamp !!omap !!pairs !!set !!int !!js/function --- ... ~".split(
    " ",
  ),
  ..."__proto__: constructor: toString: null true false yes no on off .inf .nan 0x1f 1e400 -0 2024-13-45 9999-12-31 0000-00-00".split(
    " ",
  ),
  ..."../ ..\\ /etc/passwd C:\\a aux.csv a:b .htaccess %2e%2e/ external:".split(" "),
];

export const characterKillers = [
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u0085",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2028",
  "\u2066",
  "\u3000",
  "\ufe0f",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\u{e0100}",
  "\u{1f468}\u200d\u{1f469}",
  "\u0301\u0323",
  "\u{20000}",
  "\r",
  "\r\n",
  "\n",
  "\n\n",
  "\t",
];

export const htmlKillers = [
  ..."<p> </p> <table> <tr> <td colspan=99999> </table> <div hidden> <ol start=-1> <li> <pre> <br> <title> <meta charset=gbk> <base href=//x> <style>*{display:none}</style> <template> <svg> <math> <select> <frameset> <plaintext> <!--".split(
    " ",
  ),
  ..."&nbsp; &#0; &#xD800; &#x110000; &amp;amp; &zwnj; <a href=javascript:x> <img src=data:image/png;base64,AAAA>".split(
    " ",
  ),
  ..."索引号： 发布日期： 发文字号： 发布机构： 标题： 来源： 2023年5月8日 青政发〔2023〕1号 QH001/2023-00005 附件：1.名单.xlsx".split(
    " ",
  ),
];

export const allKillers = [
  ...markdownKillers,
  ...linkKillers,
  ...yamlKillers,
  ...characterKillers,
  ...htmlKillers,
];
