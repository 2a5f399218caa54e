import { pieces, titleOf } from '../../model/text.js';
import type { Option, Text } from '../../model/types.js';
import { renderProse } from '../format/markdown.js';
import type { LocaleString } from './json.js';
import type { Locales } from './locales.js';
import { plainProse } from './prose.js';

/** What a `{name}` in a text stands for. */
export interface Piping {
    /** The SurveyJS reference for a column or score, and whether it shows as a text: a label, or what somebody typed. */
    reference(name: string): { text: string; isText: boolean } | undefined;
    /** The option that a loop stands at. */
    loops: ReadonlyMap<string, Option>;
}
const NOTHING = '…';

export class Texts {
    constructor(
        readonly locales: Locales,
        readonly piping: Piping
    ) {}

    /** For titles and labels, which SurveyJS shows as text. */
    label(text: Text | undefined, fallback = ''): LocaleString {
        return this.locales.text(text, fallback, (one, tag) => this.piped(one, tag));
    }

    /** Prose where only text can stand. */
    plain(text: Text | undefined): LocaleString {
        return this.locales.text(text, '', (one, tag) => this.piped(plainProse(one), tag));
    }

    /** Prose where HTML can stand. SurveyJS escapes nothing that it pipes in there, so texts are left out. */
    html(text: Text | undefined): LocaleString {
        return this.locales.text(text, '', (one, tag) => {
            const filled = pieces(one).map((piece) => ('text' in piece ? piece.text : this.mark(piece.pipe, tag)));
            return unmark(renderProse(filled.join('')).text);
        });
    }

    /** Whether a text pipes in another, and so cannot be HTML. */
    pipesText(text: Text): boolean {
        return Object.values(text).some((one) => pieces(one).some((piece) => 'pipe' in piece && this.piping.reference(piece.pipe)?.isText === true));
    }

    private piped(text: string, tag: string): string {
        return pieces(text)
            .map((piece) => {
                if ('text' in piece) return literal(piece.text);
                const option = this.piping.loops.get(piece.pipe);
                return option ? literal(titleOf(option, tag)) : (this.piping.reference(piece.pipe)?.text ?? NOTHING);
            })
            .join('');
    }

    private mark(pipe: string, tag: string): string {
        const option = this.piping.loops.get(pipe);
        if (option) return titleOf(option, tag);
        const reference = this.piping.reference(pipe);
        return reference && !reference.isText ? `${OPEN}${reference.text.slice(1, -1)}${CLOSE}` : NOTHING;
    }
}

/** References travel through Markdown as private characters, so that every brace that comes out is a literal one. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

function unmark(html: string): string {
    return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;').replaceAll(OPEN, '{').replaceAll(CLOSE, '}').trim();
}

/** SurveyJS has no escape for a brace in a label: a pair that it would take for a reference becomes a full-width one. */
function literal(text: string): string {
    return text.replaceAll('{', '｛').replaceAll('}', '｝');
}
