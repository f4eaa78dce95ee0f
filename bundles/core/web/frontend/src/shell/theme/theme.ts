import { theme, type ThemeConfig } from 'antd';

/**
 * Dense and quiet: small type, thin lines, one accent of dark green wood. Texts keep a contrast of 4.5 : 1 and more.
 * @param still for whom nothing is to move: what opens is there at once
 */
export function themeOf(dark: boolean, still: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, "Noto Sans", "PingFang SC", "Noto Sans SC", sans-serif',
      fontSize: 13,
      sizeStep: 3,
      borderRadius: 4,
      controlHeight: 30,
      wireframe: false,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      ...(dark ? DARK : LIGHT),
    },
    components: {
      // A red that can be read on a dark ground is too light for white letters on it.
      ...(dark ? { Button: { dangerColor: '#141817' } } : {}),
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
      Tabs: { horizontalMargin: '0', horizontalItemGutter: 20, ...(dark ? { itemSelectedColor: DARK.colorLink, itemActiveColor: DARK.colorLink, itemHoverColor: DARK.colorLink } : {}) },
    },
  };
}

const LIGHT = {
  colorPrimary: '#23695a',
  colorLink: '#1d6152',
  colorInfo: '#23695a',
  colorError: '#b3261e',
  colorText: '#1c2422',
  colorTextSecondary: '#52605c',
  colorTextTertiary: '#5f6c68',
  colorTextDescription: '#5a6864',
  colorTextPlaceholder: '#6b7874',
  colorBgLayout: '#f4f5f3',
  colorBorder: '#cfd5d2',
  colorBorderSecondary: '#e3e7e4',
};

const DARK = {
  colorPrimary: '#3f9583',
  colorLink: '#78c4b3',
  colorInfo: '#3f9583',
  colorError: '#ff9b93',
  colorBgBase: '#141817',
  colorBgLayout: '#101413',
  colorText: '#e4e9e7',
  colorTextSecondary: '#a9b5b1',
  colorTextTertiary: '#98a5a1',
  colorTextDescription: '#a0aca8',
  colorTextPlaceholder: '#98a5a1',
  colorBorder: '#3a4441',
  colorBorderSecondary: '#283130',
};
