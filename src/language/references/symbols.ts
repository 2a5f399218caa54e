import { type AstNode, AstUtils, DefaultScopeComputation, type LangiumDocument, MultiMap, type LocalSymbols } from 'langium';
import { type Dimension, type File, type Goal, isCourse, isDimension, isGoal, isPlan, isQualityModel } from '../generated/ast.js';
import type { NamedDescription } from './name-index.js';

/**
 * What a file offers to others by a simple name: its declarations, and what the language treats as known everywhere,
 * the dimensions of a model, goals below goals, and the artefacts that a plan puts out. All else is reached by its path.
 */
export class ExportedSymbols extends DefaultScopeComputation {
    override collectExportedSymbols(document: LangiumDocument): Promise<NamedDescription[]> {
        const file = document.parseResult.value as File;
        const pkg = file.package ?? '';
        const result: NamedDescription[] = [];
        const add = (node: AstNode, name: string | undefined) => {
            if (name) result.push({ ...this.descriptions.createDescription(node, name, document), package: pkg });
        };
        const nested = (node: Dimension | Goal) => {
            add(node, node.name);
            (isDimension(node) ? node.dimensions : node.goals).forEach(nested);
        };
        for (const declaration of file.declarations) {
            if (isGoal(declaration)) {
                nested(declaration);
                continue;
            }
            add(declaration, declaration.name);
            if (isQualityModel(declaration)) declaration.dimensions.forEach(nested);
            else if (isPlan(declaration)) for (const phase of declaration.phases) for (const artefact of phase.outputs) add(artefact, artefact.name);
            else if (isCourse(declaration)) for (const artefact of declaration.outputs) add(artefact, artefact.name);
        }
        return Promise.resolve(result);
    }

    /** Local names are looked up from the tree itself (members.ts), so there is nothing to precompute. */
    override collectLocalSymbols(): Promise<LocalSymbols> {
        return Promise.resolve(new MultiMap<AstNode, never>());
    }
}

/** The package that a node's file belongs to. */
export function packageOf(node: AstNode): string {
    return (AstUtils.findRootNode(node) as File).package ?? '';
}
