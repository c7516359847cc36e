import type { Rule } from "../rule.ts";
import { droppedElement } from "./dropped-element.ts";
import { halfWidthPunctuation } from "./half-width-punctuation.ts";
import { hashWithoutBlank } from "./hash-without-blank.ts";
import { headingJump } from "./heading-jump.ts";
import { invisibleCharacters } from "./invisible-characters.ts";
import { lostCharacters } from "./lost-characters.ts";
import { mixedScripts } from "./mixed-scripts.ts";
import { mojibake } from "./mojibake.ts";
import { numberBrackets } from "./number-brackets.ts";
import { onlyAttachment } from "./only-attachment.ts";
import { openFence } from "./open-fence.ts";
import { pageFurniture } from "./page-furniture.ts";
import { placeholder } from "./placeholder.ts";
import { privateCharacters } from "./private-characters.ts";
import { sourceComment } from "./source-comment.ts";
import { titleForm } from "./title-form.ts";
import { unbalancedBrackets } from "./unbalanced-brackets.ts";
import { wrongWords } from "./wrong-words.ts";

/** The text of a document, character by character. */
export const textRules: readonly Rule[] = [
  headingJump,
  hashWithoutBlank,
  droppedElement,
  sourceComment,
  mixedScripts,
  lostCharacters,
  mojibake,
  privateCharacters,
  invisibleCharacters,
  pageFurniture,
  placeholder,
  numberBrackets,
  unbalancedBrackets,
  halfWidthPunctuation,
  wrongWords,
  titleForm,
  onlyAttachment,
  openFence,
];
