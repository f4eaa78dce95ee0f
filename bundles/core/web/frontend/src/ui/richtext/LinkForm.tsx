import { Button, Input } from 'antd';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { text } from './actions';
import { linkOf } from './html';

/** The address of what is selected; where nothing is, the address is the text. Enter sets it, Escape leaves it. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('ui');
  const before = editor.getAttributes('link').href as string | undefined;
  const [address, setAddress] = useState(before ?? '');
  const [wrong, setWrong] = useState(false);

  function set() {
    const href = linkOf(address);
    if (!href) return setWrong(true);
    const chain = text(editor).extendMarkRange('link');
    if (editor.state.selection.empty && !before) chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  }

  function remove() {
    text(editor).extendMarkRange('link').unsetLink().run();
    onClose();
  }

  return (
    <div
      className="rich-link"
      // It stands in forms and in cells, which have uses of their own for these keys.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'BUTTON') return;
        event.preventDefault();
        if (event.key === 'Enter') return set();
        editor.view.focus();
        onClose();
      }}
    >
      <Input autoFocus size="small" inputMode="url" aria-label={t('rich.address')} placeholder="https://…" aria-invalid={wrong} status={wrong ? 'error' : undefined} value={address} onChange={(event) => (setAddress(event.target.value), setWrong(false))} />
      <Button size="small" type="primary" onClick={set}>
        {t('rich.setLink')}
      </Button>
      {before && (
        <Button size="small" onClick={remove}>
          {t('rich.removeLink')}
        </Button>
      )}
      {wrong && (
        <span role="alert" className="rich-wrong">
          {t('rich.wrongAddress')}
        </span>
      )}
    </div>
  );
}
