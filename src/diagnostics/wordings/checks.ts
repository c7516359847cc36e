import type { Wording } from "../wording.ts";

/** Rules switched, waived, or not run. */
export const checkWordings = {
  "check/unknown-rule": {
    severity: "error",
    zh: {
      title: "没有这条规则",
      message: "“{found}”不是检查规则。",
      cure: ["是不是“{nearest}”？", "从 docs/checking.md 的表里选。"],
    },
    en: {
      title: "No such rule",
      message: "“{found}” is no rule.",
      cure: ["Is it “{nearest}”?", "Choose one from the table in docs/checking.md."],
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
      cure: ["是不是“{nearest}”？", "从 docs/checking.md 的表里选。"],
    },
    en: {
      title: "Waiver of no rule",
      message: "“{found}” is no rule.",
      cure: ["Is it “{nearest}”?", "Choose one from the table in docs/checking.md."],
    },
  },
  "waiver/not-allowed": {
    severity: "error",
    zh: {
      title: "这条规则不能在文件里免除",
      message: "“{found}”关系保密，不能由一份文件自行免除。",
      cure: "先做保密审查；确属误报的，由门户负责人在 portal.yaml 的 checks.rules 里调整。",
    },
    en: {
      title: "Waiver that is not allowed",
      message: "“{found}” guards secrets; a file cannot waive it by itself.",
      cure: "Have it reviewed; if it is a false alarm, the portal's owner sets `checks.rules` in portal.yaml.",
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
