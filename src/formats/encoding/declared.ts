const metaCharset = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i;
const xmlEncoding = /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w-]+)/i;

/** The encoding a page says it has, as a name `TextDecoder` knows; null where it says none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192));
  const text = head.toString("latin1");
  const label = (metaCharset.exec(text) ?? xmlEncoding.exec(text))?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // GB18030 holds GBK and GB2312, and pages that declare those use its characters.
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}
