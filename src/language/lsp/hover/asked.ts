import { AstUtils } from 'langium';
import { walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import type { Column } from '../../types/columns.js';
import { Routing } from '../../validation/routing.js';
import { label } from '../labels.js';
import { textsOf } from '../texts.js';
import { escaped } from './markdown.js';

/** Answers of larger scales, and more questions than these, are not listed. */
const MOST_ANSWERS = 12;
const MOST_QUESTIONS = 4;

/** On what conditions a question is asked, and which answers to others lead to it. Empty for one that everybody is asked. */
export function askedFacts(services: TouchstoneServices, item: ast.Item): string {
    const survey = AstUtils.getContainerOfType(item, ast.isInstrument);
    if (!survey) return '';
    const language = textsOf(services).messageLanguage;
    const facts = services.facts.Facts.reader(AstUtils.getDocument(item), ['elaboration', 'columns', 'targets'], 'hover');
    const routing = new Routing(survey, facts);
    const column = [...facts.columns(survey).values()].find((each) => each.item === item);
    const conditions = column ? routing.askedWhen(column) : [];
    if (conditions.length === 0) return '';
    const written = [...conditionsAround(item, survey), ...routing.endsBefore(item).map((end) => `${label('notEnded', language)}: ${codeOf(end)}`)];
    if (routing.canHold(conditions) === false)
        return [`- ${label('askedWhen', language)}: ${written.join(' · ')}`, `- ${label('neverAsked', language)}`].join('\n');
    const lines = answersThatReach(conditions, routing, facts.columns(survey)).map(({ name, answers }) => `${escaped(name)} = ${escaped(answers.join(', '))}`);
    return [
        written.length ? `- ${label('askedWhen', language)}: ${written.join(' · ')}` : '',
        lines.length ? `- ${label('reachedWith', language)}: ${lines.join(' · ')}` : ''
    ]
        .filter(Boolean)
        .join('\n');
}

/** The conditions and loops around it as they are written, outside first. */
function conditionsAround(item: ast.Item, survey: ast.Instrument): string[] {
    const found: string[] = [];
    for (let at = item.$container as { $container?: unknown }; at && at !== survey; at = at.$container as { $container?: unknown }) {
        const node = at as ast.Guarded | ast.Loop | ast.Section;
        if (ast.isGuarded(node)) found.unshift(codeOf(node.condition));
        else if (ast.isLoop(node)) found.unshift(`\`each ${node.name} in ${node.in.$cstNode?.text ?? ''}\``);
    }
    return found;
}

const codeOf = (node: ast.Expression): string => `\`${(node.$cstNode?.text ?? '').replace(/\s+/g, ' ').replaceAll('`', "'")}\``;

/** Of each question that the way there hangs on the answers with which it can be reached, where these are not all. */
function answersThatReach(conditions: readonly Expr[], routing: Routing, columns: ReadonlyMap<string, Column>): { name: string; answers: string[] }[] {
    const found: { name: string; answers: string[] }[] = [];
    const seen = new Set<string>();
    for (const leaf of [...conditions, ...routing.known(conditions)].flatMap((expr) => [...walk(expr)])) {
        if (leaf.op !== 'column' || leaf.via?.length || seen.has(leaf.name) || found.length >= MOST_QUESTIONS) continue;
        seen.add(leaf.name);
        const column = columns.get(leaf.name);
        const tests = column?.kind === 'answer' ? testsOf(leaf, column) : [];
        if (tests.length === 0 || tests.length > MOST_ANSWERS) continue;
        const answers = tests.filter(({ test }) => routing.canHold([...conditions, test]) !== false).map(({ answer }) => answer);
        if (answers.length < tests.length) found.push({ name: leaf.name, answers: column!.reversed ? turned(answers, column!) : answers });
    }
    return found;
}

function testsOf(leaf: Expr, { type }: Column): { answer: string; test: Expr }[] {
    const equals = (answer: string, right: Expr) => ({ answer, test: { op: 'compare' as const, operator: '=' as const, left: leaf, right } });
    if (type.kind === 'category') return type.options.map((option) => equals(option, { op: 'text', value: option }));
    if (type.kind === 'set') return type.options.map((option) => ({ answer: option, test: { op: 'chosen' as const, set: leaf, option } }));
    if (type.kind === 'boolean') {
        return [
            { answer: 'true', test: leaf },
            { answer: 'false', test: { op: 'not', value: leaf } }
        ];
    }
    if (type.kind !== 'number' || !type.whole || type.min === undefined || type.max === undefined || type.max - type.min >= MOST_ANSWERS) return [];
    return Array.from({ length: type.max - type.min + 1 }, (_, at) => equals(String(type.min! + at), { op: 'number', value: type.min! + at }));
}

/** As respondents tick them: a reversed item is turned in its column. */
function turned(answers: readonly string[], { type }: Column): string[] {
    if (type.kind !== 'number') return [...answers];
    return answers.map((answer) => String((type.min ?? 0) + (type.max ?? 0) - Number(answer))).reverse();
}
