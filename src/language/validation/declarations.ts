import { type Declaration, TouchstoneAstReflection, type TouchstoneAstType } from '../generated/ast.js';

type DeclarationType = { [T in keyof TouchstoneAstType]: TouchstoneAstType[T] extends Declaration ? T : never }[keyof TouchstoneAstType];

/** All kinds of nodes that have a name and may say since when they are valid. */
export const DECLARATIONS = new TouchstoneAstReflection().getAllSubTypes('Declaration').filter((type) => type !== 'Declaration') as DeclarationType[];
