import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

/** Names are NFC whatever the keyboard or file system made of them; numbers stay text so that 117.58 is exact. */
export class TouchstoneValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        switch (rule.name) {
            case 'ID':
            case 'WORD':
            case 'QName':
            case 'UnitName':
            case 'Language':
                return input.normalize('NFC');
            case 'NUMBER':
            case 'Version':
            case 'PERIOD':
            case 'Period':
                return input;
            case 'STRING':
            case 'OptionCode':
            case 'ItemFormat':
                return input.startsWith('"') ? unescape(input.slice(1, -1)) : input;
            case 'PROSE':
                return dedent(input.slice(3, -3)).normalize('NFC');
            case 'LANGTAG':
                return input.slice(1);
            default:
                return super.runConverter(rule, input, cstNode);
        }
    }
}

function unescape(text: string): string {
    return text.replace(/\\(.)/g, (_, c: string) => ESCAPES[c] ?? c).normalize('NFC');
}

/** Prose is indented with the code around it; what all its lines share is not part of the text. */
export function dedent(text: string): string {
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    const rest = lines.slice(1).filter((line) => line.trim() !== '');
    const indent = rest.length ? Math.min(...rest.map((line) => /^\s*/.exec(line)![0].length)) : 0;
    return [lines[0]!.trimStart(), ...lines.slice(1).map((line) => line.slice(indent).trimEnd())].join('\n').trim();
}
