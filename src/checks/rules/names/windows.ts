import { windowsDevice } from "../../../identifiers/windows-device.ts";
import { namesIn } from "../path-parts.ts";
import type { PortalRule } from "../rule.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[<>:"|?*\\\u0000-\u001f]/;
const openEnd = /[. ]$|[ ]\.[^.]*$/;

/** Whether a path may hold any such name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const doubtful = /[<>:"|?*\\\u0000-\u001f]|(?:^|\/)(?:con|prn|aux|nul|com|lpt)|[. ](?:\/|$)| \./i;

/** Names that Windows cannot have: a clone there fails, or lacks the file. */
export const windowsName: PortalRule = {
  id: "names/windows",
  severity: "warning",
  basis: null,
  zh: {
    title: "Windows 上不能用的名称",
    message: [
      "“{found}”里有“{sign}”，Windows 的文件名不许用。",
      "“{found}”在 Windows 上是保留的设备名（{device}），不能作文件名。",
      "“{found}”的末尾（或扩展名前）是空格或点，Windows 会去掉末尾的，名称就对不上了。",
    ],
    cure: "改名：可以用汉字、字母、数字、- 和 _；正文里有链接的一并改。",
  },
  en: {
    title: "Name that Windows cannot have",
    message: [
      "There is “{sign}” in “{found}”, which no name on Windows may hold.",
      "“{found}” is the name of a device on Windows ({device}) and cannot be a file's.",
      "“{found}” ends in a blank or a dot (or has a blank before its ending); Windows takes it away at the end, and the name is another.",
    ],
    cure: "Rename it: characters, letters, digits, - and _ will do; mend links to it in texts.",
  },
  looksAt: "portal",
  check({ files }, report) {
    for (const { path, name } of namesIn(files.filter((file) => doubtful.test(file)))) {
      const sign = forbidden.exec(name)?.[0];
      const taken = windowsDevice(name);
      if (sign !== undefined) report({ file: path }, { found: name, sign: shown(sign) });
      else if (taken) report({ file: path }, { found: name, device: taken });
      else if (openEnd.test(name)) report({ file: path }, { found: name });
    }
  },
};

function shown(sign: string): string {
  return sign < " " ? `U+${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}` : sign;
}
