import { AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../../language/generated/ast.js';
import { targetOf } from '../../language/references/members.js';
import type { LowerContext } from './context.js';

/** References read backwards: who is `at` this moment, who `meets` this need, what `verifies` this standard. */
export class Links {
    private readonly incoming = new Map<string, Map<string, string[]>>();

    constructor(documents: readonly LangiumDocument[], context: LowerContext) {
        for (const document of documents) {
            for (const node of AstUtils.streamAst(document.parseResult.value)) {
                if (ast.isStandard(node)) {
                    this.add(node, 'at', node.at, context);
                    this.add(node, 'meets', node.meets, context);
                } else if (ast.isItem(node) || ast.isGridRow(node)) this.add(node, 'verifies', node.verifies, context);
                else if (ast.isKpi(node)) {
                    this.add(node, 'serves', node.serves, context);
                    this.add(node, 'verifies', node.verifies, context);
                }
            }
        }
    }

    /** Ids of the declarations that refer to `id` with this property, in the order of the files. */
    to(id: string, property: string): string[] {
        return this.incoming.get(id)?.get(property) ?? [];
    }

    private add(holder: ast.Named, property: string, refs: readonly ast.Ref[], context: LowerContext): void {
        for (const ref of refs) {
            const target = targetOf(ref);
            if (!target) continue;
            const id = context.id(target);
            let byProperty = this.incoming.get(id);
            if (!byProperty) this.incoming.set(id, (byProperty = new Map()));
            byProperty.set(property, [...(byProperty.get(property) ?? []), context.id(holder)]);
        }
    }
}
