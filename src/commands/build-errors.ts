import { FailureError } from "../diagnostics/failure-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { OutputFolderError } from "../output/folder/output-errors.ts";
import { LockError } from "../output/lock/lock.ts";
import { PublishError } from "../output/publish/publish-error.ts";
import { ComponentError } from "../site/pages/components/component-error.ts";
import { PartsError } from "../site/parts/part.ts";
import { outputFaultText, publishErrorText } from "./output-words.ts";
import { manifestError } from "./signing/manifest-errors.ts";

/**
 * An error of a build with its message in words for people; what the program itself has done wrong stays as it is.
 */
export function inWords(error: unknown, language: MessageLanguage): unknown {
  if (error instanceof OutputFolderError) return reworded(error, outputFaultText(error, language));
  if (error instanceof ComponentError) return error.inLanguage(language);
  if (error instanceof PartsError) return reworded(error, partsFaultText(error, language));
  const ofManifest = manifestError(error, language);
  if (ofManifest) return ofManifest;
  const text = publishErrorText(error, language);
  if (text === null) return error;
  const isTold = error instanceof PublishError || error instanceof LockError;
  return isTold ? reworded(error, text) : new FailureError(text, { cause: error });
}

function reworded(error: Error, message: string): Error {
  error.message = message;
  return error;
}

/** What is said of folders that are not the parts of one build. */
function partsFaultText({ fault, found }: PartsError, language: MessageLanguage): string {
  const because = {
    "no-part": [
      "不是用 --part 做好的一份，或出自本程序的另一个版本",
      "is no part, or of another version of the program",
    ],
    "other-base": ["是按另一个 --base 做的", "was built for another --base"],
    "other-day": [
      "是按另一个日期做的，各份应写同一个 --as-of",
      "was built for another day; give all the same --as-of",
    ],
    "other-count": ["与其他各份的份数不同", "counts another number of parts than the others"],
    twice: ["与前面的某一份重复", "is the same part as another"],
    missing: ["缺少这些份", "these parts are missing"],
  }[fault];
  return {
    zh: `不能合并：${found} ${because[0]}。`,
    en: `Cannot join: ${found} ${because[1]}.`,
  }[language];
}
