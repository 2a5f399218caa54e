/** SurveyJS JSON, as far as it is written here. */
export type Json = Record<string, unknown>;
/** A text in one language, or in several by SurveyJS locale code. */
export type LocaleString = string | Record<string, string>;

/** Leaves out what SurveyJS would take as the default anyway. */
export function compact(json: Json): Json {
    return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined && value !== false && value !== ''));
}
