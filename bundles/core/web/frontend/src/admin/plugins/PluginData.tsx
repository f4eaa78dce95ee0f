import { Button, Table, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { deleteExport, exportHref, exportPlugin, pluginsKey, restorePlugin, usePluginExports, type PluginExport, type PluginInfo } from '../../api/plugins';
import { formatDateTime } from '../../ui/format';
import { useAction } from '../parts/useAction';

/** The data of a plugin: written out while it is away, brought back while it runs. */
export function PluginData({ plugin }: { plugin: PluginInfo }) {
  const { t, i18n } = useTranslation('admin');
  const { data } = usePluginExports(plugin.id);
  const { run, busy } = useAction(pluginsKey);
  const exports = data?.items ?? [];
  const away = plugin.state === 'UNINSTALLED';
  const runs = plugin.state === 'ACTIVE';
  if (!away && exports.length === 0 && !runs) return null;
  const bringBack = (file: File) => {
    void run('restore', () => restorePlugin(plugin.id, file), t('plugins.data.restored'));
    return false;
  };
  return (
    <>
      <div className="page-head">
        <h2 className="section-title">{t('plugins.data.title')}</h2>
        <span className="space" />
        {away && (
          <Button loading={busy === 'export'} onClick={() => void run('export', () => exportPlugin(plugin.id), t('plugins.data.exported'))}>
            {t('plugins.data.export')}
          </Button>
        )}
        {runs && (
          <Upload accept=".zip" maxCount={1} showUploadList={false} beforeUpload={bringBack}>
            <Button loading={busy === 'restore'}>{t('plugins.data.restore')}</Button>
          </Upload>
        )}
      </div>
      <p className="muted">{t('plugins.data.help')}</p>
      {exports.length > 0 && (
        <div className="admin-table" tabIndex={0}>
          <Table<PluginExport>
            size="small"
            rowKey="name"
            dataSource={exports}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            columns={[
              { title: t('when'), dataIndex: 'writtenAt', render: (at: string) => formatDateTime(at, i18n.language) },
              { title: t('plugins.data.file'), dataIndex: 'name', render: (name: string) => <a href={exportHref(plugin.id, name)} download>{name}</a> },
              { title: t('plugins.data.size'), dataIndex: 'size', render: (size: number) => size.toLocaleString(i18n.language) },
              { title: 'SHA-256', dataIndex: 'sha256', className: 'wrap' },
              {
                key: 'delete',
                render: (_, { name }) => (
                  <Button
                    size="small"
                    danger
                    type="text"
                    loading={busy === name}
                    onClick={() => void run(name, () => deleteExport(plugin.id, name), t('plugins.data.deleted'))}
                  >
                    {t('plugins.data.delete')}
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}
