/** What an answer says, wherever an engine holds it. */
import type { Kind } from '../../expression/tree.js';
import type { Engine } from './engine.js';
import { all, atom, none, some, type Condition } from './logic.js';

/** Where the answer of one column is held. */
export interface Held {
    /** What the engine knows it by. */
    readonly name: string;
    /** `value`: the answer itself. `rank`: the position of `code` in a list. `chosen`: whether `code` is in a list. */
    readonly form: 'value' | 'rank' | 'chosen';
    /** Whether several may be chosen. */
    readonly isList: boolean;
    readonly code?: string;
    /** For `rank`: how many positions there are. */
    readonly positions?: number;
    /** For choices: what stands for each option, by the name that expressions know it by. */
    readonly codes?: ReadonlyMap<string, string>;
    /** What in the answer says "not applicable"; empty where `naBox` does, or nothing. */
    readonly naCodes: readonly string[];
    readonly naBox?: string;
    /** What the answer is a multiple of the value by: 100 where percent are asked. */
    readonly divisor: number;
}

/** Whether the held answer's own code is in the list. */
export const isChosen = (engine: Engine, { name, code = '' }: Held): Condition => engine.holds(engine.reference(name), code);

/** Whether there is an answer other than "not applicable". */
export function answered(engine: Engine, held: Held): Condition {
    const unboxed = held.naBox === undefined ? true : engine.unboxed(held.naBox);
    if (held.form === 'rank') return all(isChosen(engine, held), unboxed);
    const refused = held.naCodes.map((code) => (held.isList ? none(engine.holds(engine.reference(held.name), code)) : is(engine, held, '!=', code)));
    return all(atom(engine.present(engine.reference(held.name))), unboxed, ...refused);
}

export function notApplicable(engine: Engine, held: Held): Condition {
    if (held.naBox !== undefined) return engine.boxed(held.naBox);
    return some(...held.naCodes.map((code) => (held.isList ? engine.holds(engine.reference(held.name), code) : is(engine, held, '=', code))));
}

const is = (engine: Engine, { name }: Held, operator: '=' | '!=', code: string): Condition =>
    atom(`${engine.reference(name)} ${engine.comparisons[operator]} ${engine.text(code)}`);

/** The value where there is one. */
export function valueOf(engine: Engine, held: Held, kind: Kind): string {
    const reference = engine.reference(held.name);
    if (held.form === 'rank') return positionOf(engine, held);
    if (held.divisor !== 1) return `(${reference} ${engine.divide} ${held.divisor})`;
    if (kind === 'text') return engine.asText(reference);
    return kind === 'category' ? nameOfChoice(engine, held) : reference;
}

/** The position of the held answer's own code in the list, counted from 1. */
function positionOf(engine: Engine, { name, positions = 1, code = '' }: Held): string {
    let text = String(positions);
    for (let at = positions - 2; at >= 0; at--) text = engine.choice(`${engine.nth(name, at)} = ${engine.text(code)}`, String(at + 1), text);
    return text;
}

/** The answer to a choice by the names of its options. */
function nameOfChoice(engine: Engine, { name, codes, naCodes }: Held): string {
    const reference = engine.reference(name);
    const coded = [...(codes ?? [])].filter(([own, code]) => own !== code && !naCodes.includes(code));
    return coded.reduceRight((otherwise, [own, code]) => engine.choice(`${reference} = ${engine.text(code)}`, engine.text(own), otherwise), reference);
}
