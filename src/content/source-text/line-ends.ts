/** A text whose lines end as on Unix: files of Windows and of old Macs read the same as any other. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
