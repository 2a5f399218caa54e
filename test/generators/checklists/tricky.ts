/** Checklists that use everything: conditions, bonus, points given by hand, scales with the good end low, proration. */
import { BOOLEAN, PLAIN, type Expr } from '../../../src/expression/types.js';
import type { Item, Model, Option } from '../../../src/model/types.js';
import { atLeast, column, element, emptyModel, idOf, instrument, item, quantity, section } from '../model-builder.js';

const points = (n: number): { worth: ReturnType<typeof quantity> } => ({ worth: quantity(`${n} points`) });
const option = (path: string, title: string, worth?: number, na = false): Option => ({
    ...element(path, { en: title }),
    code: path.split('.').at(-1)!,
    exclusive: false,
    open: false,
    na,
    last: false,
    worth
});
const rate = (path: string, more: Partial<Item> & { min?: number; max?: number } = {}): Item => {
    const { min = 1, max = 5, ...rest } = more;
    const name = path.split('.').at(-1)!;
    return item(
        path,
        'rate',
        { en: `Rate ${name}` },
        {
            scale: idOf('Five'),
            columns: [{ name, type: { ...PLAIN, min, max, whole: true }, na: true, reversed: rest.reversed === true, serves: [] }],
            ...rest
        }
    );
};
const is = (name: string, value: boolean): Expr => ({
    op: 'compare',
    operator: '=',
    left: { op: 'column', name, type: BOOLEAN },
    right: { op: 'boolean', value }
});
const asked = (one: Item, condition: Expr): Item => ({ ...one, columns: one.columns.map((c) => ({ ...c, asked: condition })) });
const number = (path: string, low: number | undefined, high: number | undefined, more: Partial<Item> = {}): Item => {
    const name = path.split('.').at(-1)!;
    return item(
        path,
        'number',
        { en: `Number ${name}` },
        {
            low,
            high,
            columns: [
                {
                    name,
                    type: { ...PLAIN, ...(low === undefined ? {} : { min: low }), ...(high === undefined ? {} : { max: high }), whole: more.whole },
                    na: true,
                    reversed: false,
                    serves: []
                }
            ],
            ...more
        }
    );
};
const choose = (path: string, options: Option[], more: Partial<Item> = {}): Item => {
    const name = path.split('.').at(-1)!;
    return item(
        path,
        'choose',
        { en: `Choose ${name}` },
        {
            options,
            columns: [
                {
                    name,
                    type: { kind: 'category', of: idOf(path), options: options.filter((o) => !o.na).map((o) => o.name) },
                    na: options.some((o) => o.na),
                    reversed: false,
                    serves: []
                }
            ],
            ...more
        }
    );
};

export function trickyChecklists(): Model {
    const model = emptyModel(['en']);
    model.scales = [
        { ...element('Five', { en: 'Five' }), form: 'likert', min: 1, max: 5, reversed: false, points: [] },
        { ...element('Rank', { en: 'Rank' }), form: 'numeric', min: 1, max: 10, reversed: true, points: [] }
    ];
    const conditional = instrument(
        'Conditional',
        'checklist',
        { en: 'Conditions' },
        [
            section('Conditional.A', { en: 'A' }, '40 points', [
                item('Conditional.A1', 'check', { en: 'One' }, { ...points(10) }),
                asked(item('Conditional.A2', 'check', { en: 'Two' }, { ...points(10), critical: true }), is('A1', true)),
                asked(rate('Conditional.A3', points(20)), { op: 'or', left: is('A1', false), right: is('A2', true) })
            ]),
            section('Conditional.B', { en: 'B' }, '60 points', [
                section('Conditional.B.Inner', { en: 'Inner' }, '30 points', [rate('Conditional.B1', points(30))]),
                asked(
                    choose(
                        'Conditional.B2',
                        [
                            option('Conditional.B2.Good', 'good', 30),
                            option('Conditional.B2.Bad', 'Good', 3.3),
                            option('Conditional.B2.Q', 'a "quoted", one*', 0),
                            option('Conditional.B2.Na', 'n/a', undefined, true)
                        ],
                        points(30)
                    ),
                    { op: 'compare', operator: '>=', left: column('B1'), right: { op: 'number', value: 3 } }
                )
            ]),
            item('Conditional.X1', 'check', { en: 'Bonus' }, { ...points(2), bonus: true }),
            { ...rate('Conditional.X2', points(3)), bonus: true }
        ],
        {
            worth: quantity('100 points'),
            pass: {
                op: 'or',
                left: {
                    op: 'and',
                    left: atLeast('total', 60),
                    right: { op: 'compare', operator: '=', left: column('criticals'), right: { op: 'number', value: 0 } }
                },
                right: { op: 'not', value: is('A1', true) }
            },
            outcomes: [
                { name: 'Weak', title: { en: 'Weak' }, when: { op: 'compare', operator: '<', left: column('A.share'), right: { op: 'number', value: 0.5 } } },
                {
                    name: 'Mixed',
                    title: { en: 'Mixed' },
                    when: {
                        op: 'compare',
                        operator: '>',
                        left: column('A.points'),
                        right: { op: 'arithmetic', operator: 'divide', left: column('B.points'), right: { op: 'number', value: 2 } }
                    }
                },
                {
                    name: 'Chose',
                    title: { en: 'Chose' },
                    when: {
                        op: 'compare',
                        operator: '=',
                        left: { op: 'column', name: 'B2', type: { kind: 'category', of: 'B2', options: ['Good', 'Bad', 'Q'] } },
                        right: { op: 'text', value: 'Bad' }
                    }
                },
                {
                    name: 'Some',
                    title: { en: 'Some' },
                    when: { op: 'within', value: column('B1'), low: { op: 'number', value: 2 }, high: { op: 'number', value: 4 } }
                },
                { name: 'Open', title: { en: 'Open' }, when: { op: 'compare', operator: '>=', left: column('failed'), right: { op: 'number', value: 1 } } }
            ]
        }
    );
    const judged = instrument(
        'Judged',
        'rubric',
        { en: 'Judged' },
        [
            section('Judged.A', { en: 'A' }, undefined, [
                rate('Judged.R1', { ...points(150), scale: idOf('Rank'), max: 10 }),
                rate('Judged.R2', { ...points(150), reversed: true }),
                item(
                    'Judged.T1',
                    'text',
                    { en: 'In words' },
                    { ...points(100), long: true, columns: [{ name: 'T1', type: { kind: 'text' }, na: false, reversed: false, serves: [] }] }
                )
            ]),
            number('Judged.N1', 0, 12, { ...points(300), whole: true }),
            number('Judged.N2', -5, 5, points(200)),
            number('Judged.N3', 0, undefined, points(100))
        ],
        { worth: quantity('1000 points'), needing: { share: 0.6 }, pass: atLeast('total', 612.5) }
    );
    const counted = instrument(
        'Counted',
        'checklist',
        { en: 'Counted' },
        [
            ...[1, 2, 3, 4].map((n) => item(`Counted.C${n}`, 'check', { en: `Check ${n}` }, { ...points(n / 10), critical: n > 2 })),
            item(
                'Counted.Grid',
                'grid',
                { en: 'Grid' },
                {
                    ...points(3),
                    scale: idOf('Five'),
                    rows: ['a', 'b'].map((name) => ({
                        id: idOf(`Counted.Grid.${name}`),
                        name,
                        title: { en: name },
                        serves: [],
                        verifies: [],
                        reversed: false,
                        origin: element('x').origin
                    })),
                    columns: ['a', 'b'].map((name) => ({
                        name: `Grid.${name}`,
                        type: { ...PLAIN, min: 1, max: 5, whole: true },
                        na: true,
                        reversed: false,
                        serves: []
                    }))
                }
            )
        ],
        { needing: { count: 3 } }
    );
    model.instruments = [conditional, judged, counted];
    return model;
}
