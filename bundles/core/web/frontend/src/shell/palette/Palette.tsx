import { Modal, Spin } from 'antd';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { useRecordTypes } from '../../api/metadata';
import { useCommands, type Command } from './commands';
import './Palette.css';

interface Hit {
  type: string;
  id: string;
  name: string;
  matches: { field: string; text: string }[];
}

/** Set by the palette once it is there. */
let show: () => void = () => {};

export function openPalette() {
  show();
}

/** Ctrl-K from anywhere: goes to any page, begins any record, finds any record. */
export function Palette() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    show = () => setOpen(true);
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen((old) => !old);
      }
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, []);
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} closable={false} width={620} destroyOnHidden style={{ top: 72 }} title={<span className="visually-hidden">{t('search')}</span>}>
      <Search onDone={() => setOpen(false)} />
    </Modal>
  );
}

function Search({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words).trim();
  const { data: types } = useRecordTypes();
  const { data: hits, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: async ({ signal }) => (await api.get<{ items: Hit[] }>('/api/search', { q: asked, limit: 12 }, signal)).items,
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const commands = useCommands(asked);
  const found: Command[] = (asked ? (hits ?? []) : []).map((hit) => ({
    key: hit.id,
    text: hit.name,
    kind: types?.find((type) => type.name === hit.type)?.label ?? hit.type,
    detail: hit.matches.find((match) => match.text !== hit.name)?.text,
    to: `/records/${hit.type}/${hit.id}`,
  }));
  const all = [...commands, ...found];
  const active = Math.min(at, all.length - 1);

  function go(command: Command | undefined) {
    if (!command) return;
    onDone();
    navigate(command.to);
  }
  function keys(event: React.KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, all.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') go(all[active]);
    else return;
    event.preventDefault();
  }
  return (
    <div className="palette">
      <input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-results"
        aria-activedescendant={all[active] ? `palette-${active}` : undefined}
        aria-label={t('search')}
        placeholder={t('search')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <div role="listbox" id="palette-results" aria-label={t('search')}>
        {all.map((command, index) => (
          <div
            key={command.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            className="palette-item"
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setAt(index)}
            onClick={() => go(command)}
          >
            <span>{command.text}</span>
            {command.detail && <span className="muted detail">{command.detail}</span>}
            <span className="muted">{command.kind}</span>
          </div>
        ))}
      </div>
      {isFetching && <Spin size="small" />}
      {asked && !isFetching && all.length === 0 && <p className="muted">{t('palette.nothing')}</p>}
    </div>
  );
}
