/** Where the columns of a plan are held. */
import { kindOf, type Leaf, type InputExpr } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import { columnRanges } from '../../column-ranges.js';
import type { Range } from '../../../expression/ranges.js';
import type { DerivedColumn, TablePlan } from '../../table-plan.js';
import { kindForInput, kindForNumbers, type StoreKind } from './store.js';

export interface Place {
    /** The store's own name: `<` and the input, or `>` and the derived column. */
    readonly column: string;
    readonly kind: StoreKind;
    /** Whether "not applicable" can stand there. */
    readonly na: boolean;
    /** For codes that are taken over: the store whose dictionary they belong to. */
    readonly dictionary?: string;
}

/** An item turned on its scale: `sum` less the answer. */
export interface Turned {
    readonly place: Place;
    readonly sum: number;
}

export class Layout {
    readonly ranges: ReadonlyMap<string, Range>;
    private readonly inputs = new Map<string, Place>();
    private readonly derived = new Map<string, Place>();
    private readonly turned = new Map<string, Turned>();

    constructor(plan: TablePlan) {
        this.ranges = columnRanges(plan);
        for (const input of plan.inputs) this.inputs.set(input.name, { column: `<${input.name}`, kind: kindForInput(input), na: input.na });
        for (const column of plan.derived) this.derived.set(column.name, this.placeFor(column));
    }

    /** Where the cell is held; undefined for what only the interpreter finds, and for what there is not. */
    storeOf(leaf: Leaf): Place | undefined {
        if (leaf.op === 'input') return this.inputs.get(leaf.name);
        if (leaf.op === 'measure' || leaf.via?.length) return undefined;
        return this.derived.get(leaf.name);
    }

    /** Whether there can be anything at all. */
    isKnown(leaf: Leaf): boolean {
        return leaf.op === 'column' && leaf.via?.length ? true : this.storeOf(leaf) !== undefined;
    }

    inputStore(name: string): Place | undefined {
        return this.inputs.get(name);
    }

    columnStore(name: string): Place | undefined {
        return this.derived.get(name);
    }

    /** Whether the column is no more than another one, so that nothing needs to be computed. */
    isAlias(name: string): boolean {
        return this.derived.get(name)?.column !== `>${name}`;
    }

    /** What a reversed item is turned from. */
    turnedFrom(name: string): Turned | undefined {
        return this.turned.get(name);
    }

    private placeFor({ name, expr, type }: DerivedColumn): Place {
        const own = (kind: StoreKind, dictionary?: string): Place => ({
            column: `>${name}`,
            kind,
            na: false,
            ...(dictionary === undefined ? {} : { dictionary })
        });
        if (expr.op === 'input' || expr.op === 'column') {
            const same = this.storeOf(expr);
            // The text "na" is an answer of its own there, which a column as scored can hold too.
            if (same && sameKind(kindOf(expr), same.kind)) return same;
        }
        const turned = this.turning(expr);
        if (turned) this.turned.set(name, turned);
        const kind = kindOf(expr);
        if (kind === 'boolean') return own('truths');
        if (kind === 'number') return own(kindForNumbers(this.ranges.get(name)));
        if (expr.op === 'missing') return own(type.kind === 'boolean' ? 'truths' : type.kind === 'number' ? 'doubles' : 'codes');
        const [only, ...more] = [...new Set(valuesOf(expr).map((each) => (each.op === 'input' || each.op === 'column' ? this.storeOf(each) : undefined)))];
        if (only && more.length === 0 && only.kind === 'codes') return own('codes', only.dictionary ?? only.column);
        return own('codes');
    }

    private turning(expr: Expr): Turned | undefined {
        if (expr.op !== 'arithmetic' || expr.operator !== 'subtract' || expr.left.op !== 'number' || expr.right.op !== 'input') return undefined;
        const place = this.inputs.get((expr.right satisfies InputExpr).name);
        const sum = expr.left.value;
        return place?.kind === 'bytes' && Number.isInteger(sum) ? { place, sum } : undefined;
    }
}

function sameKind(kind: string, store: StoreKind): boolean {
    if (kind === 'number') return store === 'bytes' || store === 'doubles';
    return kind === 'boolean' ? store === 'truths' : store === 'codes';
}

/** What an expression of texts can give: all that stands at the ends of its conditions, missing left out. */
export function valuesOf(expr: Expr): Expr[] {
    if (expr.op === 'if') return [...valuesOf(expr.then), ...valuesOf(expr.else)];
    return expr.op === 'missing' ? [] : [expr];
}
