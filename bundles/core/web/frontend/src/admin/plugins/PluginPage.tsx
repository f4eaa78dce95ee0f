import { App, Button, Spin, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { metadataKey } from '../../api/metadata';
import { commandPlugin, pluginsKey, purgePlugin, uninstallPlugin, usePlugin, type PluginChange, type PluginCommand } from '../../api/plugins';
import { formatDateTime } from '../../ui/format';
import { ConfirmTyped } from '../parts/ConfirmTyped';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { ChangeProgress } from './ChangeProgress';
import { PluginData } from './PluginData';
import { PluginFigures } from './PluginFigures';
import { PluginSettings } from './PluginSettings';
import { StateLabel } from './StateLabel';
import '../admin.css';

const AWAY = ['UNINSTALLED', 'PURGING', 'PURGED'];

/** One plugin: where it stands, what can be done with it, and everything that happened to it. */
export function PluginPage() {
  const { id = '' } = useParams();
  const { t, i18n } = useTranslation('admin');
  const { modal } = App.useApp();
  const { data: plugin, error } = usePlugin(id);
  const { run, busy } = useAction(pluginsKey, metadataKey);
  const [purging, setPurging] = useState(false);
  if (error) return <div className="page"><ProblemAlert error={error} /></div>;
  if (!plugin) return <Spin className="wait" />;

  const name = plugin.name || plugin.id;
  const here = !AWAY.includes(plugin.state);
  const command = (verb: PluginCommand) => void run(verb, () => commandPlugin(id, verb), t(`plugins.did.${verb}`, { name }));
  const ask = (verb: 'disable' | 'rollback' | 'uninstall', work: () => void) =>
    modal.confirm({
      title: t(`plugins.ask.${verb}`, { name }),
      content: t(`plugins.ask.${verb}Help`),
      okText: t(`plugins.${verb}`),
      cancelText: t('cancel'),
      okButtonProps: { danger: verb === 'uninstall' },
      onOk: work,
    });
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to="/admin/plugins">{t('plugins.title')}</Link> / {name}
        </h1>
        <span className="space" />
        {plugin.state === 'DISABLED' || plugin.state === 'QUARANTINED' ? (
          <Button type="primary" loading={busy === 'enable'} onClick={() => command('enable')}>
            {t('plugins.enable')}
          </Button>
        ) : (
          here && (
            <Button loading={busy === 'disable'} onClick={() => ask('disable', () => command('disable'))}>
              {t('plugins.disable')}
            </Button>
          )
        )}
        {here && (
          <Button loading={busy === 'rollback'} onClick={() => ask('rollback', () => command('rollback'))}>
            {t('plugins.rollback')}
          </Button>
        )}
        {here && (
          <Button
            danger
            loading={busy === 'uninstall'}
            onClick={() => ask('uninstall', () => void run('uninstall', () => uninstallPlugin(id), t('plugins.did.uninstall', { name })))}
          >
            {t('plugins.uninstall')}
          </Button>
        )}
        {!here && plugin.state !== 'PURGED' && (
          <Button danger type="text" onClick={() => setPurging(true)}>
            {t('plugins.purge')}
          </Button>
        )}
      </div>
      <ChangeProgress plugin={id} />
      <div className="card padded">
        <dl className="facts">
          <dt>{t('plugins.stateTitle')}</dt>
          <dd>
            <StateLabel state={plugin.state} />
          </dd>
          {plugin.problem && (
            <>
              <dt>{t('plugins.problem')}</dt>
              <dd style={{ color: 'var(--bad)' }}>{plugin.problem}</dd>
            </>
          )}
          <dt>{t('plugins.version')}</dt>
          <dd>{plugin.version ?? '–'}</dd>
          <dt>{t('plugins.vendor')}</dt>
          <dd>{plugin.vendor ?? '–'}</dd>
          <dt>{t('plugins.source')}</dt>
          <dd>{t(`plugins.sources.${plugin.source}`, { defaultValue: plugin.source })}</dd>
          <dt>{t('plugins.recordTypes')}</dt>
          <dd>{plugin.recordTypes.length > 0 ? plugin.recordTypes.join(', ') : '–'}</dd>
        </dl>
      </div>
      {here && <PluginSettings plugin={id} />}
      <PluginFigures plugin={id} />
      <PluginData plugin={plugin} />
      <h2 className="section-title">{t('plugins.history')}</h2>
      <div className="admin-table" tabIndex={0}>
        <Table<PluginChange>
          size="small"
          rowKey={(change) => change.at + change.action}
          dataSource={plugin.history}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: t('when'), dataIndex: 'at', render: (at: string) => formatDateTime(at, i18n.language) },
            {
              title: t('plugins.what'),
              dataIndex: 'action',
              render: (action: string) => t(`plugins.action.${action}`, { defaultValue: action }),
            },
            { title: t('plugins.version'), dataIndex: 'version' },
            { title: t('plugins.stateTitle'), dataIndex: 'state', render: (state: string) => <StateLabel state={state} /> },
            {
              title: t('who'),
              dataIndex: 'by',
              render: (by: string, change) => (
                <>
                  {by} <span className="muted">{t(`plugins.through.${change.through}`, { defaultValue: change.through })}</span>
                </>
              ),
            },
            { title: t('plugins.problem'), dataIndex: 'problem', className: 'wrap' },
          ]}
        />
      </div>
      {purging && (
        <ConfirmTyped
          title={t('plugins.ask.purge', { name })}
          word={plugin.id}
          okText={t('plugins.purge')}
          onConfirm={async () => {
            await purgePlugin(id, plugin.id);
            await run('purge', async () => {}, t('plugins.did.purge', { name }));
          }}
          onClose={() => setPurging(false)}
        >
          <p>{t('plugins.ask.purgeHelp')}</p>
        </ConfirmTyped>
      )}
    </div>
  );
}
