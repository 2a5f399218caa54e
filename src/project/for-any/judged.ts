/** Answers of which one is better than another, and what a better one is. */
import type { Instrument, Item, Member, Model } from '../../model/types.js';
import type { InputColumn } from '../../scoring/table-plan.js';

export interface Judged {
    input: InputColumn;
    /** The next better answer, as it is given; undefined where there is none. */
    better(answer: unknown): unknown;
}

/** What was met with on a scale, and in an audit whatever earns points in order. More expected or more important is neither better nor worse. */
export function judgedInputs(model: Model, instrument: Instrument, inputs: readonly InputColumn[]): Judged[] {
    const byName = new Map(inputs.map((input) => [input.name, input]));
    return itemsIn(instrument.members).flatMap((item) =>
        item.columns.flatMap(({ name, reversed }): Judged[] => {
            const input = byName.get(name);
            if (!input || input.role !== 'item' || !isJudgement(model, instrument, item, name)) return [];
            if (input.type.kind === 'boolean') return [{ input, better: (answer) => (answer === false ? true : undefined) }];
            const low = goodIsLow(model, item) !== reversed;
            return [{ input, better: (answer) => stepped(input, answer, low ? -1 : 1) }];
        })
    );
}

function itemsIn(members: readonly Member[]): Item[] {
    // Members of a roster are rows of their own.
    return members.flatMap((member) => (member.kind === 'item' ? [member] : member.kind !== 'roster' && 'members' in member ? itemsIn(member.members) : []));
}

const goodIsLow = (model: Model, item: Item): boolean => model.scales.find((scale) => scale.id === item.scale)?.reversed === true;

function isJudgement(model: Model, instrument: Instrument, item: Item, column: string): boolean {
    switch (item.type) {
        case 'nps':
            return true;
        case 'rate':
        case 'grid':
        case 'pair': {
            const scale = model.scales.find((one) => one.id === item.scale);
            if (!scale || scale.form === 'kano' || item.bands) return false;
            return item.type !== 'pair' || /\.(perceived|performance)$/.test(column);
        }
        case 'check':
            return instrument.kind !== 'survey';
        case 'number':
            return instrument.kind !== 'survey' && item.worth !== undefined && !item.bands;
        default:
            return false;
    }
}

/** Ten steps lead through a range that has no points of its own. */
function stepped({ low, high, whole }: InputColumn, answer: unknown, sign: 1 | -1): number | undefined {
    if (typeof answer !== 'number' || low === undefined || high === undefined) return undefined;
    const next = answer + sign * (whole ? 1 : (high - low) / 10);
    return next < low || next > high ? undefined : next;
}
