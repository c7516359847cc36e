import { answerTask } from "../../program/answer-task.ts";
import { type WordsTask, writeWords } from "./write-words.ts";

answerTask(writeWords satisfies (task: WordsTask, onRead: () => void) => unknown);
