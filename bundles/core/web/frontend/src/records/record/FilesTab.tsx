import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Spin } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../../api/client';
import { useRecordTypes, type RecordType } from '../../api/metadata';
import { recordsKey, useRights } from '../../api/records';
import { ErrorNote } from '../../ui/ErrorNote';
import { formatAgo } from '../../ui/format';

interface Attachment {
  id: string;
  name: string;
  createdAt: string;
  file: { href: string; size?: number } | null;
}

/** The type that files of records are of; undefined for who may not read any. */
export function useAttachmentType(): RecordType | undefined {
  const { data: types } = useRecordTypes();
  return types?.find((one) => one.name === 'attachment');
}

/** The files of a record. What one may do with them is for the rights to files, not to the record: notes and files are added by who may not edit it. */
export function FilesTab({ type, id }: { type: RecordType; id: string }) {
  const { t, i18n } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const attachmentType = useAttachmentType();
  const mayAttach = attachmentType !== undefined && attachmentType.rights.create !== 'none';
  const key = [...recordsKey(type.name), 'files', id];
  const address = `${type.href}/${id}/files`;
  const { data, error } = useQuery({ queryKey: key, queryFn: async () => (await api.get<{ items: Attachment[] }>(address)).items });
  const rights = useRights(attachmentType, data?.map((attachment) => attachment.id) ?? []);

  async function act(action: () => Promise<unknown>) {
    setBusy(true);
    try {
      await action();
      await queries.invalidateQueries({ queryKey: recordsKey(type.name) });
    } catch (problem) {
      void message.error(problem instanceof Problem ? (problem.violations[0]?.message ?? problem.message) : t('shell:unreachable'));
    } finally {
      setBusy(false);
    }
  }

  function upload(files: FileList) {
    return act(async () => {
      for (const file of files) {
        const body = new FormData();
        body.append('file', file);
        await api.post(address, body);
      }
    });
  }

  if (error) return <ErrorNote error={error} />;
  if (!data) return <Spin />;
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (mayAttach) void upload(event.dataTransfer.files);
      }}
    >
      <ul className="files">
        {data.map((attachment) => (
          <li key={attachment.id}>
            <PaperClipOutlined aria-hidden />
            {attachment.file ? <a href={attachment.file.href}>{attachment.name}</a> : attachment.name}
            <span className="muted">{formatAgo(attachment.createdAt, i18n.language)}</span>
            {rights[attachment.id]?.includes('delete') && (
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${t('bulk.delete')}: ${attachment.name}`} onClick={() => void act(() => api.remove(`${address}/${attachment.id}`))} />
            )}
          </li>
        ))}
      </ul>
      {data.length === 0 && <p className="muted">{t('record.noFiles')}</p>}
      {mayAttach && (
        <>
          <input ref={input} type="file" multiple hidden onChange={(event) => event.target.files && void upload(event.target.files)} />
          <Button loading={busy} icon={<PaperClipOutlined />} onClick={() => input.current?.click()}>
            {t('record.attach')}
          </Button>
        </>
      )}
    </div>
  );
}
