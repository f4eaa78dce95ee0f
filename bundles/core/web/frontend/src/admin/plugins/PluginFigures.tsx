import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePluginFigures, type PluginFigures as Figures } from '../../api/plugins';
import { formatNumber } from '../../ui/format';

type Calls = Figures['calls'][number];

/** What a plugin does just now and has done since the server started, in numbers. */
export function PluginFigures({ plugin }: { plugin: string }) {
  const { t, i18n } = useTranslation('admin');
  const { data } = usePluginFigures(plugin);
  if (!data) return null;

  const number = (value: number) => formatNumber(value, i18n.language);
  const bad = (value: number) => <span style={value > 0 ? { color: 'var(--bad)' } : undefined}>{number(value)}</span>;
  const millis = ({ calls, seconds }: Calls) => (calls > 0 ? t('figures.millis', { millis: number(Math.round((1000 * seconds) / calls)) }) : '–');
  const { inside, waiting, streams, left } = data.requests;
  return (
    <>
      <h2 className="section-title">{t('figures.title')}</h2>
      <p className="muted">{t('figures.help')}</p>
      <div className="card padded">
        <dl className="facts">
          <dt>{t('figures.inside')}</dt>
          <dd>{number(inside)}</dd>
          <dt>{t('figures.waiting')}</dt>
          <dd>{number(waiting)}</dd>
          <dt>{t('figures.streams')}</dt>
          <dd>{number(streams)}</dd>
          <dt>{t('figures.left')}</dt>
          <dd>{bad(left)}</dd>
          <dt>{t('figures.threadsLeft')}</dt>
          <dd>{bad(data.threadsLeft)}</dd>
        </dl>
      </div>
      {data.calls.length > 0 && (
        <div className="admin-table figures" tabIndex={0}>
          <Table<Calls>
            size="small"
            rowKey="kind"
            dataSource={data.calls}
            pagination={false}
            columns={[
              { title: t('figures.kind'), dataIndex: 'kind', render: (kind: string) => t(`figures.kinds.${kind}`, { defaultValue: kind }) },
              { title: t('figures.calls'), dataIndex: 'calls', align: 'end', render: number },
              { title: t('figures.failures'), dataIndex: 'failures', align: 'end', render: bad },
              { title: t('figures.overdue'), dataIndex: 'overdue', align: 'end', render: bad },
              { title: t('figures.mean'), key: 'mean', align: 'end', render: (_, calls) => millis(calls) },
            ]}
          />
        </div>
      )}
    </>
  );
}
