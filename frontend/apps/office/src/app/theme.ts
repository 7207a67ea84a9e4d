import type { ThemeConfig } from 'antd';

/** Sober and dense: ink on white, one blue that stands 8.6 : 1 on white, radius and shadows kept small. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4e6f',
    colorInfo: '#1d4e6f',
    colorLink: '#1b5a87',
    colorError: '#b3261e',
    colorSuccess: '#20703c',
    colorWarning: '#8a5a00',
    // derived from the dark tones above these would turn muddy
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#e9b6b2',
    colorSuccessBg: '#e9f5ed',
    colorSuccessBorder: '#a9d3b8',
    colorWarningBg: '#fdf5e3',
    colorWarningBorder: '#e6cd94',
    colorInfoBg: '#ebf2f8',
    colorInfoBorder: '#b3cbdf',
    colorText: '#1f2933',
    colorTextSecondary: '#4a5663',
    colorTextTertiary: '#5c6773',
    colorTextDescription: '#5c6773',
    colorTextPlaceholder: '#68737f',
    colorBgLayout: '#f3f5f7',
    borderRadius: 4,
    controlHeight: 30,
    fontSize: 14,
    fontFamily:
      '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,"Segoe UI",sans-serif',
    // who has asked the system for less motion (WCAG 2.3.3) gets none
    motion: !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Table: { cellPaddingBlockSM: 3, cellPaddingInlineSM: 8, headerBg: '#eef2f5' },
    Form: { itemMarginBottom: 14 },
  },
};
