/**
 * Family names that stand first in Chinese and Korean names as English-language news writes them. The hundred commonest of
 * each, in their usual romanizations.
 */
const FAMILY_NAMES = new Set(
  `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Deng Han
  Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Lü Ding Ren Yao Shen Zhong Cui Tan Fan Liao Shi
  Jin Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Yin Xue Yan Lei Long Tao Shao Mao Hao Gu Gong Wan Qian Dai Mo Kong Xiang
  Chang Kang Hong Xi Wen Chiang Tsai Lai Chu Ho Hsu Hsieh Kuo Lo Cheung Chan Wong Lam Leung Lau Ng Tsang Chow Yip Ip Kwok
  Kim Lee Park Choi Jung Jeong Kang Cho Yoon Yun Jang Lim Han Shin Seo Kwon Hwang Ahn Song Hong Moon Roh Ban Ri Pak Choe Jo Jon Ryu Yi`.split(
    /\s+/,
  ),
);

const COUNTRIES = new Set(['CN', 'TW', 'HK', 'MO', 'KR', 'KP', 'SG']);
/** Given names that show a name written the Western way round ("Regina Ip", "Alex Tsai"): the last word is the family name. */
const looksChinese = (given: string) => /^(\p{Lu}\p{Ll}+)([ -]\p{L}\p{Ll}+)?$/u.test(given);

/** Whether the family name stands first in this name. */
export function familyFirst(name: string, country: string | null | undefined): boolean {
  if (!country || !COUNTRIES.has(country)) return false;
  const [first, ...rest] = name.split(' ');
  if (!first || rest.length === 0 || !FAMILY_NAMES.has(first)) return false;
  const last = rest.at(-1)!;
  const doubtful = country === 'HK' || country === 'SG' || country === 'TW';
  if (doubtful && !rest.join(' ').includes('-') && rest.length === 1 && FAMILY_NAMES.has(last)) return false;
  return looksChinese(rest.join(' '));
}
