import type { Comparison, Expr } from '../../expression/types.js';
import { titleOf } from '../../model/text.js';
import type { Wording } from '../format/wording.js';
import type { Form, Line } from './form.js';

const SIGNS: Record<Comparison, string> = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** A condition over a form's columns in words; undefined where it says more than words can. Beside the answer to `own` that goes without a name. */
export function conditionInWords(expr: Expr, form: Form, words: Wording, own?: string): string | undefined {
    const { labels } = words;
    const line = (e: Expr): Line | undefined => (e.op === 'column' || e.op === 'input' ? form.lines.find((l) => l.column === e.name) : undefined);

    const name = (e: Expr): string | undefined => {
        if (e.op !== 'column' && e.op !== 'input') return undefined;
        const asked = line(e);
        if (asked) return `${asked.number} ${labels.quoted(words.title({ title: asked.part ?? asked.title, name: asked.item.name }))}`;
        if (e.name === 'total') return labels.total;
        if (e.name === 'failed') return labels.itemsNotMet;
        if (e.name === 'criticals') return labels.criticalsNotMet;
        const kind = form.lines.find(({ item }) => item.class && e.name === `failed.${item.class.name}`)?.item.class;
        if (kind) return labels.notMetOfClass(words.title(kind));
        const section = form.entries.find((entry) => entry.kind === 'section' && e.name === `${entry.section.name}.points`);
        return section?.kind === 'section' ? labels.pointsOf(words.title(section.section)) : undefined;
    };

    const value = (e: Expr, other: Expr): string | undefined => {
        if (e.op === 'number') {
            const column = other.op === 'column' || other.op === 'input' ? other : undefined;
            const asked = line(other)?.answer;
            const label = asked?.kind === 'rate' ? asked.points.find((p) => p.value === e.value)?.label : undefined;
            if (label) return `${e.value} (${words.plain(label)})`;
            if (column?.name === 'total' || column?.name.endsWith('.points')) return words.amount(e.value, form.instrument.worth?.unit);
            const unit = column?.type.kind === 'number' ? column.type.unit : undefined;
            // To expressions a percentage is the number divided by 100.
            return words.amount(unit === '%' ? Number((e.value * 100).toPrecision(12)) : e.value, unit);
        }
        if (e.op === 'boolean') return e.value ? labels.met : labels.notMet;
        if (e.op === 'text') {
            const asked = line(other)?.answer;
            const option = asked?.kind === 'choose' ? asked.options.find((o) => o.name === e.value || o.code === e.value) : undefined;
            return option ? titleOf(option, words.language) : e.value;
        }
        return name(e);
    };

    const say = (e: Expr): string | undefined => {
        if (e.op === 'and' || e.op === 'or') {
            const left = say(e.left);
            const right = say(e.right);
            return left === undefined || right === undefined ? undefined : labels[e.op](bracketed(e.left, e.op, left), bracketed(e.right, e.op, right));
        }
        if (e.op === 'not') {
            const inner = say(e.value);
            return inner === undefined ? undefined : labels.not(inner);
        }
        if (e.op === 'compare') {
            const left = value(e.left, e.right);
            const right = value(e.right, e.left);
            if (left === undefined || right === undefined) return undefined;
            const beside = own !== undefined && e.left.op === 'column' && e.left.name === own;
            return `${beside ? '' : `${left} `}${SIGNS[e.operator]} ${right}`;
        }
        if (e.op === 'column' && e.type.kind === 'boolean') {
            const left = name(e);
            return left === undefined ? undefined : `${left} = ${labels.met}`;
        }
        return undefined;
    };
    return say(expr);
}

const bracketed = (e: Expr, within: 'and' | 'or', text: string): string => ((e.op === 'and' || e.op === 'or') && e.op !== within ? `(${text})` : text);
