/** What each system has for a language, best first, so that no reader needs a font from the network. */
const STACKS: [RegExp, string][] = [
    [/^ko\b/i, `"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR","Nanum Gothic",sans-serif`],
    [/^zh-(tw|hk|mo|hant)\b/i, `"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",sans-serif`],
    [/^zh\b/i, `"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif`],
    [/^ja\b/i, `"Hiragino Sans","Yu Gothic","Noto Sans CJK JP","Noto Sans JP",sans-serif`]
];
const LATIN = `"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Liberation Sans","Apple SD Gothic Neo","Malgun Gothic","Microsoft JhengHei","PingFang SC",sans-serif`;

export function fontStack(language: string): string {
    return STACKS.find(([tag]) => tag.test(language))?.[1] ?? LATIN;
}

/** The one font name that a spreadsheet may give. */
export function spreadsheetFont(language: string): string {
    if (/^ko\b/i.test(language)) return 'Malgun Gothic';
    if (/^zh-(tw|hk|mo|hant)\b/i.test(language)) return 'Microsoft JhengHei';
    if (/^zh\b/i.test(language)) return 'Microsoft YaHei';
    if (/^ja\b/i.test(language)) return 'Yu Gothic';
    return 'Calibri';
}
