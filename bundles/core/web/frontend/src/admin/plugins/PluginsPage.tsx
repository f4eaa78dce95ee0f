import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePlugins, type PluginInfo } from '../../api/plugins';
import { formatAgo, formatDateTime } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { InstallDialog } from './InstallDialog';
import { StateLabel } from './StateLabel';
import '../admin.css';

/** What is installed, and the way in for what is not. */
export function PluginsPage() {
  const { t, i18n } = useTranslation('admin');
  const [installing, setInstalling] = useState(false);
  const { data, error, isLoading } = usePlugins(installing);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('plugins.title')}</h1>
        <span className="space" />
        <Link to="/admin/catalogue">{t('catalogue.title')}</Link>
        <Link to="/admin/vendors">{t('vendors.title')}</Link>
        <Button type="primary" icon={<UploadOutlined />} onClick={() => setInstalling(true)}>
          {t('plugins.install')}
        </Button>
      </div>
      <div className="stack">
        {error && <ProblemAlert error={error} />}
        {data?.safeMode && <Alert type="warning" showIcon title={t('plugins.safeMode')} />}
        {data?.refusedFiles.map((file) => (
          <Alert key={file.file} type="warning" showIcon title={t('plugins.refusedFile', { file: file.file })} description={file.problem} />
        ))}
        <div className="admin-table" tabIndex={0}>
          <Table<PluginInfo>
            size="small"
            rowKey="id"
            loading={isLoading}
            pagination={false}
            dataSource={data?.items}
            columns={[
              {
                title: t('plugins.name'),
                key: 'name',
                render: (_, plugin) => <Link to={`/admin/plugins/${plugin.id}`}>{plugin.name || plugin.id}</Link>,
                sorter: (a, b) => (a.name || a.id).localeCompare(b.name || b.id),
              },
              { title: t('plugins.version'), dataIndex: 'version', render: (version: string | null) => version ?? '–' },
              { title: t('plugins.vendor'), dataIndex: 'vendor', sorter: (a, b) => (a.vendor ?? '').localeCompare(b.vendor ?? '') },
              {
                title: t('plugins.stateTitle'),
                dataIndex: 'state',
                render: (_, plugin) => (
                  <>
                    <StateLabel state={plugin.state} />
                    {plugin.problem && <div className="muted">{plugin.problem}</div>}
                  </>
                ),
                sorter: (a, b) => a.state.localeCompare(b.state),
                className: 'wrap',
              },
              {
                title: t('plugins.changed'),
                dataIndex: 'changedAt',
                render: (at: string, plugin) =>
                  at && (
                    <span title={formatDateTime(at, i18n.language)}>
                      {formatAgo(at, i18n.language)} · <span className="muted">{plugin.changedBy}</span>
                    </span>
                  ),
              },
            ]}
          />
        </div>
      </div>
      {installing && <InstallDialog onClose={() => setInstalling(false)} />}
    </div>
  );
}
