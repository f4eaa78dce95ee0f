import {
  BoldOutlined, CodeOutlined, ItalicOutlined, LinkOutlined, OrderedListOutlined, RedoOutlined, StrikethroughOutlined, UnderlineOutlined, UndoOutlined, UnorderedListOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';

export interface Action {
  /** Of its text, below `rich`. */
  name: string;
  icon: ReactNode;
  run: (editor: Editor) => void;
  /** Missing for what is done once and is no state of the text. */
  active?: (editor: Editor) => boolean;
  disabled?: (editor: Editor) => boolean;
}

export const LINK: Action = { name: 'link', icon: <LinkOutlined />, run: () => {}, active: (editor) => editor.isActive('link') };

/** Goes on in the text at once: tiptap's own `focus` waits for the next frame, and what is typed until then would be lost. */
export function text(editor: Editor) {
  editor.view.focus();
  return editor.chain();
}

/** In the order of the toolbar. */
export const ACTIONS: Action[] = [
  { name: 'bold', icon: <BoldOutlined />, run: (editor) => text(editor).toggleBold().run(), active: (editor) => editor.isActive('bold') },
  { name: 'italic', icon: <ItalicOutlined />, run: (editor) => text(editor).toggleItalic().run(), active: (editor) => editor.isActive('italic') },
  { name: 'underline', icon: <UnderlineOutlined />, run: (editor) => text(editor).toggleUnderline().run(), active: (editor) => editor.isActive('underline') },
  { name: 'strike', icon: <StrikethroughOutlined />, run: (editor) => text(editor).toggleStrike().run(), active: (editor) => editor.isActive('strike') },
  { name: 'heading', icon: <b>H2</b>, run: (editor) => text(editor).toggleHeading({ level: 2 }).run(), active: (editor) => editor.isActive('heading', { level: 2 }) },
  { name: 'subheading', icon: <b>H3</b>, run: (editor) => text(editor).toggleHeading({ level: 3 }).run(), active: (editor) => editor.isActive('heading', { level: 3 }) },
  { name: 'bullets', icon: <UnorderedListOutlined />, run: (editor) => text(editor).toggleBulletList().run(), active: (editor) => editor.isActive('bulletList') },
  { name: 'numbers', icon: <OrderedListOutlined />, run: (editor) => text(editor).toggleOrderedList().run(), active: (editor) => editor.isActive('orderedList') },
  { name: 'quote', icon: <b>”</b>, run: (editor) => text(editor).toggleBlockquote().run(), active: (editor) => editor.isActive('blockquote') },
  { name: 'code', icon: <CodeOutlined />, run: (editor) => text(editor).toggleCodeBlock().run(), active: (editor) => editor.isActive('codeBlock') },
  LINK,
  { name: 'undo', icon: <UndoOutlined />, run: (editor) => text(editor).undo().run(), disabled: (editor) => !editor.can().undo() },
  { name: 'redo', icon: <RedoOutlined />, run: (editor) => text(editor).redo().run(), disabled: (editor) => !editor.can().redo() },
];
