import type { DutyKind, Standard } from '../../model/types.js';
import { facts, type Block, type Cell, type Words } from '../documents/document.js';
import { checksOf, factsOf, reference, type Context } from './facts.js';

/** A standard without its heading, as blocks. */
export function standardBlocks(standard: Standard, context: Context, level: number): Block[] {
    const { words } = context;
    const { labels } = words;
    const duties = (kind: DutyKind): Words[] => standard.duties.filter((duty) => duty.kind === kind).map(({ text }) => words.pick(text));
    const checks = checksOf(standard, context).map(({ where, number, what, how, critical }): Words => ({
        text: `${reference(where, number)}${labels.colon}${what}${critical ? ` [${labels.critical}]` : ''}${how === '' ? '' : ` (${how})`}`
    }));
    const said = (kind: DutyKind): [string, Cell] => [labels.duty[kind], duties(kind)];
    const why = (standard.because ?? []).map(words.pick).filter(({ text }) => text !== '');
    const long = why.some(({ text }) => text.includes('\n'));
    return [
        ...(words.plain(standard.doc) === '' ? [] : [{ kind: 'prose' as const, text: words.pick(standard.doc), level }]),
        ...facts([
            ...(['must', 'mustNot', 'should', 'shouldNot', 'may', 'do', 'avoid'] as const).map(said),
            [labels.duty.say, duties('say').map(({ text, language }) => ({ text: labels.quoted(text), language }))],
            [labels.measure, standard.measures.map((measure) => `${words.title(measure)}${labels.colon}${words.limit(measure)}`)],
            [labels.why, long ? [] : why],
            [labels.recovery, standard.recover.map(words.pick)],
            [labels.howVerified, checks],
            ...factsOf(standard, context)
        ]),
        ...(long ? why.map((text): Block => ({ kind: 'prose', text, level })) : [])
    ];
}
