/** How pages, drawings, programs and documents begin that a browser or a shell might run. */
const ACTIVE =
  /^(?:<|#!|%!|MZ|\{\\rtf)|<(?:script|svg|html|iframe|object|embed|body|img|!doctype|\?xml|\?php|foreignobject|meta|link)\b/i;

/** Text of UTF-8 without control characters, and none that is a page or a program. */
export function isPlainText(bytes: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // eslint-disable-next-line no-control-regex -- these make a file a program or a message to a terminal
  return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) && !ACTIVE.test(text.trimStart());
}
