import { DeleteOutlined, EditOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { App, Button, Spin, Tabs } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { allows, nameOfRecord, recordsKey, useRecord } from '../../api/records';
import { NotFound } from '../../shell/ErrorPage';
import { useRecordTabs } from '../../plugins/useRecordTabs';
import { ErrorNote } from '../../ui/ErrorNote';
import { EditDrawer } from '../form/EditDrawer';
import { Timeline } from '../timeline/Timeline';
import { WithType } from '../useType';
import { FieldsPanel } from './FieldsPanel';
import { FilesTab, useAttachmentType } from './FilesTab';
import { HistoryTab } from './HistoryTab';
import { MergeDialog } from './MergeDialog';
import { Merges } from './Merges';
import { RelatedTab } from './RelatedTab';
import { Score } from './Score';
import { SharesTab } from './SharesTab';
import './RecordPage.css';

export function RecordPage() {
  const { id } = useParams();
  return <WithType>{(type) => <One key={id} type={type} id={id!} />}</WithType>;
}

function One({ type, id }: { type: RecordType; id: string }) {
  const { t } = useTranslation('records');
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, error, refetch } = useRecord(type, id);
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const attachments = useAttachmentType();
  const pluginTabs = useRecordTabs(type.name);
  const name = data ? nameOfRecord(type, data.data) : '';
  useEffect(() => {
    if (name) document.title = `${name} · Mortise`;
    return () => void (document.title = 'Mortise');
  }, [name]);

  if (error instanceof Problem && error.status === 404) return <NotFound />;
  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  if (!data) return <Spin className="wait" />;
  const record = data.data;
  const mayEdit = allows(data, 'edit');

  async function restore() {
    await api.post(`${type.href}/${id}/restore`);
    await queries.invalidateQueries({ queryKey: recordsKey(type.name) });
    navigate(`/records/${type.name}/${id}`);
  }

  function remove() {
    modal.confirm({
      title: t('record.deleteTitle', { name }),
      content: t('record.deleteHelp'),
      okText: t('bulk.delete'),
      okButtonProps: { danger: true },
      cancelText: t('ui:cancel'),
      onOk: async () => {
        try {
          await api.remove(`${type.href}/${id}`, { ifMatch: data!.etag });
          void queries.invalidateQueries({ queryKey: recordsKey(type.name) });
          void message.success({
            content: (
              <>
                {t('record.deleted')} <Button type="link" size="small" onClick={() => void restore()}>{t('record.undo')}</Button>
              </>
            ),
            duration: 8,
          });
          navigate(`/records/${type.name}`);
        } catch (problem) {
          void message.error(problem instanceof Problem ? problem.message : t('shell:unreachable'));
        }
      },
    });
  }

  return (
    <div className="page record-page">
      <div className="page-head">
        <div>
          <Link className="crumb" to={`/records/${type.name}`}>
            {type.pluralLabel}
          </Link>
          <h1>{name}</h1>
        </div>
        <span className="space" />
        <Score type={type} id={id} />
        {mayEdit && (
          <Button icon={<EditOutlined />} type="primary" onClick={() => setEditing(true)}>
            {t('record.edit')}
          </Button>
        )}
        {/* Merging changes this record and deletes another one, which is still to be chosen. */}
        {mayEdit && type.rights.delete !== 'none' && <Button icon={<MergeCellsOutlined />} aria-label={t('merge.ok')} title={t('merge.ok')} onClick={() => setMerging(true)} />}
        {allows(data, 'delete') && <Button icon={<DeleteOutlined />} title={t('bulk.delete')} aria-label={t('bulk.delete')} onClick={remove} />}
      </div>
      <Merges type={type} id={id} mayEdit={mayEdit} />
      <div className="record-columns">
        <FieldsPanel type={type} record={record} />
        <Tabs
          className="card record-tabs"
          items={[
            { key: 'timeline', label: t('record.timeline'), children: <Timeline type={type} record={record} /> },
            { key: 'related', label: t('record.related'), children: <RelatedTab type={type} record={record} /> },
            ...(attachments ? [{ key: 'files', label: t('record.files'), children: <FilesTab type={type} id={id} /> }] : []),
            { key: 'shares', label: t('shares.title'), children: <SharesTab type={type} id={id} mayShare={mayEdit} /> },
            { key: 'history', label: t('record.history'), children: <HistoryTab type={type} id={id} /> },
            ...pluginTabs(record),
          ]}
        />
      </div>
      {merging && <MergeDialog type={type} record={record} onClose={() => setMerging(false)} />}
      {editing && <EditDrawer type={type} record={record} etag={data.etag} onClose={() => setEditing(false)} />}
    </div>
  );
}
