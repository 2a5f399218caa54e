import type { Step, Wait } from '../../model/types.js';
import type { Wording } from './wording.js';

/** How long a step or a wait takes, and for whom it takes otherwise. `titleOf` names a segment or a band. */
export function takesLines({ takes, takesFor }: Pick<Step | Wait, 'takes' | 'takesFor'>, words: Wording, titleOf: (id: string) => string): string[] {
    const some = (takesFor ?? []).map((time) => `${words.quantity(time.takes)} (${titleOf(time.for)})`);
    return [...(takes ? [words.quantity(takes)] : []), ...some];
}

/** To whom a step goes when it is not done in time, and after how long. */
export function escalationLines({ escalations }: Pick<Step, 'escalations'>, words: Wording, titleOf: (id: string) => string): string[] {
    return (escalations ?? []).map(({ to, after }) => (after ? words.labels.afterDelay(titleOf(to), words.quantity(after)) : titleOf(to)));
}
