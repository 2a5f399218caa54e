import { AstUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { ownMembers } from '../../references/members.js';
import type { NameIndex } from '../../references/name-index.js';
import { FUNCTIONS } from '../../types/functions.js';
import { functionHelp } from '../function-help.js';
import { textsOf } from '../texts.js';
import { isNative, wordsFor } from '../vocabulary.js';
import type { Cursor } from './cursor.js';
import type { Offers } from './items.js';
import { wantedLanguages } from './names.js';

/** Languages that are offered where no programme declares any. */
const USUAL_LANGUAGES = ['ko', 'en', 'zh-TW', 'zh-CN', 'ja'];
/** Units that stand behind `every`, and behind `every 2`. */
const CADENCES = ['day', 'week', 'month', 'quarter', 'half', 'year'];
const CADENCES_COUNTED = ['days', 'weeks', 'months', 'quarters', 'halves', 'years'];

export function offerFunctions(services: TouchstoneServices, population: boolean | undefined, offers: Offers): void {
    const language = textsOf(services).messageLanguage;
    for (const info of FUNCTIONS) {
        if (population === false && !info.row) continue;
        const words = wordsFor(info.name, 'function');
        offers.add({
            label: info.name,
            kind: CompletionItemKind.Function,
            insert: `${info.name}(`,
            snippet: `${info.name}($1)$0`,
            detail: info.signature,
            documentation: functionHelp(info, language),
            also: words && (isNative(language) ? words[language] : [...words.ko, ...words['zh-TW'], ...words['zh-CN']]),
            rank: '6'
        });
    }
}

export function offerUnits(services: TouchstoneServices, cursor: Cursor, offers: Offers): void {
    const file = cursor.document.parseResult.value as ast.File;
    const texts = textsOf(services);
    const wanted = wantedLanguages(services, file);
    const { units } = services.types.Elaborator;
    for (const name of new Set(units.names(file))) {
        const node = units.declaration(name, file);
        offers.add({
            label: name,
            kind: CompletionItemKind.Unit,
            from: node && texts.title(node, wanted),
            also: node && texts.titles(node),
            rank: node && AstUtils.getDocument(node).uri.scheme !== 'builtin' ? '2' : '3'
        });
    }
}

export function offerCadences(services: TouchstoneServices, cursor: Cursor, offers: Offers): void {
    const file = cursor.document.parseResult.value as ast.File;
    const texts = textsOf(services);
    const wanted = wantedLanguages(services, file);
    const count = cursor.before.at(-1);
    const several = count?.tokenType.name === 'NUMBER' && count.image !== '1';
    (several ? CADENCES_COUNTED : CADENCES).forEach((name, position) => {
        const node = services.types.Elaborator.units.declaration(name, file);
        offers.add({
            label: name,
            kind: CompletionItemKind.Unit,
            from: node && texts.title(node, wanted),
            also: node && texts.titles(node),
            rank: `1${position}`
        });
    });
}

/** Names of languages, as a person who speaks one would look for it. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { ko: '한국어', en: 'English', 'zh-TW': '繁體中文', 'zh-CN': '简体中文', ja: '日本語' };

/** Behind a text and `@`, and in the list that a programme declares. */
export function offerLanguages(services: TouchstoneServices, cursor: Cursor, marked: boolean, offers: Offers): void {
    const declared = textsOf(services).languages(cursor.document.parseResult.value);
    const present = new Set(marked ? tagsBefore(cursor) : []);
    const all = marked && declared.length ? declared : USUAL_LANGUAGES;
    all.forEach((language, position) => {
        if (present.has(language)) return;
        offers.add({
            label: marked ? `@${language}` : language,
            kind: CompletionItemKind.EnumMember,
            from: LANGUAGE_NAMES[language],
            also: LANGUAGE_NAMES[language] ? [LANGUAGE_NAMES[language]] : undefined,
            rank: `1${position}`
        });
    });
}

/** The languages that the text before the cursor has already. */
function tagsBefore(cursor: Cursor): string[] {
    const tags: string[] = [];
    for (const token of [...cursor.before].reverse()) {
        if (token.tokenType.name === 'LANGTAG') tags.push(token.image.slice(1));
        else if (token.tokenType.name !== 'STRING' && token.tokenType.name !== 'PROSE') break;
    }
    return tags;
}

/** Packages behind `import` and `package`, a segment at a time, and what they declare. */
export function offerPackages(services: TouchstoneServices, cursor: Cursor, importing: boolean, offers: Offers): void {
    const path = dottedBefore(cursor);
    const index = services.shared.workspace.IndexManager as NameIndex;
    const prefix = path.map((part) => `${part}.`).join('');
    const seen = new Set<string>();
    for (const pkg of index.packageNames()) {
        if (pkg === '' || !`${pkg}.`.startsWith(prefix) || pkg.length < prefix.length) continue;
        if (!importing && pkg.startsWith('touchstone')) continue;
        const rest = pkg.slice(prefix.length);
        if (rest === '' || seen.has(rest)) continue;
        seen.add(rest);
        offers.add({
            label: rest,
            kind: CompletionItemKind.Module,
            insert: importing ? `${rest}.*` : rest,
            from: importing ? `${rest}.*` : undefined,
            rank: '2'
        });
    }
    if (!importing || !path.length || !index.hasPackage(path.join('.'))) return;
    const texts = textsOf(services);
    const wanted = wantedLanguages(services, cursor.document.parseResult.value);
    offers.add({ label: '*', kind: CompletionItemKind.Module, rank: '0' });
    for (const candidate of index.inPackage(path.join('.')))
        offers.add({
            label: candidate.name,
            kind: CompletionItemKind.Reference,
            detail: candidate.node && texts.kind(candidate.node),
            from: candidate.node && texts.title(candidate.node, wanted),
            also: candidate.node && texts.titles(candidate.node),
            rank: '1'
        });
}

function dottedBefore(cursor: Cursor): string[] {
    const path: string[] = [];
    const tokens = [...cursor.before].reverse();
    for (let at = 0; tokens[at]?.image === '.' && tokens[at + 1]; at += 2) path.unshift(tokens[at + 1]!.image.normalize('NFC'));
    return path;
}

/** Names that are no references because they never leave their declaration: `key id`, the cells of a table. */
export function offerOwnNames(services: TouchstoneServices, cursor: Cursor, type: string, property: string, offers: Offers): void {
    const holder = declarationAt(cursor, type === 'TableCell' ? 'Comparison' : type);
    if (!holder) return;
    const texts = textsOf(services);
    const wanted = wantedLanguages(services, holder);
    for (const [name, member] of ownMembers(holder)) {
        if (type === 'TableCell' ? !ast.isColumn(member) : !ast.isField(member)) continue;
        if (property === 'time' && ast.isField(member) && member.basic !== 'date' && member.basic !== 'datetime') continue;
        offers.add({ label: name, kind: CompletionItemKind.Field, from: texts.title(member, wanted), also: texts.titles(member), rank: '1' });
    }
}

/** The declaration of a type around the cursor, as far as the file could be read. */
function declarationAt(cursor: Cursor, type: string): ast.Declaration | undefined {
    for (const node of AstUtils.streamAst(cursor.document.parseResult.value)) {
        const cst = node.$cstNode;
        if (node.$type === type && cst && cst.offset < cursor.offset && cursor.offset <= cst.end) return node as ast.Declaration;
    }
    return undefined;
}
