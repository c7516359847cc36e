import { compact } from "../../../../characters/folding/compact.ts";

/** Lines that belong to the page, not to the document: signs and blanks are taken out before they are compared. */
const wholeLines = [
  /^(?:404notfound|403forbidden|notfound|nginx(?:[\d.]+)?|apache.*|openresty.*)$/,
  /^字[体号]?(?:大小)?(?:默认|超大|大|中|小|特大|较大|a)*(?:打印|关闭|分享).{0,12}$/,
  /^字[体号](?:大小)?(?:默认|超大|大|中|小|特大|较大|[a+])*$/,
  /^(?:大中小|小中大|大|中|小)$/,
  /^(?:我要|立即)?(?:打印|列印)(?:本页|此页|文章|正文)?(?:关闭(?:窗口|本页|页面)?|收藏|分享.{0,8})*$/,
  /^关闭(?:窗口|本页|页面)?$|^返回(?:顶部|首页|列表|上一页)?$|^(?:加入)?收藏(?:本页|本站)?$|^设为首页.*$/,
  /^(?:一键)?分享(?:到|至|按钮)?(?:微信|微博|新浪微博|qq空间|qq|朋友圈|腾讯微博|人人网|[、/])*$/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?(?:\d+次?)?$/,
  /^(?:视力)?保护(?:视力)?色.*$|^视力保护色.*$|^背景色.*$/,
  /^.{0,12}扫一扫.{0,24}$|^(?:手机|微信)(?:浏览|查看|扫码).{0,12}$|^.{0,4}二维码$/,
  /^今天是.*$|^(?:您好|你好)?[!！]?欢迎(?:您|来到|访问|光临).{0,30}$/,
  /^(?:现在时间)?(?:星期|周)[一二三四五六日天]$/,
  /^(?:农历|阴历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{0,8}(?:月.{2,3})?$/,
  /^(?:网站)?首页(?!.*关于).*$/,
  /^(?:投稿|置顶|首页|网站首页|登录|注册|无障碍(?:浏览|阅读)?|长者(?:模式|版|助手)|繁体(?:版)?|简体(?:版)?|搜索|站内搜索|更多|English|正文)$/i,
  /^[上下]一[篇条].*$|^相关(?:链接|信息|文档|文章|新闻|报道)$/,
  /^(?:文本|全文|word|pdf)?下载(?:全文|文本|word版?|pdf版?)*$/,
  /^(?:文章|信息)?(?:纠错|找错|我要纠错|网站找错)$/,
  /^[-=_*.·—…|>»]{2,}$/,
];

const footers =
  /icp备|公网安备|公安备案|版权所有|copyright|©|网站标识码|技术支持|备案序号|^主管(?:单位)?:|^主办(?:单位)?:|^承办(?:单位)?:|^网站地图|^关于我们/u;

const portalName =
  /(?:政府信息公开|政务公开|信息公开|信息公开(?:目录|专栏|平台|系统|网|指南)|政府网|门户网站|网站|官网|公开系统|公开平台|专栏|规章库|文件库|法规库|政策库|政策文件|文件公开|规范性文件|最新政策|公开目录)$/u;

/** Whether a line is furniture wherever it stands above or below the text: 【字体:大 中 小】, 打印, 今天是…, lunar dates. */
export function isFurniture(text: string): boolean {
  const plain = compact(text).replace(/[[\]【】()（）|:〔〕•·●◆■▪:,，;；]/gu, "");
  return plain !== "" && wholeLines.some((form) => form.test(plain));
}

/** Whether a line belongs to the foot of a portal page: ICP and police filing, 主办, 版权所有. */
export function isFooter(text: string): boolean {
  return footers.test(compact(text)) && !/[。；]/u.test(text);
}

/** Whether a line names the portal or a column of it, as stands above a title. */
export function isPortalName(text: string): boolean {
  const plain = compact(text).replace(
    /(?:https?:\/\/)?www\.[\w./-]+|(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.gov\.cn\/?/gu,
    "",
  );
  return plain.length <= 40 && !/关于|《/u.test(plain) && portalName.test(plain);
}
