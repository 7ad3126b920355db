import type { ThemeConfig } from 'antd';

/** The design tokens for antd's components; the same values as `tokens.css`. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1D4E9E',
    colorInfo: '#1D4E9E',
    colorLink: '#1D4E9E',
    colorSuccess: '#1E7B4A',
    colorWarning: '#B25E00',
    colorError: '#C7000B',
    // antd draws the focus with it: pale blue would stand out too little from paper.
    colorPrimaryBorder: '#1D4E9E',
    lineWidthFocus: 2,
    colorText: '#1F2329',
    colorTextSecondary: '#646A73',
    colorTextDescription: '#646A73',
    colorTextPlaceholder: '#6B717A',
    colorTextDisabled: '#7A808A',
    colorBorder: '#C4C8CE',
    colorBorderSecondary: '#DEE0E3',
    colorBgLayout: '#F5F6F8',
    borderRadius: 6,
    fontSize: 14,
    lineHeight: 1.5,
    controlHeight: 32,
    controlHeightSM: 24,
    fontFamily: '"Microsoft YaHei UI", "Noto Sans CJK SC", "PingFang SC", sans-serif',
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.14s',
    boxShadow: '0 4px 16px rgba(31, 35, 41, 0.12)',
    boxShadowSecondary: '0 4px 16px rgba(31, 35, 41, 0.12)',
  },
  components: {
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
    Tabs: { horizontalMargin: '0 0 8px 0' },
    Modal: { titleFontSize: 16 },
    Drawer: { paddingLG: 16 },
    // antd's track has the colour of the page itself: what is chosen would be a word like the others.
    Segmented: { trackBg: '#E4E7EB', itemColor: '#4A5059' },
  },
};
