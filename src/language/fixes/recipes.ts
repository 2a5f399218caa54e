import type { Code } from '../messages/catalogue.js';
import { addProperty, replace } from './edits.js';
import { defineFix, type Fix } from './fix.js';
import * as ast from '../generated/ast.js';

/** The codes whose finding says what was probably meant. */
type CodeWithNear = Extract<
    Code,
    'names/unknown-package' | 'text/language-tag' | 'units/unknown' | 'records/column' | 'types/unknown-function' | 'syntax/unexpected-input'
>;

/** Puts the name that was probably meant in the place of what is there. */
export function changeToNear<C extends CodeWithNear>(code: C): Fix<C> {
    return defineFix(code, function* ({ document, diagnostic, data, title }) {
        const near = data.near;
        if (typeof near === 'string') yield { title: title('fix' as never, { near }), edits: replace(document, diagnostic.range, near), preferred: true };
    });
}

type CodeWithExample = Extract<
    Code,
    'surveys/cadence' | 'standards/review' | 'records/privacy' | 'gradings/applies' | 'checklists/pass' | 'checklists/direction'
>;

/** Adds the property that the finding gives as an example. */
export function addExample<C extends CodeWithExample>(code: C, behind?: string): Fix<C> {
    return defineFix(code, function* ({ document, data, node, title }) {
        const { example } = data;
        const declaration = node(ast.isDeclaration);
        if (typeof example !== 'string' || !declaration) return;
        yield { title: title('fix' as never, { example }), edits: addProperty(document, declaration, example, behind), preferred: true };
    });
}
