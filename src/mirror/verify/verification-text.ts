import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { problemText, shown } from "./problem.ts";
import type { Verification } from "./verify-folder.ts";

/** What was found, for people. */
export function verificationText(found: Verification, language: MessageLanguage): string {
  const { manifest, algorithm, problems, more } = found;
  const count = (number: number) => number.toLocaleString("en");
  const lines: string[] = [];
  if (manifest) {
    const { name, serial, day, commit, program, files, bytes } = manifest;
    const names = { sha256: "SHA-256", sm3: "SM3" };
    lines.push(
      {
        zh: `${shown(name)}：序号 ${serial}，截至 ${day}，提交 ${commit ?? "不详"}，${shown(program)}`,
        en: `${shown(name)}: serial ${serial}, as of ${day}, commit ${commit ?? "not known"}, ${shown(program)}`,
      }[language],
      {
        zh: `清单上 ${count(files)} 个文件、${count(bytes)} 字节，按 ${names[algorithm]} 核对无误的 ${count(found.files)} 个。`,
        en: `${count(files)} files with ${count(bytes)} bytes are listed; ${count(found.files)} of them are right by their ${names[algorithm]}.`,
      }[language],
    );
  }
  lines.push(signatureLine(found)[language]);
  if (found.ofSystem > 0) {
    lines.push(
      {
        zh: `另有系统自己放的 ${count(found.ofSystem)} 项（如 .DS_Store），不算多出。`,
        en: `Put there by the system, such as .DS_Store, and not counted: ${count(found.ofSystem)}.`,
      }[language],
    );
  }
  if (found.zips !== undefined) {
    const right = count(found.zips);
    lines.push(
      {
        zh: `压缩包的文件夹里另有 ${right} 个文件，按它自己的清单核对无误。`,
        en: `In the folder of ZIPs ${right} more files are right by the list there.`,
      }[language],
    );
  }
  for (const problem of problems) {
    lines.push(`  ${shown(problem.path)}  ${problemText(problem, language)}`);
  }
  if (more > 0)
    lines.push({ zh: `  另有 ${count(more)} 处`, en: `  and ${count(more)} more` }[language]);
  const total = problems.length + more;
  lines.push(
    total === 0
      ? { zh: "结果：完好。", en: "Result: intact." }[language]
      : {
          zh: `结果：有 ${count(total)} 处不对。`,
          en: `Result: ${count(total)} ${total === 1 ? "thing is" : "things are"} wrong.`,
        }[language],
    limits(found)[language],
  );
  return lines.join("\n");
}

function signatureLine({ signature, key, states }: Verification): Record<MessageLanguage, string> {
  const log =
    states === null
      ? { zh: "", en: "" }
      : {
          zh: `签名记录 ${states} 行，前后相连。`,
          en: ` The log has ${states} ${states === 1 ? "line" : "lines"}, each going on from the one before.`,
        };
  const line = {
    none: { zh: "签名：没有。", en: "Signature: none." },
    "not-checked": {
      zh: "签名：有，没有核对（要用 --key 给出公钥）。",
      en: "Signature: there is one, not checked (give the public key with --key).",
    },
    good: { zh: `签名：是公钥 ${key} 签的。`, en: `Signature: by the key ${key}.` },
    bad: { zh: "签名：不对。", en: "Signature: wrong." },
  }[signature];
  return { zh: line.zh + log.zh, en: line.en + log.en };
}

/** What an intact copy does not prove yet, or what to do with one that is not intact. */
function limits({ signature, key, problems }: Verification): Record<MessageLanguage, string> {
  if (key !== null && signature !== "good") {
    return {
      zh: "说明：没有证明是该机关发布的。请先核实 --key 后面的公钥对不对；公钥对的，不要采用这份副本。",
      en: "Note: nothing proves who published it. See first that the key after --key is right; if it is, do not use this copy.",
    };
  }
  if (problems.length > 0) {
    return {
      zh: "说明：不对的文件，请从网站或另一份完好的副本重新复制，多出的移到别处，再核对一次。",
      en: "Note: copy what is wrong anew from the web or from an intact copy, put elsewhere what is not on the list, and check again.",
    };
  }
  return signature === "good"
    ? {
        zh: "说明：公钥要从别处得来，核对的程序也要用别处得来的，才能证明这是该机关发布的；文件夹自带的，可能已连同文件一起换掉。",
        en: "Note: this proves who published it only if key and checking program come from elsewhere; what the folder brings itself may have been replaced along with the files.",
      }
    : {
        zh: "说明：没有用别处得来的公钥核对签名，只能证明文件没有损坏，不能证明没有人把文件连同清单一起换掉。",
        en: "Note: without a signature checked by a key from elsewhere, this proves that nothing is damaged, not that nobody has replaced the files along with their list.",
      };
}

/** The same for programs. */
export function verificationJson(found: Verification): string {
  const problems = found.problems.map((problem) => ({
    kind: problem.kind,
    path: problem.path,
    ...(problem.to !== undefined && { to: problem.to }),
    ...problem.values,
    message: problemText(problem, "zh"),
    messageEn: problemText(problem, "en"),
  }));
  return JSON.stringify({ ok: problems.length === 0, ...found, problems }, null, 2);
}
