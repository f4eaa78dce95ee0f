import { Button } from 'antd';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepOf } from '../direction';
import { ACTIONS, LINK } from './actions';
import { LinkForm } from './LinkForm';

/** One stop of the Tab key; the arrows go from button to button, as in every toolbar. */
export function Toolbar({ editor, label }: { editor: Editor; label: string }) {
  const { t } = useTranslation('ui');
  const [at, setAt] = useState(0);
  const [linking, setLinking] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) => ACTIONS.map((action) => ({ active: action.active?.(now), disabled: action.disabled?.(now) })),
  });

  function go(event: React.KeyboardEvent) {
    const ends: Record<string, number> = { Home: 0, End: ACTIONS.length - 1 };
    const step = stepOf(event.key);
    if (!(event.key in ends) && !step) return;
    event.preventDefault();
    const next = ends[event.key] ?? (at + step + ACTIONS.length) % ACTIONS.length;
    setAt(next);
    buttons.current?.querySelectorAll('button')[next].focus();
  }

  return (
    <>
      <div ref={buttons} role="toolbar" className="rich-toolbar" aria-label={t('rich.toolbar', { field: label })} onKeyDown={go}>
        {ACTIONS.map((action, index) => (
          <Button
            key={action.name}
            type="text"
            size="small"
            icon={action.icon}
            tabIndex={index === at ? 0 : -1}
            title={t(`rich.${action.name}`)}
            aria-label={t(`rich.${action.name}`)}
            aria-pressed={states[index].active}
            // Not `disabled`: the focus would be lost with the last step that can be undone.
            aria-disabled={states[index].disabled}
            onFocus={() => setAt(index)}
            // The selection in the text stays.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (action === LINK) setLinking(true);
              else if (!states[index].disabled) action.run(editor);
            }}
          />
        ))}
      </div>
      {linking && <LinkForm editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}
