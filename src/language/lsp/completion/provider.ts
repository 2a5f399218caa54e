import { GrammarAST, type LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions, LangiumServices } from 'langium/lsp';
import { type CompletionList, CompletionItemKind, type CompletionParams } from 'vscode-languageserver';
import type { TouchstoneAddedServices } from '../../module.js';
import { explain } from '../keywords.js';
import { hasSnippet, snippetFor } from '../snippets.js';
import { textsOf } from '../texts.js';
import { NATIVE_LANGUAGES, nativeWord, wordsFor } from '../vocabulary.js';
import { type Cursor, cursorAt, isInside } from './cursor.js';
import { type Expected, GrammarWalk, nodesAround } from './grammar-walk.js';
import { type ClientAbilities, Offers } from './items.js';
import { offerNames, wantedLanguages } from './names.js';
import { offerPiped } from './pipes.js';
import { offerCadences, offerFunctions, offerLanguages, offerOwnNames, offerPackages, offerUnits } from './values.js';

/** Offers what may stand at the cursor: names of the right kind, words of the language, and what a person calls them. */
export class TouchstoneCompletionProvider implements CompletionProvider {
    readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['.', '@', '{'] };
    private readonly client: ClientAbilities = { snippets: false, insertReplace: false };
    private walk: GrammarWalk | undefined;

    constructor(private readonly services: LangiumServices & TouchstoneAddedServices) {
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            const item = capabilities.textDocument?.completion?.completionItem;
            this.client.snippets = item?.snippetSupport ?? false;
            this.client.insertReplace = item?.insertReplaceSupport ?? false;
        });
    }

    getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList {
        // The list depends on what has been typed: a syllable that is being composed is no beginning of a word to an editor.
        const offset = document.textDocument.offsetAt(params.position);
        const items = isUnasked(document, offset, params.context?.triggerCharacter) ? [] : (this.offers(document, offset)?.list ?? []);
        return { isIncomplete: true, items };
    }

    private offers(document: LangiumDocument, offset: number): Offers | undefined {
        const tag = languageTagAt(document, offset);
        const place = cursorAt(this.services, document, tag ?? offset);
        if (isInside(place)) return place.kind === 'text' ? offerPiped(this.services, document, offset, this.client) : undefined;
        if (tag !== undefined) {
            const offers = new Offers(tagCursor(place, document, tag, offset), this.client);
            offerLanguages(this.services, place, true, offers);
            return offers;
        }
        this.walk ??= new GrammarWalk(this.services.Grammar);
        const offers = new Offers(place, this.client);
        const expected = this.walk.after(place.before);
        if (isGluedToNumber(place)) expected.splice(0, expected.length, ...expected.filter((each) => propertyOf(each) === 'unit'));
        this.offerValues(place, expected, offers);
        for (const each of expected) if (GrammarAST.isKeyword(each.feature)) this.offerKeyword(place, each, offers);
        return offers;
    }

    private offerValues(cursor: Cursor, expected: readonly Expected[], offers: Offers): void {
        const done = new Set<string>();
        for (const each of expected) {
            const property = propertyOf(each);
            const [node] = nodesAround(each.frame);
            const what = this.valueAt(each, node?.type ?? '', property);
            if (what === undefined || done.has(what)) continue;
            done.add(what);
            if (what === 'names') offerNames(this.services, cursor, offers);
            else if (what === 'functions') offerFunctions(this.services, isPopulation(each), offers);
            else if (what === 'units') offerUnits(this.services, cursor, offers);
            else if (what === 'cadences') offerCadences(this.services, cursor, offers);
            else if (what === 'languages') offerLanguages(this.services, cursor, false, offers);
            else if (what === 'imports' || what === 'packages') offerPackages(this.services, cursor, what === 'imports', offers);
            else if (what === 'own') offerOwnNames(this.services, cursor, node!.type, property!, offers);
        }
    }

    private valueAt({ feature, token, frame }: Expected, type: string, property: string | undefined): string | undefined {
        if (GrammarAST.isKeyword(feature)) return undefined;
        if (type === 'Import') return property === 'alias' ? undefined : 'imports';
        if (frame.rule === 'QName') return type === 'File' ? 'packages' : undefined;
        if (GrammarAST.isCrossReference(feature)) return 'names';
        if (token !== 'WORD' && token !== 'ID') return undefined;
        if (property === 'function') return 'functions';
        if (property === 'unit') return type === 'Cadence' ? 'cadences' : 'units';
        if (property === 'languages') return 'languages';
        if (type === 'RecordTable' && (property === 'key' || property === 'time')) return 'own';
        return type === 'TableCell' && property === 'column' ? 'own' : undefined;
    }

    private offerKeyword(cursor: Cursor, expected: Expected, offers: Offers): void {
        const keyword = expected.token;
        if (!/^\p{L}/u.test(keyword)) return;
        const texts = textsOf(this.services);
        const file = cursor.document.parseResult.value;
        const languages = texts.languages(file);
        const [author = texts.messageLanguage] = wantedLanguages(this.services, file);
        const rule = expected.frame.rule;
        const skeleton = hasSnippet(keyword, rule) && isFirst(expected) ? (language: string) => snippetFor(keyword, language, languages) : undefined;
        const explanation = explain(keyword, texts.messageLanguage, rule);
        const rank = rankOf(keyword, expected, skeleton !== undefined);
        offers.add({
            label: keyword,
            kind: skeleton ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
            detail: explanation,
            from: nativeWord(keyword, author) === keyword ? undefined : nativeWord(keyword, author),
            snippet: skeleton?.(author),
            rank
        });
        // Nobody looks for a word without having typed any of it.
        const words = cursor.typed === '' ? undefined : wordsFor(keyword);
        for (const language of words ? NATIVE_LANGUAGES : [])
            for (const word of words![language])
                offers.add({
                    label: `${word} → ${keyword}`,
                    kind: skeleton ? CompletionItemKind.Snippet : CompletionItemKind.Keyword,
                    only: word,
                    insert: keyword,
                    snippet: skeleton?.(language),
                    detail: explain(keyword, language, rule) ?? explanation,
                    rank: `${rank}~`
                });
    }
}

/**
 * Whether the list would only get in the way: behind the brace of a block the next key is Enter, which would take the
 * first of the list; behind the point of a number come digits.
 */
function isUnasked(document: LangiumDocument, offset: number, trigger: string | undefined): boolean {
    const before = document.textDocument.getText().slice(Math.max(0, offset - 200), offset);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (trigger === '{') return line.split('"').length % 2 === 1 && !before.includes('"""');
    if (trigger === '.') return /(^|[^\p{L}\p{N}_])\d[\d_]*\.$/u.test(line);
    return trigger === '@' && !line.endsWith('"@');
}

/** The property that a word fills; a rule of plain text hides it one step further out. */
function propertyOf({ property, frame }: Expected): string | undefined {
    return property ?? (frame.type === undefined ? frame.property : undefined);
}

/** Whether the keyword begins its rule: only then can a skeleton stand for it. */
function isFirst({ feature, frame }: Expected): boolean {
    return frame.type !== undefined && frame.rule !== 'Common' && feature.$type === 'Keyword';
}

/** What every declaration can say comes after what this one is for. */
const LATER: ReadonlySet<string> = new Set(['formerly', 'source', 'because', 'since', 'until', 'breaks']);

function rankOf(keyword: string, { frame }: Expected, skeleton: boolean): string {
    if (LATER.has(keyword) && frame.rule !== 'Cadence') return '9';
    return skeleton ? '7' : '6';
}

/** At row level the functions over many rows mean nothing; undefined where both have a meaning. */
function isPopulation({ frame }: Expected): boolean | undefined {
    const holder = nodesAround(frame).find(
        ({ type }) => !['Call', 'Argument', 'Use', 'Expression', 'Binary', 'Not', 'Negation', 'Group', 'Conditional'].includes(type)
    );
    return holder && ['Score', 'Guarded', 'Pass', 'Valid', 'End', 'Band', 'Segmentation', 'Item', 'Option'].includes(holder.type) ? false : undefined;
}

/** `3m`: what follows a digit without a space is its unit and nothing else. */
function isGluedToNumber(cursor: Cursor): boolean {
    const previous = cursor.before.at(-1);
    return cursor.typed !== '' && previous?.tokenType.name === 'NUMBER' && (previous.endOffset ?? 0) + 1 === cursor.start;
}

/** Where the `@` of a language tag stands that is being typed. */
function languageTagAt(document: LangiumDocument, offset: number): number | undefined {
    const before = document.textDocument.getText().slice(Math.max(0, offset - 40), offset);
    const match = /"(@[A-Za-z-]*)$/.exec(before);
    return match ? offset - match[1]!.length : undefined;
}

function tagCursor(cursor: Cursor, document: LangiumDocument, start: number, offset: number): Cursor {
    const text = document.textDocument.getText();
    const end = offset + /^[A-Za-z-]*/.exec(text.slice(offset))![0].length;
    const at = (place: number) => document.textDocument.positionAt(place);
    return {
        ...cursor,
        offset,
        start,
        end,
        typed: text.slice(start, offset),
        insert: { start: at(start), end: at(offset) },
        replace: { start: at(start), end: at(end) }
    };
}
