/** A text of content, a file name or a ledger as it may be shown: its control characters must not reach the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
