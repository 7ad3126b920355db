/** Names of projects that are alike in the way real ones are. */
const WORDS = [
  '智能',
  '装备',
  '新材料',
  '电子',
  '食品',
  '包装',
  '物流',
  '纺织',
  '光伏',
  '冷链',
  '药业',
  '管业',
  '农业',
  '文旅',
];

export const word = (seed: number) => WORDS[seed % WORDS.length] ?? '';

export const nameOf = (seed: number) =>
  `${word(seed)}${word(Math.floor(seed / 7))}${word(Math.floor(seed / 91))}第${seed}号生产基地项目`;
