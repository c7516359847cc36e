/** How a link to a file ends, as the source of a regular expression: `.pdf`, `.PDF#page=3`. */
export const fileEnding = String.raw`\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|csv|txt|rtf|zip|rar|7z|md|jpe?g|png|gif|webp|mp[34])(?:#[\w=&-]*)?`;
