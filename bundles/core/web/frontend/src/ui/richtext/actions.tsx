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

/** In the order of the toolbar. */
export const ACTIONS: Action[] = [
  { name: 'bold', icon: <BoldOutlined />, run: (editor) => editor.chain().focus().toggleBold().run(), active: (editor) => editor.isActive('bold') },
  { name: 'italic', icon: <ItalicOutlined />, run: (editor) => editor.chain().focus().toggleItalic().run(), active: (editor) => editor.isActive('italic') },
  { name: 'underline', icon: <UnderlineOutlined />, run: (editor) => editor.chain().focus().toggleUnderline().run(), active: (editor) => editor.isActive('underline') },
  { name: 'strike', icon: <StrikethroughOutlined />, run: (editor) => editor.chain().focus().toggleStrike().run(), active: (editor) => editor.isActive('strike') },
  { name: 'heading', icon: <b>H2</b>, run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(), active: (editor) => editor.isActive('heading', { level: 2 }) },
  { name: 'subheading', icon: <b>H3</b>, run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(), active: (editor) => editor.isActive('heading', { level: 3 }) },
  { name: 'bullets', icon: <UnorderedListOutlined />, run: (editor) => editor.chain().focus().toggleBulletList().run(), active: (editor) => editor.isActive('bulletList') },
  { name: 'numbers', icon: <OrderedListOutlined />, run: (editor) => editor.chain().focus().toggleOrderedList().run(), active: (editor) => editor.isActive('orderedList') },
  { name: 'quote', icon: <b>”</b>, run: (editor) => editor.chain().focus().toggleBlockquote().run(), active: (editor) => editor.isActive('blockquote') },
  { name: 'code', icon: <CodeOutlined />, run: (editor) => editor.chain().focus().toggleCodeBlock().run(), active: (editor) => editor.isActive('codeBlock') },
  LINK,
  { name: 'undo', icon: <UndoOutlined />, run: (editor) => editor.chain().focus().undo().run(), disabled: (editor) => !editor.can().undo() },
  { name: 'redo', icon: <RedoOutlined />, run: (editor) => editor.chain().focus().redo().run(), disabled: (editor) => !editor.can().redo() },
];
