/** From a response that breaks a promise to the least that still does: few answers, and plain ones. */
import type { Response } from '../../scoring/reading.js';
import type { InputColumn } from '../../scoring/table-plan.js';
import { edgeOf } from '../sampling.js';

/** `breaks` holds of the response, and of what is returned. `kept` answers stay as they are. */
export function shrunk(response: Response, inputs: readonly InputColumn[], breaks: (response: Response) => boolean, kept?: string): Response {
    let least = withoutBlanks(response);
    const attempt = (next: Response): boolean => {
        if (!breaks(next)) return false;
        least = next;
        return true;
    };
    // An answer that cannot be left out at first may be once others are gone.
    for (let before = -1; before !== Object.keys(least).length;) {
        before = Object.keys(least).length;
        for (const name of Object.keys(least)) {
            const { [name]: _, ...rest } = least;
            if (name !== kept) attempt(rest);
        }
    }
    for (const input of inputs) {
        if (!(input.name in least) || input.name === kept) continue;
        for (const plain of plainer(input, least[input.name])) if (attempt({ ...least, [input.name]: plain })) break;
    }
    return least;
}

const withoutBlanks = (response: Response): Response =>
    Object.fromEntries(Object.entries(response).filter(([, value]) => value !== null && value !== undefined));

/** What reads more easily than the answer that was found, plainest first. */
function plainer(input: InputColumn, found: unknown): unknown[] {
    const ends = [edgeOf(input, 0), edgeOf(input, 1)];
    if (input.type.kind === 'set' && Array.isArray(found)) return found.map((one: unknown) => [one]);
    if (typeof found !== 'number') return input.type.kind === 'boolean' ? [] : ends;
    const rounded = [Math.round(found), Math.round(found * 10) / 10, Math.floor(found), Math.ceil(found)].filter((value) => value !== found);
    return [...ends, ...rounded].filter((value) => value !== found);
}
