import { type AstNode, AstUtils, UriUtils, type URI } from 'langium';
import { pathOf } from '../../language/facts/facts.js';
import * as ast from '../../language/generated/ast.js';
import type { TouchstoneServices } from '../../language/module.js';
import { nameOf, targetOf } from '../../language/references/members.js';
import type { Elaborator } from '../../language/types/elaborate.js';
import { numberOf, quantityText, valueOf } from '../../language/types/quantities.js';
import type { Cadence, Difference, Element, Origin, Quantity, SeriesBreak, Text } from '../types.js';

/** What every lowering function needs: ids, texts, places, types. One per model. */
export class LowerContext {
    readonly elaborator: Elaborator;

    constructor(
        readonly services: TouchstoneServices,
        /** The project's folder, for origins. */
        private readonly root: URI | undefined,
        /** The program's languages; the first is that of untagged texts. */
        readonly languages: readonly string[]
    ) {
        this.elaborator = services.types.Elaborator;
    }

    id(node: ast.Named): string {
        const pkg = (AstUtils.findRootNode(node) as ast.File).package;
        const path = this.path(node);
        return pkg ? `${pkg}.${path}` : path;
    }

    path(node: ast.Named): string {
        if (!ast.isInclude(node)) return pathOf(node);
        const instrument = AstUtils.getContainerOfType(node, ast.isInstrument);
        return instrument ? `${pathOf(instrument)}.${nameOf(node) ?? ''}` : (nameOf(node) ?? '');
    }

    /** The id of what a reference leads to; nothing for a broken one. */
    ref(ref: ast.Ref | undefined): string | undefined {
        const target = targetOf(ref);
        return target && this.id(target);
    }

    refs(refs: readonly ast.Ref[]): string[] {
        return refs.map((ref) => this.ref(ref)).filter((id): id is string => id !== undefined);
    }

    text(text: ast.Text | ast.Prose | undefined): Text {
        const result: Record<string, string> = {};
        for (const part of text?.parts ?? []) result[part.lang ?? this.languages[0]!] ??= part.value;
        return this.inOrder(result);
    }

    texts(texts: readonly (ast.Text | ast.Prose)[]): Text[] {
        return texts.map((text) => this.text(text));
    }

    optional(text: ast.Text | ast.Prose | undefined): Text | undefined {
        return text && this.text(text);
    }

    /** The program's languages first and in its order. Of other languages (the library has four) nothing is kept unless there is nothing else. */
    private inOrder(text: Record<string, string>): Text {
        const known = this.languages.filter((language) => text[language] !== undefined);
        if (known.length === 0) return text;
        return Object.fromEntries(known.map((language) => [language, text[language]!]));
    }

    quantity(quantity: ast.Quantity | undefined): Quantity | undefined {
        return quantity && { text: quantityText(quantity), value: valueOf(quantity), ...(quantity.unit === undefined ? {} : { unit: quantity.unit }) };
    }

    cadence(cadence: ast.Cadence | undefined): Cadence | undefined {
        return (
            cadence && {
                count: cadence.count === undefined ? 1 : numberOf(cadence.count),
                unit: cadence.unit,
                ...(cadence.from === undefined ? {} : { from: cadence.from })
            }
        );
    }

    origin(node: AstNode): Origin {
        const document = AstUtils.getDocument(node);
        const range = node.$cstNode?.range;
        return {
            file: this.fileOf(document.uri),
            line: (range?.start.line ?? 0) + 1,
            column: (range?.start.character ?? 0) + 1,
            endLine: (range?.end.line ?? 0) + 1,
            endColumn: (range?.end.character ?? 0) + 1
        };
    }

    private fileOf(uri: URI): string {
        if (uri.scheme === 'builtin') return `builtin:${uri.path}`;
        const relative = this.root ? UriUtils.relative(this.root, uri) : uri.path;
        return relative.normalize('NFC');
    }

    /** What all declarations have. Absent properties stay absent, so that the printed model is short. */
    element(node: ast.Declaration & ast.Named): Element {
        return this.elementAs(node, node);
    }

    /** The same, for a declaration that goes by another name here (a question asked again). */
    elementAs(node: ast.Declaration & ast.Named, as: ast.Named): Element {
        const element: Element = { id: this.id(as), path: this.path(as), name: nameOf(as) ?? node.name, title: this.text(node.title), origin: this.origin(as) };
        if (node.doc) element.doc = this.text(node.doc);
        if (node.source.length) element.source = this.texts(node.source);
        if (node.because.length) element.because = this.texts(node.because);
        if (node.since[0]) element.since = node.since[0];
        if (node.until[0]) element.until = node.until[0];
        if (node.formerly.length) element.formerly = [...node.formerly];
        if (ast.isConcept(node)) {
            if (node.also.length) element.also = this.texts(node.also);
            if (node.avoided.length) element.avoid = this.texts(node.avoided);
            const differs = node.differs.map((one) => ({ from: this.ref(one.from), because: this.text(one.because) }));
            if (differs.length) element.differs = differs.filter((one): one is Difference => one.from !== undefined);
        }
        if (node.breaks.length) element.breaks = node.breaks.map((one) => this.seriesBreak(one));
        return element;
    }

    private seriesBreak(node: ast.Break): SeriesBreak {
        return {
            because: this.text(node.because),
            ...(node.since === undefined ? {} : { since: node.since }),
            ...(node.from === undefined ? {} : { from: node.from }),
            ...(node.bridge ? { bridge: valueOf(node.bridge) } : {}),
            ...(node.source ? { source: this.text(node.source) } : {})
        };
    }
}

/** Leaves out the keys without a value. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
