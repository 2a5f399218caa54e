import type { AstNode } from 'langium';
import { AbstractInlayHintProvider, type InlayHintAcceptor } from 'langium/lsp';
import { InlayHintKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { exactSum, valueOf } from '../../types/quantities.js';
import { isExtra, pointParts } from '../../validation/totals/points.js';
import { scoreRange } from '../hover/computed.js';
import { label } from '../labels.js';
import { textsOf } from '../texts.js';

/** Behind the name of a score its range, behind that of a section or checklist without points their sum. */
export class TouchstoneInlayHintProvider extends AbstractInlayHintProvider {
    constructor(private readonly services: TouchstoneServices) {
        super();
    }

    override computeInlayHint(node: AstNode, acceptor: InlayHintAcceptor): void {
        if (ast.isScore(node) && !node.range.length) this.hint(node, scoreRange(this.services, node), 'range', acceptor, ': ');
        else if ((ast.isSection(node) || ast.isInstrument(node)) && !node.worth.length) this.hint(node, sumOfPoints(node), 'sum', acceptor, 'Σ ');
    }

    private hint(node: ast.Named, text: string | undefined, tooltip: 'range' | 'sum', acceptor: InlayHintAcceptor, sign: string): void {
        const name = this.services.references.NameProvider.getNameNode(node);
        if (!name || !text) return;
        acceptor({
            position: name.range.end,
            label: `${sign}${text}`,
            kind: InlayHintKind.Type,
            paddingLeft: sign !== ': ',
            tooltip: label(tooltip, textsOf(this.services).messageLanguage)
        });
    }
}

function sumOfPoints(node: ast.Section | ast.Instrument): string | undefined {
    const worths = pointParts(node).flatMap((part) => (isExtra(part) ? [] : part.worth.slice(0, 1)));
    if (!worths.length) return undefined;
    const unit = worths[0]!.unit;
    return `${exactSum(worths.map(valueOf))}${unit ? ` ${unit}` : ''}`;
}
