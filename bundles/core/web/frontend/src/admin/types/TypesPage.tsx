import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hideType, purgeType, restoreType, useHidden } from '../../api/fields';
import { metadataKey, useRecordTypes, type RecordType } from '../../api/metadata';
import { ConfirmTyped } from '../parts/ConfirmTyped';
import { useAction } from '../parts/useAction';
import { TypeDialog } from './TypeDialog';
import '../admin.css';

/** All record types; administrators make more of them. */
export function TypesPage() {
  const { t } = useTranslation('admin');
  const { modal } = App.useApp();
  const { data: types, isLoading } = useRecordTypes();
  const { data: hidden } = useHidden();
  const { run, busy } = useAction(metadataKey);
  const [making, setMaking] = useState(false);
  const [purging, setPurging] = useState<string>();
  const [words, setWords] = useState('');
  const found = types?.filter((type) => `${type.label} ${type.name}`.toLowerCase().includes(words.trim().toLowerCase()));
  const hide = (type: RecordType) =>
    modal.confirm({
      title: t('types.hideTitle', { label: type.label }),
      content: t('types.hideTypeHelp'),
      okText: t('types.hide'),
      cancelText: t('cancel'),
      onOk: () => void run(type.name, () => hideType(type.name), t('types.hidden', { label: type.label })),
    });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('types.title')}</h1>
        <span className="space" />
        <Input.Search style={{ width: 200 }} allowClear placeholder={t('types.find')} aria-label={t('types.find')} onChange={(event) => setWords(event.target.value)} />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t('types.add')}
        </Button>
      </div>
      <div className="admin-table" tabIndex={0}>
        <Table<RecordType>
          size="small"
          rowKey="name"
          loading={isLoading}
          pagination={false}
          dataSource={found}
          columns={[
            { title: t('types.label'), dataIndex: 'label', render: (label: string, type) => <Link to={`/admin/types/${type.name}`}>{label}</Link>, sorter: (a, b) => a.label.localeCompare(b.label) },
            { title: t('types.typeName'), dataIndex: 'name', render: (name: string) => <code>{name}</code> },
            { title: t('types.from'), dataIndex: 'plugin', render: (plugin: string, type) => (type.custom ? t('types.byAdministrator') : plugin), sorter: (a, b) => a.plugin.localeCompare(b.plugin) },
            { title: t('types.fields'), key: 'fields', align: 'end', render: (_, type) => type.fields.length },
            { title: t('types.customFields'), key: 'custom', align: 'end', render: (_, type) => type.fields.filter((field) => field.custom).length || '' },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, type) =>
                type.custom && (
                  <Button size="small" type="link" loading={busy === type.name} aria-label={t('types.hideTitle', { label: type.label })} onClick={() => hide(type)}>
                    {t('types.hide')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
      {hidden && hidden.types.length > 0 && (
        <>
          <h2 className="section-title">{t('types.hiddenTypes')}</h2>
          <ul className="card padded plain-list">
            {hidden.types.map((name) => (
              <li key={name}>
                <code>{name}</code>
                <span className="space" />
                <Button size="small" type="link" loading={busy === name} onClick={() => void run(name, () => restoreType(name), t('types.restored', { label: name }))}>
                  {t('types.restore')}
                </Button>
                <Button size="small" type="link" danger onClick={() => setPurging(name)}>
                  {t('types.purge')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {making && <TypeDialog onClose={() => setMaking(false)} />}
      {purging && (
        <ConfirmTyped
          title={t('types.purgeTitle', { label: purging })}
          word={purging}
          okText={t('types.purge')}
          onConfirm={async () => {
            await purgeType(purging);
            await run('purge', async () => {}, t('types.purged', { label: purging }));
          }}
          onClose={() => setPurging(undefined)}
        >
          <p>{t('types.purgeTypeHelp')}</p>
        </ConfirmTyped>
      )}
    </div>
  );
}
