/** JavaScript source for names and texts that people chose. */

const RESERVED = new Set(
    `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function
    if implements import in instanceof interface let new null package private protected public return static super switch this throw true try
    typeof undefined var void while with yield NaN Infinity Math Number Object Array String Boolean Map Set Date`.split(/\s+/)
);

/** A text as a literal that is safe in scripts, in HTML and in every editor. */
export function literal(text: string): string {
    const escaped = JSON.stringify(text).replace(
        // Line ends that old engines do not take in strings, what ends a script element, and characters that change how source reads.
        /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb<]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
    if (escaped.includes("'")) return escaped;
    return `'${escaped.slice(1, -1).replaceAll('\\"', '"')}'`;
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A name as a key of an object literal; `__proto__` would set the prototype. */
export function key(name: string): string {
    if (name === '__proto__') return `['__proto__']`;
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

/** A property of a value, as source. */
export function property(name: string): string {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${literal(name)}]`;
}

/** Gives each name a variable of its own, as like it as can be, and unlike `taken`. */
export function variables(taken: Iterable<string>): (name: string) => string {
    const used = new Set(taken);
    const found = new Map<string, string>();
    return (name) => {
        const known = found.get(name);
        if (known !== undefined) return known;
        // Internal columns begin with `#`.
        const plain = name
            .normalize('NFC')
            .replace(/^#/, '')
            .replace(/[^\p{ID_Continue}$]/gu, '_');
        const base = IDENTIFIER.test(plain) ? plain : `_${plain}`;
        let own = RESERVED.has(base) ? `${base}_` : base;
        for (let n = 2; used.has(own); n++) own = `${base}_${n}`;
        used.add(own);
        found.set(name, own);
        return own;
    };
}

/** A text inside a documentation comment, on one line. */
export function commentText(text: string): string {
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replaceAll('*/', '*\\/')
        .replace(/\s+/g, ' ')
        .trim();
}

/** A documentation comment of these lines, at most 120 characters wide. */
export function comment(lines: readonly string[], indent = ''): string {
    const clean = lines.map(commentText).filter((line) => line !== '');
    if (clean.length === 0) return '';
    if (clean.length === 1 && clean[0]!.length < 110) return `${indent}/** ${clean[0]} */\n`;
    return `${indent}/**\n${clean
        .flatMap((line) => wrapped(line, 115 - indent.length))
        .map((line) => `${indent} * ${line}\n`)
        .join('')}${indent} */\n`;
}

function wrapped(line: string, width: number): string[] {
    const rows: string[] = [];
    let row = '';
    for (const word of line.split(' ')) {
        if (row !== '' && row.length + 1 + word.length > width) {
            rows.push(row);
            row = word;
        } else row = row === '' ? word : `${row} ${word}`;
    }
    return row === '' ? rows : [...rows, row];
}
