/**
 * HTML that cannot be forgotten to be escaped: whatever is put into an `html` template is text, unless it came out of
 * another one.
 */
export class Html {
    constructor(readonly text: string) {}
    toString(): string {
        return this.text;
    }
}

export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for quoted attribute values. Characters that no HTML document may hold are left out. */
export function escapeHtml(text: string): string {
    // eslint-disable-next-line no-control-regex -- these are what is removed
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** Marks text as HTML. Only for what a program made, never for text of a specification. */
export const raw = (text: string): Html => new Html(text);

export const NOTHING: Html = new Html('');

function render(part: HtmlPart): string {
    if (part === false || part === null || part === undefined) return '';
    if (part instanceof Html) return part.text;
    if (typeof part === 'object') return part.map(render).join('');
    return escapeHtml(String(part));
}

export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
    let text = strings[0]!;
    parts.forEach((part, i) => {
        text += render(part) + strings[i + 1]!;
    });
    return new Html(text);
}

/** The head of a table; a title that is false has no column. */
export function headRow(...titles: readonly HtmlPart[]): Html {
    return html`<thead>
        <tr>
            ${titles.filter((title) => title !== false).map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
    </thead>`;
}

export function join(parts: readonly HtmlPart[], separator: HtmlPart = ''): Html {
    return new Html(parts.map(render).join(render(separator)));
}

/** An element's id from a declaration's path. HTML ids may hold anything but white space. */
export function anchor(path: string): string {
    return path.normalize('NFC').replace(/\s+/gu, '-');
}

/** A link to an anchor of the same page. */
export function fragment(path: string): string {
    return '#' + encodeURIComponent(anchor(path));
}

/** A text as a CSS string, for running titles. It cannot end the string, the rule or the style element. */
export function cssString(text: string): string {
    const safe = text.replace(/[^\p{L}\p{N} .,;:!?()·–—-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `);
    return `"${safe}"`;
}

/** Short facts one after another: what is said, then what it is. */
export const factSpans = (facts: readonly (readonly [label: string, value: string])[]): Html =>
    join(
        facts.map(([label, value]) => html`<span><b>${label}</b> ${value}</span>`),
        ' '
    );
