/** Python source for names and texts that people chose. */

const RESERVED = new Set(
    `False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal
    not or pass raise return try while with yield match case type`.split(/\s+/)
);

/** A text as a literal that is safe in every editor: what changes how source reads is escaped. */
export function literal(text: string): string {
    const escaped = text.replace(/["\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
        if (character === '"' || character === '\\') return `\\${character}`;
        const code = character.codePointAt(0)!.toString(16);
        return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
    });
    return `"${escaped}"`;
}

/** A number as a literal; whole ones stay whole, which Python counts the same. */
export function numberLiteral(value: number): string {
    if (Object.is(value, -0)) return '-0.0';
    return String(value);
}

/** A name as that of a module: an identifier of Python, as like the name as can be. */
export function moduleName(name: string): string {
    const plain = name.normalize('NFKC').replace(/[^\p{ID_Continue}]/gu, '_');
    const base = /^[\p{ID_Start}_]/u.test(plain) ? plain : `_${plain}`;
    return RESERVED.has(base) ? `${base}_` : base;
}

/** A text inside a documentation string, on one line. */
export function docText(text: string): string {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
        .replaceAll('\\', '\\\\')
        .replaceAll('"""', "'''")
        .replace(/"$/, "'")
        .replace(/\s+/g, ' ')
        .trim();
}
