/** What the editor keeps of HTML; `div` and `span` come back as the text that is in them. */
const EDITABLE = new Set([
  'p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'strike', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span',
]);

/** What the server stores: `RichTexts` in bundles/core/records. */
export const HARMLESS = [
  ...EDITABLE, 'caption', 'cite', 'col', 'colgroup', 'dd', 'dl', 'dt', 'ins', 'mark', 'q', 'small', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
];

/** Tags that the editor would lose, each once: programs write tables and more. */
export function lostTags(html: string): string[] {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag.toLowerCase());
  return [...new Set(tags)].filter((tag) => !EDITABLE.has(tag));
}

/** With a blank where a line ends, so that the words of two paragraphs stay apart when their tags go. */
export const spaced = (html: string) => html.replace(/<(\/(p|h\d|li|div|pre|blockquote|td|th|dt|dd)|br)\b[^>]*>/gi, '$& ');

/** What of the text fits into a line. */
export const plainText = (html: string) => (new DOMParser().parseFromString(spaced(html), 'text/html').body.textContent ?? '').trim();

/** The address that somebody means; undefined for one that the server would not keep. */
export function linkOf(entered: string): string | undefined {
  const text = entered.trim();
  if (/^[^\s@:/]+@[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return undefined;
  return ['https:', 'http:', 'mailto:', 'ftp:'].includes(new URL(address).protocol) ? address : undefined;
}
