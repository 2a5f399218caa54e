/** The names in braces of a text. */
export type Arguments<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Arguments<Rest> : never;

/** The shape of a catalogue: a text wherever it has one. */
export type Texts<E> = { readonly [C in keyof E]: { readonly [V in keyof E[C]]: string } };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type At<T, K> = K extends keyof T ? T[K] : never;

/** Each text with the parameters of its English one, and no text that English has not. */
export type Translated<E, T> = {
    readonly [C in keyof E | keyof T]: C extends keyof E
        ? {
              readonly [V in keyof E[C] | keyof At<T, C>]: V extends keyof E[C]
                  ? Same<Arguments<E[C][V]>, Arguments<At<At<T, C>, V>>> extends true
                      ? string
                      : { other_parameters_than_in_English: Arguments<E[C][V]> }
                  : never;
          }
        : never;
};
