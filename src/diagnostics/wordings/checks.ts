import type { Wording } from "./wording.ts";

/** Rules switched, waived, or not run. */
export const checkWordings = {
  "check/unknown-rule": {
    severity: "error",
    zh: {
      title: "没有这条规则",
      message: "“{found}”不是检查规则。",
      cure: ["是不是“{nearest}”？", "从 {docs/checking.md} 的表里选。"],
    },
    en: {
      title: "No such rule",
      message: "“{found}” is no rule.",
      cure: ["Is it “{nearest}”?", "Choose one from the table in {docs/checking.md}."],
    },
  },
  "check/guard-rule": {
    severity: "error",
    zh: {
      title: "这条规则不能关",
      message: [
        "“{guard}”是这个门户不许改轻的规则。",
        "“{found}”管的是会在别人电脑上运行的文件，不能关闭，也不能改轻。",
      ],
      cure: [
        "从 checks.rules 里删去这一条，按“{guard}”的检查结果改。",
        "从 checks.rules 里删去这一条；有问题的附件按检查结果改。",
      ],
    },
    en: {
      title: "Rule that cannot be switched off",
      message: [
        "“{guard}” is a rule of this portal that nobody takes less strictly.",
        "“{found}” keeps what runs on readers' computers off the site; it stays an error.",
      ],
      cure: [
        "Delete it from checks.rules, and mend what “{guard}” finds.",
        "Delete it from checks.rules, and mend the attachments it is about.",
      ],
    },
  },
  "check/not-done": {
    severity: "warning",
    zh: {
      title: "没有检查完",
      message: "这个文件没有检查完：{found}。",
      cure: "自己核对这个文件；附件可以拆小，或另存为常见格式。",
    },
    en: {
      title: "Not checked",
      message: "This file could not be checked to the end: {found}.",
      cure: "Look through it yourself; an attachment may be divided or saved in a common format.",
    },
  },
  "check/rule-failed": {
    severity: "error",
    zh: {
      title: "自己写的规则出错",
      message: [
        "规则“{rule}”在这里和另外 {count} 个文件上没有运行完：{found}",
        "规则“{rule}”在这里没有运行完：{found}",
      ],
      cure: "改 gongkai.config.ts 里的这条规则；它没有运行完的文件等于没有查。",
    },
    en: {
      title: "Own rule that fails",
      message: [
        "The rule “{rule}” has not come to its end here and in {count} other files: {found}",
        "The rule “{rule}” has not come to its end here: {found}",
      ],
      cure: "Mend the rule in gongkai.config.ts; what it has not looked through counts as not checked.",
    },
  },
  "check/shallow-history": {
    severity: "warning",
    zh: {
      title: "版本库不全，有的检查没有做",
      message: "这里只取出了最近的提交，这些规则看不到以前的，等于没有查：{rules}。",
      cure: '取出全部历史：运行 git fetch --unshallow；CI 里给 checkout 写上 fetch-depth: 0（GitLab 是 GIT_DEPTH: "0"）。不需要这些检查的，在 portal.yaml 的 checks.rules 里关闭。',
    },
    en: {
      title: "Part of the history, part of the checks",
      message: "Only the last commits are here; these rules cannot see the earlier ones: {rules}.",
      cure: 'Fetch the whole history: run git fetch --unshallow; in CI write fetch-depth: 0 for checkout (GitLab: GIT_DEPTH: "0"). Switch the rules off in `checks.rules` of portal.yaml if nobody needs them.',
    },
  },
  "check/no-history": {
    severity: "warning",
    zh: {
      title: "用不了 git，有的检查没有做",
      message: "内容在 git 版本库里，但是读不出历史（{found}），这些规则没有查：{rules}。",
      cure: "装好 git，确认在内容文件夹里运行 git log 有结果，再运行一次。不需要这些检查的，在 portal.yaml 的 checks.rules 里关闭。",
    },
    en: {
      title: "No git, not all checks",
      message:
        "The content lies in a git repository whose history cannot be read ({found}); not checked: {rules}.",
      cure: "Install git, see that git log works in the content folder, and run this again. Switch the rules off in `checks.rules` of portal.yaml if nobody needs them.",
    },
  },
  "waiver/no-reason": {
    severity: "warning",
    zh: {
      title: "不检查却没有写理由",
      message: "“不检查 {found}”没有写理由，不起作用。",
      cure: "写成 不检查 {found}：理由。",
    },
    en: {
      title: "Waiver without a reason",
      message: "“不检查 {found}” gives no reason and has no effect.",
      cure: "Write 不检查 {found}：and the reason.",
    },
  },
  "waiver/unknown-rule": {
    severity: "warning",
    zh: {
      title: "不检查的规则不存在",
      message: "“{found}”不是检查规则。",
      cure: ["是不是“{nearest}”？", "从 {docs/checking.md} 的表里选。"],
    },
    en: {
      title: "Waiver of no rule",
      message: "“{found}” is no rule.",
      cure: ["Is it “{nearest}”?", "Choose one from the table in {docs/checking.md}."],
    },
  },
  "waiver/not-allowed": {
    severity: "error",
    zh: {
      title: "这条规则不能在文件里免除",
      message: [
        "“{guard}”是这个门户不许免除的规则。",
        "“{found}”关系保密，不能由一份文件自行免除。",
      ],
      cure: [
        "删去这条，按“{guard}”的检查结果改。",
        "先做保密审查；确属误报的，由门户负责人在 portal.yaml 的 checks.rules 里调整。",
      ],
    },
    en: {
      title: "Waiver that is not allowed",
      message: [
        "“{guard}” is a rule of this portal that nobody may waive.",
        "“{found}” guards secrets; a file cannot waive it by itself.",
      ],
      cure: [
        "Delete this, and mend what “{guard}” finds.",
        "Have it reviewed; if it is a false alarm, the portal's owner sets `checks.rules` in portal.yaml.",
      ],
    },
  },
  "waiver/unused": {
    severity: "hint",
    zh: {
      title: "不检查的地方没有问题",
      message: "“不检查 {found}”管到的地方没有这样的问题。",
      cure: "问题已经改好的，删去这条；写错地方的，移到问题那一行之前。",
    },
    en: {
      title: "Waiver that waives nothing",
      message: "Nothing of the kind is found where “不检查 {found}” holds.",
      cure: "Delete it where the matter is settled; move it to right before the line it is meant for.",
    },
  },
} as const satisfies Record<string, Wording>;
