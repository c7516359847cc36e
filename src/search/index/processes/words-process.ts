import { type WordsTask, writeWords } from "../write-words.ts";
import { answerTask } from "./answer-task.ts";

answerTask(writeWords satisfies (task: WordsTask, onRead: () => void) => unknown);
