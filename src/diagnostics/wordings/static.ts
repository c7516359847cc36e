import type { Wording } from "./wording.ts";

/** Files that are published as they are. */
export const staticWordings = {
  "static/taken": {
    severity: "error",
    zh: {
      title: "原样发布的文件占了别的网址",
      message: [
        "“{found}”会发布到 /{address}，那里是 {other} 写的旧网址（aliases）“{alias}”。",
        "“{found}”会发布到 /{address}，“{own}”是门户自己的。",
      ],
      cure: [
        "给它换个名称；或者从 {other} 里删去这个旧网址。",
        "给它换个名称，或者放进一个自己的文件夹，如 static/files/；图标可以叫 icon.svg。",
      ],
    },
    en: {
      title: "File at an address of something else",
      message: [
        "“{found}” would stand at /{address}, where the former address “{alias}” of {other} leads on.",
        "“{found}” would stand at /{address}; “{own}” is the portal's own.",
      ],
      cure: [
        "Give it another name, or delete the former address in {other}.",
        "Give it another name, or put it into a folder of your own, such as static/files/; an icon may be called icon.svg.",
      ],
    },
  },
  "static/host-settings": {
    severity: "error",
    zh: {
      title: "不能从内容里改服务器的设置",
      message:
        "“{found}”会被服务器、托管平台或证书机构当作设置或凭据，能改掉整个网站的行为，不能发布。",
      cure: "请管理服务器的人放到服务器上；不是作这个用的，换个名称（最上层的名称不以 _ 开头）。",
    },
    en: {
      title: "Settings of a host",
      message:
        "Hosts, or authorities that give certificates, take “{found}” for settings or a proof; it could change the whole site and is not published.",
      cure: "Have whoever runs the host put it there; if it is for something else, give it another name (none at the top begins with _).",
    },
  },
  "static/unknown-kind": {
    severity: "error",
    zh: {
      title: "这种文件不能原样发布",
      message: "“{found}”的扩展名不是可以原样发布的（见 {docs/pages.md}）。",
      cure: "换成那里列出的种类，或者压缩成 .zip；用不着的删去。",
    },
    en: {
      title: "Kind of file that is not published as it is",
      message: "The extension of “{found}” is none that is published as it is ({docs/pages.md}).",
      cure: "Use one of the kinds that are named there, or pack it as .zip; delete it if it is of no use.",
    },
  },
  "static/name": {
    severity: "error",
    zh: {
      title: "不能作网址的文件名",
      message: "“{found}”里有 \\，或者以 C: 这样的盘符开头，或者有一段名称只是点和空格，发布不了。",
      cure: "改名：可以用汉字、字母、数字、- 和 _。",
    },
    en: {
      title: "Name that cannot be an address",
      message:
        "“{found}” holds a \\, begins like a drive (C:), or has a step of nothing but dots and blanks; it cannot be published.",
      cure: "Rename it: characters, letters, digits, - and _ will do.",
    },
  },
  "static/hidden": {
    severity: "warning",
    zh: {
      title: "名称以点开头的不发布",
      message: "“{found}”的名称以点开头，不会发布；原样发布的只有 static/.well-known 里的。",
      cure: "要发布的，改名；不要的，删去。",
    },
    en: {
      title: "Hidden file is not published",
      message:
        "“{found}” begins with a dot and is not published; only what is in static/.well-known is.",
      cure: "Rename it if it is to be published, or delete it.",
    },
  },
} as const satisfies Record<string, Wording>;
