import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Spin } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigation } from 'react-router';
import { areas } from '../areas';
import { startSide } from '../ui/direction';
import { Navigation } from './Navigation';
import { openPalette, Palette } from './palette/Palette';
import { Reminders } from './reminders/Reminders';
import { UserMenu } from './UserMenu';
import './Layout.css';

/** The frame of every page: bar, navigation, and the page itself. */
export function Layout() {
  const { t } = useTranslation();
  const location = useLocation();
  const moving = useNavigation().state !== 'idle';
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [location.pathname]);
  return (
    <div className="layout">
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      <header className="bar">
        <Button className="menu-button" type="text" icon={<MenuOutlined />} aria-label={t('menu')} onClick={() => setOpen(true)} />
        <Link className="brand" to="/" aria-label={t('home')}>
          <img src="/favicon.svg" alt="" width={22} height={22} />
          <span>Mortise</span>
        </Link>
        <button type="button" className="search-box" onClick={openPalette} aria-keyshortcuts="Control+K Meta+K">
          <SearchOutlined aria-hidden />
          <span>{t('search')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <Reminders />
        <UserMenu />
      </header>
      <nav className="side" aria-label={t('navigation')}>
        <Navigation />
      </nav>
      <Drawer open={open} onClose={() => setOpen(false)} placement={startSide()} size={264} title="Mortise" styles={{ body: { padding: 8 } }}>
        <nav aria-label={t('navigation')}>
          <Navigation />
        </nav>
      </Drawer>
      <main id="page" className="content" tabIndex={-1} aria-busy={moving}>
        {moving && <div className="progress" />}
        <Suspense fallback={<Spin className="wait" />}>
          <Outlet />
        </Suspense>
      </main>
      <Palette />
      {areas.map(({ Background }, index) => Background && <Background key={index} />)}
    </div>
  );
}
