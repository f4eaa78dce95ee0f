import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Action, Preview } from '../../api/retention';
import { formatNumber } from '../../ui/format';

/** What a rule would do now. */
export function PreviewNote({ preview, action }: { preview: Preview; action: Action }) {
  const { t, i18n } = useTranslation('admin');
  const number = (count: number) => formatNumber(count, i18n.language);
  return (
    <div role="status">
      <p>{t(`retention.would.${action}`, { count: preview.wouldBeDone, number: number(preview.wouldBeDone) })}</p>
      {preview.held > 0 && <p>{t('retention.wouldHold', { count: preview.held, number: number(preview.held) })}</p>}
      {preview.sample.length > 0 && (
        <>
          <p className="muted">{t('retention.sample')}</p>
          <ul className="problem-list">
            {preview.sample.map((record) => (
              <li key={record.id}>
                <Link to={`/records/${record.type}/${record.id}`} target="_blank">
                  {record.name ?? record.id}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
