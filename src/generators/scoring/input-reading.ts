/** How the generated readers are told to read an answer; the same for every runtime. */
import { kindOf } from '../../expression/tree.js';
import type { InputColumn } from '../../scoring/table-plan.js';

export interface InputReading {
    readonly name: string;
    readonly type: 'option' | 'options' | 'date' | 'number' | 'boolean' | 'text';
    readonly low?: number;
    readonly high?: number;
    readonly whole?: true;
    /** Of dates: the first and the last day allowed. */
    readonly earliest?: string;
    readonly latest?: string;
    readonly divisor?: number;
    readonly na?: true;
}

/** All but the options, which each runtime writes in a way of its own. */
export function readingOf(input: InputColumn): InputReading {
    const { name, low, high, whole, earliest, latest, divisor, na } = input;
    return {
        name,
        type: readAs(input),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
        ...(whole ? { whole } : {}),
        ...(earliest === undefined ? {} : { earliest }),
        ...(latest === undefined ? {} : { latest }),
        ...(divisor === undefined ? {} : { divisor }),
        ...(na ? { na } : {})
    };
}

function readAs({ type }: InputColumn): InputReading['type'] {
    const kind = kindOf({ op: 'input', name: '', type });
    if (kind === 'category') return 'option';
    if (kind === 'set') return 'options';
    if (kind === 'date' || kind === 'datetime' || kind === 'time') return 'date';
    return kind === 'number' || kind === 'boolean' ? kind : 'text';
}
