import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputProps } from '../FieldInput';
import { lostTags } from './html';
import { Toolbar } from './Toolbar';
import './richtext.css';

const EXTENSIONS = [
  StarterKit.configure({
    // An empty paragraph at the end is for the cursor; it would be stored.
    trailingNode: false,
    // As the server writes it, so that a text that nobody changed stays the same.
    link: { openOnClick: false, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: 'nofollow noopener noreferrer', class: null } },
  }),
];

/** HTML as the server has it. What the editor would lose is edited as it stands. */
export default function RichTextInput(props: InputProps) {
  const html = typeof props.value === 'string' ? props.value : '';
  // While somebody writes source, the parts that made it so may come and go.
  const [source, setSource] = useState(lostTags(html).length > 0);
  if (!source && lostTags(html).length > 0) setSource(true);
  return source ? <Source {...props} /> : <Editor {...props} value={html} />;
}

function Source({ field, value, onChange, id, autoFocus }: InputProps) {
  const { t } = useTranslation('ui');
  return (
    <>
      <Input.TextArea id={id} autoFocus={autoFocus} aria-label={field.label} className="rich-source" autoSize={{ minRows: 3, maxRows: 14 }} value={String(value ?? '')} onChange={(event) => onChange?.(event.target.value || null)} />
      <div className="muted">{t('rich.source')}</div>
    </>
  );
}

function Editor({ field, value, onChange, id, autoFocus }: InputProps & { value: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const known = useRef(value);
  const listener = useRef(onChange);
  listener.current = onChange;
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    autofocus: autoFocus ? 'end' : false,
    injectCSS: false,
    editorProps: {
      // Control and Enter is for the form or cell around; a line break has Shift and Enter.
      handleKeyDown: (_, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
      attributes: { ...(id ? { id } : {}), role: 'textbox', 'aria-multiline': 'true', 'aria-label': field.label, class: 'rich-text rich-input' },
    },
    onUpdate: ({ editor: changed }) => {
      known.current = changed.isEmpty ? '' : changed.getHTML();
      listener.current?.(known.current || null);
    },
  });

  // Given from outside: another record, a form that was reset.
  useEffect(() => {
    if (!editor || value === known.current) return;
    known.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

  if (!editor) return null;
  return (
    <div
      ref={frame}
      className="rich-editor"
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'F10') {
          event.preventDefault();
          frame.current?.querySelector<HTMLElement>('[role=toolbar] button[tabindex="0"]')?.focus();
        }
      }}
    >
      <Toolbar editor={editor} label={field.label} />
      <EditorContent editor={editor} />
    </div>
  );
}
