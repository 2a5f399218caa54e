/** What units are called in Korean and Chinese, and how they are written. */
const WORDS: readonly [what: string, unit: string, words: readonly string[]][] = [
    ['Seconds', 's', ['초', '秒', '秒鐘', '秒钟']],
    ['Minutes', 'min', ['분', '분간', '分鐘', '分钟']],
    ['Hours', 'h', ['시간', '小時', '小时']],
    ['Days', 'days', ['일', '天', '日']],
    ['Weeks', 'weeks', ['주', '주일', '週', '周']],
    ['Months', 'months', ['개월', '달', '個月', '个月']],
    ['Years', 'years', ['년', '年']],
    ['Points', 'points', ['점', '分']],
    ['Times', 'times', ['회', '번', '次']],
    ['People', 'people', ['명', '人']],
    ['Cases', 'cases', ['건', '件']],
    ['Items', 'items', ['개', '個', '个']],
    ['Korean won', 'KRW', ['원']]
];

export const FOREIGN_UNITS: ReadonlyMap<string, { what: string; unit: string }> = new Map(
    WORDS.flatMap(([what, unit, words]) => words.map((word) => [word, { what, unit }] as const))
);

/** What people write for a language in the place of its tag. */
const LANGUAGES: readonly [tag: string, words: readonly string[]][] = [
    ['ko', ['kr', 'kor', 'korean', '한국어', '국어', '韓文', '韩文', '韓語', '韩语']],
    ['en', ['eng', 'us', 'uk', 'gb', 'english', '영어', '英文', '英語', '英语']],
    ['zh-TW', ['tw', 'zh', 'cht', 'chinese', 'zh-hant', '正體中文', '繁體中文', '中文']],
    ['zh-CN', ['cn', 'zh', 'chs', 'chinese', 'zh-hans', '简体中文', '中文', '중국어']],
    ['ja', ['jp', 'jpn', 'japanese', '일본어', '日文', '日本語', '日语']]
];

/** The first of the languages, if any, that may have been meant. */
export function languageMeant(written: string, among?: readonly string[]): string | undefined {
    const known = LANGUAGES.filter(([, words]) => words.includes(written.toLowerCase())).map(([tag]) => tag);
    if (!among) return known[0];
    return among.find((tag) => tag.toLowerCase() === written.toLowerCase()) ?? known.find((tag) => among.includes(tag));
}
