import type { Comparison, Expr } from '../../expression/types.js';
import { titleOf } from '../../model/text.js';
import type { Wording } from '../format/wording.js';
import type { Form, Line } from './form.js';

const SIGNS: Record<Comparison, string> = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** A condition over a form's columns in words; undefined where it says more than words can. */
export function conditionInWords(expr: Expr, form: Form, words: Wording): string | undefined {
    const { labels } = words;
    const line = (e: Expr): Line | undefined => (e.op === 'column' || e.op === 'input' ? form.lines.find((l) => l.column === e.name) : undefined);

    const name = (e: Expr): string | undefined => {
        if (e.op !== 'column' && e.op !== 'input') return undefined;
        const own = line(e);
        if (own) return `${own.number} ${labels.quoted(words.title({ title: own.part ?? own.title, name: own.item.name }))}`;
        if (e.name === 'total') return labels.total;
        if (e.name === 'failed') return labels.itemsNotMet;
        if (e.name === 'criticals') return labels.criticalsNotMet;
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
            return words.amount(e.value, column?.type.kind === 'number' ? column.type.unit : undefined);
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
            return left === undefined || right === undefined ? undefined : `${left} ${SIGNS[e.operator]} ${right}`;
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
