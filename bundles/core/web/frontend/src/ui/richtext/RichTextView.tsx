import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import { HARMLESS } from './html';
import './richtext.css';

const purifier = DOMPurify();
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'nofollow noopener noreferrer');
});

const KEPT = { ALLOWED_TAGS: HARMLESS, ALLOWED_ATTR: ['href', 'title', 'start', 'colspan', 'rowspan', 'scope'], ALLOWED_URI_REGEXP: /^(?:https?|mailto|ftp):/i, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false };

/** Formatted text. The server cleaned it as it was written; it is cleaned here again, since a database has other ways in. */
export default function RichTextView({ html }: { html: string }) {
  const clean = useMemo(() => purifier.sanitize(html, KEPT), [html]);
  return <div className="rich-text" dangerouslySetInnerHTML={{ __html: clean }} />;
}
