import type { Budget } from "./bounded.ts";

/** What a process of a tester is told as it starts. */
export interface Beginning {
  budget: Budget;
  entry: string;
}
