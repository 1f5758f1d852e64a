const FONTS =
  '"Hiragino Sans", "BIZ UDPGothic", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", sans-serif';
/** One colour for each class of lib/diagrams/colours, ordered so that neighbours differ clearly. */
const SERIES = [
  ...['#4d8cff', '#ff9a1a', '#4dcc4d', '#a64dff'],
  ...['#ffe01a', '#1accc0', '#ff4d4d', '#999999'],
];
const DARK = '#222222';

/**
 * The settings of Mermaid. Its colours differ in hue only, because `drawMarks` turns each hue into a class. A diagram
 * cannot change the settings in `secure`, so that it contains no scripts and links.
 */
export const MERMAID_SETTINGS = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  suppressErrorRendering: true,
  // With SVG text, some kinds of diagrams do not centre their labels.
  htmlLabels: true,
  fontFamily: FONTS,
  fontSize: 14,
  theme: 'base',
  secure: [
    ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering'],
    ...['theme', 'themeVariables', 'themeCSS', 'fontFamily'],
  ],
  // Widths that fit the text column of a page.
  sankey: { linkColor: 'source', width: 600 },
  gantt: {
    ...{ useWidth: 640, leftPadding: 90, barHeight: 24, barGap: 6 },
    ...{ fontSize: 13, sectionFontSize: 13 },
  },
  // The labels of relations fit between the boxes.
  c4: { c4ShapeMargin: 90 },
  packet: { bitWidth: 18 },
  themeVariables: {
    fontFamily: FONTS,
    fontSize: '14px',
    background: '#ffffff',
    primaryColor: '#eeeeee',
    secondaryColor: '#eeeeee',
    tertiaryColor: '#f6f6f6',
    ...all(DARK, 'primaryBorderColor', 'secondaryBorderColor', 'tertiaryBorderColor'),
    ...all(DARK, 'primaryTextColor', 'lineColor', 'textColor', 'titleColor'),
    ...all(DARK, 'pieStrokeColor', 'pieOuterStrokeColor'),
    ...all('1px', 'pieStrokeWidth', 'pieOuterStrokeWidth'),
    ...all('14px', 'pieSectionTextSize', 'pieLegendTextSize'),
    pieTitleTextSize: '16px',
    pieOpacity: '1',
    xyChart: {
      plotColorPalette: SERIES.join(', '),
      ...all(DARK, 'titleColor', 'xAxisLabelColor', 'xAxisTitleColor', 'xAxisTickColor'),
      ...all(DARK, 'xAxisLineColor', 'yAxisLabelColor', 'yAxisTitleColor', 'yAxisTickColor'),
      ...all(DARK, 'yAxisLineColor'),
    },
    ...series('pie', 12, 1),
    ...series('git', 8),
    ...series('cScale', 12),
    ...series('fillType', 8),
  },
};

function all(value: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** Returns `pie1`, `pie2` and so on, with the colours of {@link SERIES} in order. */
function series(name: string, count: number, first = 0): Record<string, string> {
  const colours = Array.from({ length: count }, (_, index) => SERIES[index % SERIES.length] ?? '');
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + first}`, colour]));
}
