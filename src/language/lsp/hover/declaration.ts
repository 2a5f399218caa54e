import { type AstNode, AstUtils } from 'langium';
import { pathOf } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { nameOf, refText } from '../../references/members.js';
import { packageOf } from '../../references/symbols.js';
import { label, type Label } from '../labels.js';
import { keywordOf, type Texts, textsOf } from '../texts.js';
import { distinct, usesOf, verifiersOf } from '../navigation/uses.js';
import { computedFacts, scoreRange } from './computed.js';
import { escaped, fence, linkTo, paragraphs, table } from './markdown.js';

/** `score courtesy : 1 .. 5` */
function signature(services: TouchstoneServices, node: ast.Named): string {
    const range = ast.isScore(node) ? scoreRange(services, node) : undefined;
    return `${keywordOf(node)} ${nameOf(node) ?? ''}${range ? ` : ${range}` : ''}`;
}

/** How many users of a thing are named before they are only counted. */
const MOST = 8;

/** All that is known of a declaration, for one who points at its name. */
export function declarationHover(services: TouchstoneServices, node: ast.Named): string {
    const texts = textsOf(services);
    return paragraphs(
        fence(signature(services, node)),
        whereDeclared(node, texts),
        titles(node, texts),
        description(node, texts),
        duties(node, texts),
        names(node, texts),
        computedFacts(services, node),
        uses(services, node),
        history(node, texts)
    );
}

function whereDeclared(node: ast.Named, texts: Texts): string {
    const pkg = packageOf(node);
    const path = pathOf(node);
    const parts = [escaped(texts.kind(node)), ...(path !== nameOf(node) ? [escaped(path)] : []), ...(pkg ? [`\`${pkg}\``] : [])];
    if (AstUtils.getDocument(node).uri.scheme === 'builtin') parts.push(label('library', texts.messageLanguage));
    return parts.join(' · ');
}

/** One language is a heading, several are a table. */
function titles(node: AstNode, texts: Texts): string {
    const title = 'title' in node ? (node.title as ast.Text | undefined) : undefined;
    const all = title ? [...texts.byLanguage(title)] : [];
    if (all.length === 1) return `**${escaped(all[0]![1])}**`;
    return all.length ? table(all.map(([language, text]) => [language, escaped(text)])) : '';
}

/** Prose is Markdown by the author's own will. */
function description(node: AstNode, texts: Texts): string | undefined {
    return texts.doc(node, wanted(node, texts));
}

function wanted(node: AstNode, texts: Texts): string[] {
    return [texts.messageLanguage, ...texts.languages(node).slice(0, 1), 'en'];
}

function duties(node: AstNode, texts: Texts): string {
    if (!ast.isStandard(node)) return '';
    const lines = node.duties.map((duty) => `- **${duty.kind}** ${escaped(texts.pick(duty.text, wanted(node, texts)) ?? '')}`);
    return lines.join('\n');
}

/** By which other names it goes, by which it should not, and what it is not. */
function names(node: AstNode, texts: Texts): string {
    if (!ast.isConcept(node)) return '';
    const say = (text: ast.Text | ast.Prose) => escaped(texts.pick(text, wanted(node, texts)) ?? '');
    const line = (key: Label, text: string) => `- ${label(key, texts.messageLanguage)}: ${text}`;
    return [
        ...node.also.map((text) => line('also', say(text))),
        ...node.avoided.map((text) => line('avoided', say(text))),
        ...node.differs.map(({ from, because }) => line('notSame', `${escaped(refText(from))} (${say(because)})`))
    ].join('\n');
}

/** Which property makes a user of a kind of thing worth its own line. */
const LINES: Partial<Record<ast.Named['$type'], readonly [Label, readonly string[], ast.Named['$type']?][]>> = {
    Moment: [['coveredBy', ['at'], 'Standard']],
    Stage: [['coveredBy', ['at'], 'Standard']],
    Journey: [['coveredBy', ['at'], 'Standard']],
    Step: [['coveredBy', ['at'], 'Standard']],
    Wait: [['coveredBy', ['at'], 'Standard']],
    Dimension: [['servedBy', ['serves', 'refines']]],
    Goal: [['servedBy', ['serves']]],
    Need: [['metBy', ['meets']]]
};

function uses(services: TouchstoneServices, node: ast.Named): string {
    const { messageLanguage } = textsOf(services);
    const all = usesOf(services, node);
    const lines: string[] = [];
    const verifiers = ast.isStandard(node) || ast.isMeasurement(node) ? verifiersOf(services, node) : undefined;
    if (verifiers) {
        const shown = verifiers.length ? nameList(services, verifiers) : `⚠ ${label('notVerified', messageLanguage)}`;
        lines.push(`- ${label('verifiedBy', messageLanguage)}: ${shown}`);
    }
    const named = new Set<ast.Named>(verifiers);
    for (const [key, properties, kind] of LINES[node.$type] ?? []) {
        const found = distinct(all.filter((use) => properties.includes(use.property) && (!kind || use.declaration?.$type === kind)));
        if (found.length) lines.push(`- ${label(key, messageLanguage)}: ${nameList(services, found)}`);
        found.forEach((each) => named.add(each));
    }
    const rest = distinct(all).filter((each) => !named.has(each) && each !== node);
    if (rest.length) lines.push(`- ${label('usedIn', messageLanguage)}: ${nameList(services, rest)}`);
    return lines.join('\n');
}

function nameList(services: TouchstoneServices, nodes: readonly ast.Named[]): string {
    const { messageLanguage } = textsOf(services);
    const shown = nodes.slice(0, MOST).map((node) => linkTo(node, placeName(node)));
    const more = nodes.length > MOST ? ` ${label('more', messageLanguage, { n: nodes.length - MOST })}` : '';
    return shown.join(', ') + more;
}

/** `CounterAudit.C1`: an item is known by its instrument. */
function placeName(node: ast.Named): string {
    const name = nameOf(node) ?? '';
    const owner = AstUtils.getContainerOfType(node.$container, isOwner);
    return owner ? `${owner.name}.${name}` : name;
}

function isOwner(node: AstNode): node is ast.Instrument | ast.RecordTable | ast.Journey | ast.Procedure | ast.Standard | ast.Manual | ast.Course {
    return (
        ast.isInstrument(node) ||
        ast.isRecordTable(node) ||
        ast.isJourney(node) ||
        ast.isProcedure(node) ||
        ast.isStandard(node) ||
        ast.isManual(node) ||
        ast.isCourse(node)
    );
}

function history(node: AstNode, texts: Texts): string {
    const parts: string[] = [];
    if ('since' in node && Array.isArray(node.since) && node.since.length) parts.push(`${label('since', texts.messageLanguage)} ${node.since[0]}`);
    if ('formerly' in node && Array.isArray(node.formerly) && node.formerly.length)
        parts.push(`${label('formerly', texts.messageLanguage)}: ${escaped(node.formerly.join(', '))}`);
    return parts.join(' · ');
}
