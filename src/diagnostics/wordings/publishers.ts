import type { Wording } from "./wording.ts";

/** What the organs of `publishers.yaml` say of one another, and the portal of itself. */
export const publisherWordings = {
  "publisher/unknown-parent": {
    severity: "error",
    zh: {
      title: "没有这个上级机构",
      message: [
        "上级“{found}”不是这个文件里的代号；有的代号：{choices}。",
        "上级“{found}”不是这个文件里的代号。",
      ],
      cure: [
        "写成“parent: {nearest}”；不是这个机构的，先登记上级，或删去 parent 这一行。",
        "写上级机构的代号（id）；上级不在这个文件里的，删去 parent 这一行。",
      ],
    },
    en: {
      title: "No such organ above",
      message: [
        "Parent “{found}” is no id in this file; there are: {choices}.",
        "Parent “{found}” is no id in this file.",
      ],
      cure: [
        "Write “parent: {nearest}”; if another is meant, enter it first, or delete the line of parent.",
        "Write the id of the organ above; delete the line of parent if it is not in this file.",
      ],
    },
  },
  "publisher/circle": {
    severity: "error",
    zh: {
      title: "上级绕成了圈",
      message: "上级关系回到了自己：{found}。",
      cure: "其中最高的机构没有上级：删去它的 parent 这一行。",
    },
    en: {
      title: "Organs above in a circle",
      message: "The organs above lead back: {found}.",
      cure: "The highest of them has no organ above: delete its line of parent.",
    },
  },
  "publisher/same-name": {
    severity: "error",
    zh: {
      title: "两个机构同名",
      message:
        "“{found}”已经是代号为“{other}”的机构（第 {first} 行）的代号、名称、简称或前身，写这个名称的文件不知道归谁。",
      cure: "改掉其中一个；同一个机构登记了两次的，删去一条；原机构分成几个的，前身只写在一个机构名下。",
    },
    en: {
      title: "Two organs of one name",
      message:
        "“{found}” is an id, name, short name or predecessor of organ “{other}” (line {first}) already: nobody knows whose a document under it is.",
      cure: "Change one of them; delete one if the organ was entered twice; of a divided organ only one has the predecessor.",
    },
  },
  "publisher/unknown-folder": {
    severity: "error",
    zh: {
      title: "文件夹不属于任何机构",
      message: [
        "各机构在 publishers/ 里的文件夹以代号命名；“{found}”不是 publishers.yaml 里的代号，里面的 {count} 个文件不会发布。有的代号：{choices}。",
        "各机构在 publishers/ 里的文件夹以代号命名；“{found}”不是 publishers.yaml 里的代号，里面的 {count} 个文件不会发布。",
      ],
      cure: [
        "是不是“{nearest}”？是就给文件夹改名；不是就先在 publishers.yaml 里登记这个机构。",
        "先在 publishers.yaml 里登记这个机构，id 写“{found}”；已经登记的，把文件夹改成它的 id。",
      ],
    },
    en: {
      title: "Folder of no organ",
      message: [
        "Folders in publishers/ are named by the ids of organs; “{found}” is no id in publishers.yaml, and {count} files in it are not published. There are: {choices}.",
        "Folders in publishers/ are named by the ids of organs; “{found}” is no id in publishers.yaml, and {count} files in it are not published.",
      ],
      cure: [
        "Is it “{nearest}”? Then rename the folder; if not, enter the organ in publishers.yaml first.",
        "Enter the organ in publishers.yaml with the id “{found}”; if it is there, rename the folder to its id.",
      ],
    },
  },
  "publisher/own-folder": {
    severity: "error",
    zh: {
      title: "门户自己的机关不另设文件夹",
      message:
        "“{found}”是门户自己的机关，它的指南、制度、年报、目录就是门户的；这个文件夹里的不会发布。",
      cure: "把里面的文件移到内容文件夹的最上层：guide.md、rules/、annual-reports/、catalog.yaml；删去这个文件夹。",
    },
    en: {
      title: "Folder of the portal's own organ",
      message:
        "“{found}” is the organ whose portal this is: guide, rules, reports and catalogue of the portal are its own. What this folder holds is not published.",
      cure: "Move its files to the top of the content folder (guide.md, rules/, annual-reports/, catalog.yaml), and delete the folder.",
    },
  },
  "portal/base-contradiction": {
    severity: "error",
    zh: {
      title: "--base 与 portal.yaml 的网址不一致",
      message:
        "--base 写的是 {found}，portal.yaml 的 url（{url}）的路径是 {wanted}，门户只能在一个地方。",
      cure: "去掉 --base；网址变了的，改 portal.yaml 的 url。",
    },
    en: {
      title: "--base contradicts the url in portal.yaml",
      message:
        "--base says {found}, the path of url in portal.yaml ({url}) is {wanted}; the portal stands in one place.",
      cure: "Leave --base out; if the address has changed, change url in portal.yaml.",
    },
  },
  "settings/format-version": {
    severity: "hint",
    zh: {
      title: "内容格式的版本",
      message: [
        "内容写明的格式版本是 {found}，现行的是 {wanted}。",
        "没有写明内容的格式版本，现行的是 {wanted}：以后升级程序，就不知道要不要改内容。",
      ],
      cure: [
        "格式 {found} 改成现行的：运行 {$ check --fix}；先加 --dry-run，可以看要改什么。",
        "在最上面写一行“{line}”，或者运行 {$ check --fix} 代写。",
      ],
    },
    en: {
      title: "Version of the content format",
      message: [
        "The content states format version {found}; the present one is {wanted}.",
        "The content does not state its format version, now {wanted}: a later program cannot tell what is to be migrated.",
      ],
      cure: [
        "Migrate format {found}: {$ check --fix}; with --dry-run it only says what would be changed.",
        "Write “{line}” as the first line, or have {$ check --fix} write it.",
      ],
    },
  },
} as const satisfies Record<string, Wording>;
