import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentOf, packageOf, type Content } from '../../api/privacy';
import type { Reference } from '../../api/records';
import { useAction } from '../parts/useAction';
import { KnownRecords } from './KnownRecords';

/** What is known of the person, to look at and to hand out. */
export function Known({ person }: { person: Reference }) {
  const { t } = useTranslation('admin');
  const { run, busy } = useAction();
  const [content, setContent] = useState<Content>();

  async function download() {
    const file = URL.createObjectURL(await packageOf(person));
    const link = document.createElement('a');
    link.href = file;
    link.download = `person-${person.id}.zip`;
    link.click();
    URL.revokeObjectURL(file);
  }

  return (
    <section className="card padded stack tight" aria-label={t('privacy.known')}>
      <h2 className="section-title first">{t('privacy.known')}</h2>
      <p className="muted">{t('privacy.knownHelp')}</p>
      <div className="buttons">
        <Button loading={busy === 'look'} onClick={() => void run('look', async () => setContent(await contentOf(person)))}>
          {t('privacy.look')}
        </Button>
        <Button icon={<DownloadOutlined />} loading={busy === 'download'} onClick={() => void run('download', download, t('privacy.downloaded'))}>
          {t('privacy.download')}
        </Button>
      </div>
      {content && <KnownRecords content={content} />}
    </section>
  );
}
