/**
 * 公文 layout, GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters (5.2.1, 5.2.3);
 * body 3号仿宋, title 2号小标宋, 一、黑体, （一）楷体 (5.2.2, 7.3); page number 4号, 7 mm below the type area (7.5).
 */
const millimetre = 1440 / 25.4;
const twips = (millimetres: number) => Math.round(millimetres * millimetre);

export const page = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(210 - 28 - 156),
  bottom: twips(297 - 37 - 225),
  footer: twips(297 - 37 - 225 - 7 - 5),
  bodyWidth: twips(156),
  /** A line of 22 to a page, and by how much a character of 16 points is drawn in so that 28 fill a line. */
  line: Math.floor(twips(225) / 22),
  drawnIn: Math.floor(twips(156) / 28 - 16 * 20),
} as const;

export const columnWidth = twips;

/** 字号 in half points. */
export const size = { second: 44, third: 32, fourth: 28, table: 15, caption: 24 } as const;

/** The fonts a document asks for, and what may stand in for each where it is not installed. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  head: '黑体',
  subhead: '楷体_GB2312',
  number: '宋体',
} as const;

export const standIns: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体,SimSun,Noto Serif CJK SC',
  仿宋_GB2312: '仿宋,FangSong,STFangsong,Noto Serif CJK SC',
  黑体: 'SimHei,STHeiti,Noto Sans CJK SC',
  楷体_GB2312: '楷体,KaiTi,STKaiti,Noto Serif CJK SC',
  宋体: 'SimSun,STSong,Noto Serif CJK SC',
};
