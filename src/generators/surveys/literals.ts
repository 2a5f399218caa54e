/** SurveyJS reads no exponents. */
export function number(value: number): string {
    const text = String(value);
    if (!text.includes('e')) return text;
    return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

export function quoted(text: string): string {
    return `'${text.normalize('NFC').replaceAll("'", "\\'")}'`;
}
