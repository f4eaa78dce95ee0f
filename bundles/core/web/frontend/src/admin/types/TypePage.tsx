import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Spin, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { hideField, purgeField, restoreField, useHidden } from '../../api/fields';
import { metadataKey, useRecordTypes, type Field } from '../../api/metadata';
import { NotFound } from '../../shell/ErrorPage';
import { ConfirmTyped } from '../parts/ConfirmTyped';
import { useAction } from '../parts/useAction';
import { FieldDrawer } from './FieldDrawer';
import '../admin.css';

/** The fields of one record type; those that administrators added can be changed. */
export function TypePage() {
  const { name = '' } = useParams();
  const { t } = useTranslation('admin');
  const { modal } = App.useApp();
  const { data: types } = useRecordTypes();
  const { data: hidden } = useHidden();
  const { run, busy } = useAction(metadataKey);
  const [editing, setEditing] = useState<Field | 'new'>();
  const [purging, setPurging] = useState<Field>();
  if (!types) return <Spin className="wait" />;
  const type = types.find((one) => one.name === name);
  if (!type) return <NotFound />;

  const gone = hidden?.fields.filter((field) => field.recordType === name) ?? [];
  const hide = (field: Field) =>
    modal.confirm({
      title: t('types.hideTitle', { label: field.label }),
      content: t('types.hideHelp'),
      okText: t('types.hide'),
      cancelText: t('cancel'),
      onOk: () => void run(field.name, () => hideField(name, field.name), t('types.hidden', { label: field.label })),
    });
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to="/admin/types">{t('types.title')}</Link> / {type.label}
        </h1>
        <span className="space" />
        <Link to={`/admin/types/${name}/layout`}>{t('layouts.title')}</Link>
        <Link to={`/records/${name}`}>{t('types.toRecords')}</Link>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('types.addField')}
        </Button>
      </div>
      <div className="admin-table" tabIndex={0}>
        <Table<Field>
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={[...type.fields].sort((a, b) => Number(byAdministrator(b)) - Number(byAdministrator(a)))}
          columns={[
            { title: t('types.label'), dataIndex: 'label', className: 'wrap', render: (label: string, field) => <span title={field.help}>{label}</span> },
            { title: t('types.fieldName'), dataIndex: 'name', render: (field: string, one) => <code>{one.custom ? `custom.${field}` : field}</code> },
            { title: t('types.kind'), dataIndex: 'type', render: (kind: string) => t(`kind.${kind}`, { defaultValue: kind }) },
            {
              title: t('types.rules'),
              key: 'rules',
              render: (_, field) => (
                <>
                  {field.required && <Tag>{t('types.requiredShort')}</Tag>}
                  {field.unique && <Tag>{t('types.uniqueShort')}</Tag>}
                  {field.readOnly && <Tag>{t('types.readOnlyShort')}</Tag>}
                </>
              ),
            },
            { title: t('types.from'), dataIndex: 'plugin', render: (plugin: string, field) => (byAdministrator(field) ? t('types.byAdministrator') : plugin) },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, field) =>
                byAdministrator(field) && (
                  <>
                    <Button size="small" type="link" aria-label={t('types.changeField', { label: field.label })} onClick={() => setEditing(field)}>
                      {t('types.change')}
                    </Button>
                    <Button size="small" type="link" loading={busy === field.name} aria-label={t('types.hideTitle', { label: field.label })} onClick={() => hide(field)}>
                      {t('types.hide')}
                    </Button>
                  </>
                ),
            },
          ]}
        />
      </div>
      {gone.length > 0 && (
        <>
          <h2 className="section-title">{t('types.hiddenFields')}</h2>
          <div className="admin-table" tabIndex={0}>
            <Table<Field>
              size="small"
              rowKey="name"
              pagination={false}
              dataSource={gone}
              columns={[
                { title: t('types.label'), dataIndex: 'label' },
                { title: t('types.fieldName'), dataIndex: 'name', render: (field: string) => <code>{field}</code> },
                {
                  title: <span className="visually-hidden">{t('actions')}</span>,
                  key: 'actions',
                  align: 'end',
                  render: (_, field) => (
                    <>
                      <Button size="small" type="link" loading={busy === field.name} onClick={() => void run(field.name, () => restoreField(name, field.name), t('types.restored', { label: field.label }))}>
                        {t('types.restore')}
                      </Button>
                      <Button size="small" type="link" danger onClick={() => setPurging(field)}>
                        {t('types.purge')}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
          </div>
        </>
      )}
      {editing && <FieldDrawer type={type} field={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
      {purging && (
        <ConfirmTyped
          title={t('types.purgeTitle', { label: purging.label })}
          word={purging.name}
          okText={t('types.purge')}
          onConfirm={async () => {
            await purgeField(name, purging.name);
            await run('purge', async () => {}, t('types.purged', { label: purging.label }));
          }}
          onClose={() => setPurging(undefined)}
        >
          <p>{t('types.purgeHelp')}</p>
        </ConfirmTyped>
      )}
    </div>
  );
}

const byAdministrator = (field: Field) => field.plugin === 'admin' && field.custom;
