import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../api/metadata';
import { pathOf } from '../../api/records';
import { addSection, moveSection, removeSection, rename, restOf, type Draft, type Place } from './draft';
import { FieldRow } from './FieldRow';
import { IconButton } from './IconButton';
import { titleElsewhere, titleIn } from './title';
import './layouts.css';

interface Props {
  fields: Field[];
  draft: Draft;
  /** In which titles are written; undefined for all at once. */
  language?: string;
  onChange: (draft: Draft) => void;
}

/** The sections with their fields, and what stands in none. Everything by buttons and selects, so by keyboard too. */
export function Arrangement({ fields, draft, language, onChange }: Props) {
  const { t } = useTranslation('admin');
  const byPath = new Map(fields.map((field) => [pathOf(field), field]));
  const rows = (paths: string[], place: Place) => {
    // A plugin may go while its fields are being arranged.
    const there = paths.flatMap((path) => byPath.get(path) ?? []);
    return there.length === 0 ? (
      <p className="muted">{t('layouts.empty')}</p>
    ) : (
      <ul className="layout-fields">
        {there.map((field) => (
          <FieldRow key={pathOf(field)} field={field} place={place} draft={draft} onChange={onChange} />
        ))}
      </ul>
    );
  };
  return (
    <div className="layout-sections">
      {draft.sections.map((section, index) => {
        const number = { number: index + 1 };
        return (
          <section key={index} className="card padded" aria-label={t('layouts.section', number)}>
            <div className="layout-head">
              <Input aria-label={t('layouts.sectionTitle', number)} placeholder={titleElsewhere(section.title) ?? t('layouts.untitled')} maxLength={100} value={titleIn(section.title, language)} onChange={(event) => onChange(rename(draft, index, event.target.value, language))} />
              <IconButton icon={<ArrowUpOutlined />} label={t('layouts.sectionUp', number)} disabled={index === 0} onClick={() => onChange(moveSection(draft, index, -1))} />
              <IconButton icon={<ArrowDownOutlined />} label={t('layouts.sectionDown', number)} disabled={index === draft.sections.length - 1} onClick={() => onChange(moveSection(draft, index, 1))} />
              <IconButton icon={<DeleteOutlined />} label={t('layouts.removeSection', number)} onClick={() => onChange(removeSection(draft, index))} />
            </div>
            {rows(section.fields, index)}
          </section>
        );
      })}
      <Button icon={<PlusOutlined />} onClick={() => onChange(addSection(draft))}>
        {t('layouts.addSection')}
      </Button>
      <Besides title={t('layouts.rest')} help={t('layouts.restHelp')}>
        {rows(restOf(draft, fields.map(pathOf)), 'rest')}
      </Besides>
      <Besides title={t('layouts.hidden')} help={t('layouts.hiddenHelp')}>
        {rows(draft.hidden, 'hidden')}
      </Besides>
    </div>
  );
}

function Besides({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section className="card padded" aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">{help}</p>
      {children}
    </section>
  );
}
