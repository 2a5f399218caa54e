/** Models for tests of generators, written by hand: what lowering makes of a small programme. */
import type { Expr } from '../../src/expression/types.js';
import { PLAIN } from '../../src/expression/types.js';
import type {
    Element,
    Instrument,
    Item,
    Journey,
    Member,
    Model,
    Moment,
    Quantity,
    Section,
    Stage,
    Standard,
    Text,
    UnitInfo,
    Wait
} from '../../src/model/types.js';

export const PACKAGE = 'post.counter';
const ORIGIN = { file: 'post.touch', line: 1, column: 1, endLine: 1, endColumn: 1 };

export function element(path: string, title: Text = {}): Element {
    return { id: `${PACKAGE}.${path}`, path, name: path.split('.').at(-1)!, title, origin: ORIGIN };
}
/** `quantity('3 s')` */
export function quantity(text: string): Quantity {
    const [number = '', unit] = text.split(' ');
    return { text, value: Number(number.replaceAll('_', '')), unit };
}
export const idOf = (path: string): string => `${PACKAGE}.${path}`;

function unit(name: string, factor: number, dimension: Record<string, number>, title: Text): UnitInfo {
    return { ...element(name, title), id: `touchstone.units.${name}`, factor, dimension };
}
export const UNITS: UnitInfo[] = [
    unit('s', 1, { time: 1 }, { ko: '초', en: 'seconds', 'zh-TW': '秒' }),
    unit('min', 60, { time: 1 }, { ko: '분', en: 'minutes', 'zh-TW': '分鐘' }),
    unit('h', 3600, { time: 1 }, { ko: '시간', en: 'hours', 'zh-TW': '小時' }),
    unit('items', 1, {}, { ko: '개', en: 'items', 'zh-TW': '項' }),
    unit('points', 1, { points: 1 }, { ko: '점', en: 'points', 'zh-TW': '分' })
];

export function emptyModel(languages: string[]): Model {
    return {
        format: 'touchstone-model',
        version: 1,
        languages,
        units: UNITS,
        teams: [],
        roles: [],
        channels: [],
        systems: [],
        terms: [],
        records: [],
        segments: [],
        gradings: [],
        optionLists: [],
        dimensions: [],
        goals: [],
        needs: [],
        factors: [],
        journeys: [],
        standards: [],
        scales: [],
        instruments: [],
        kpis: [],
        manuals: [],
        tests: [],
        calendars: [],
        deployments: [],
        procedures: [],
        gaps: [],
        figures: [],
        tables: [],
        improvements: [],
        courses: [],
        plans: []
    };
}

export function moment(path: string, title: Text, more: Partial<Moment> = {}): Moment {
    return {
        ...element(path, title),
        kind: 'moment',
        via: [],
        by: [],
        lanes: [],
        evidence: [],
        serves: [],
        productive: false,
        fails: [],
        structural: [],
        managerial: [],
        standards: [],
        ...more
    };
}
export function wait(path: string, title: Text, more: Partial<Wait> = {}): Wait {
    return { ...element(path, title), kind: 'wait', limits: [], standards: [], ...more };
}
export function stage(path: string, title: Text, parts: (Moment | Wait)[]): Stage {
    return { ...element(path, title), parts };
}
export function journey(path: string, title: Text, stages: Stage[], more: Partial<Journey> = {}): Journey {
    return { ...element(path, title), for: [], stages, ...more };
}
export function standard(path: string, title: Text, more: Partial<Standard> = {}): Standard {
    return {
        ...element(path, title),
        at: [],
        by: [],
        via: [],
        serves: [],
        meets: [],
        duties: [],
        measures: [],
        reviews: [],
        recover: [],
        verifiedBy: [],
        ...more
    };
}

export function item(path: string, type: Item['type'], title: Text, more: Partial<Item> & { mayBeNa?: boolean } = {}): Item {
    const { mayBeNa = true, ...rest } = more;
    const found: Item = {
        ...element(path, title),
        kind: 'item',
        type,
        serves: [],
        verifies: [],
        via: [],
        required: true,
        bonus: false,
        critical: false,
        photo: false,
        long: false,
        many: false,
        random: false,
        reversed: false,
        personal: false,
        dropdown: false,
        options: [],
        rows: [],
        sides: [],
        columns: [],
        ...rest
    };
    if (found.columns.length === 0) {
        const valueType = type === 'check' ? { kind: 'boolean' as const } : PLAIN;
        found.columns = [{ name: found.name, type: valueType, na: mayBeNa, reversed: found.reversed, serves: found.serves }];
    }
    return found;
}
export function section(path: string, title: Text, worth: string | undefined, members: Member[], more: Partial<Section> = {}): Section {
    return {
        ...element(path, title),
        kind: 'section',
        at: [],
        via: [],
        serves: [],
        worth: worth === undefined ? undefined : quantity(worth),
        random: false,
        members,
        ...more
    };
}
export function instrument(path: string, kind: Instrument['kind'], title: Text, members: Member[], more: Partial<Instrument> = {}): Instrument {
    return {
        ...element(path, title),
        kind,
        by: [],
        via: [],
        for: [],
        quotas: [],
        weights: 'none',
        members,
        scores: [],
        outcomes: [],
        waves: [],
        ...more
    };
}
export const column = (name: string): Expr => ({ op: 'column', name, type: PLAIN });
export const atLeast = (name: string, value: number): Expr => ({
    op: 'compare',
    operator: '>=',
    left: column(name),
    right: { op: 'number', value }
});
