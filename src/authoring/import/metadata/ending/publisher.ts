import type { Candidate } from "../candidates/candidates.ts";

/** A whole organ, not an office within one. */
const wholeOrgan = /(?:人民政府|镇|乡|街道|街道办事处)$/u;

/**
 * Where no publisher is named but a township answers for the disclosure, the township itself disclosed the document:
 * it has no other organ. A department (政府办公室) says nothing of who publishes.
 */
export function publisherOf(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.some(({ field }) => field === "publisher")) return [];
  const department = candidates.find(({ field }) => field === "responsibleDepartment");
  if (typeof department?.value !== "string" || !wholeOrgan.test(department.value)) return [];
  return [
    { ...department, field: "publisher", how: "responsible-department", confidence: "unsure" },
  ];
}
