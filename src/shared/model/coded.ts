/** Something to be said to a person, as data: a code, and what belongs into its sentence. `shared/words` says it. */

/** A parameter: any text, any number, or one of a few codes. */
export type ParamShape = 'text' | 'number' | readonly string[]
export type Shapes = Readonly<Record<string, Readonly<Record<string, ParamShape>>>>

type Param<S extends ParamShape> = S extends 'text'
  ? string
  : S extends 'number'
    ? number
    : S extends readonly (infer Code)[]
      ? Code
      : never

export type Params<S> = { readonly [K in keyof S]: S[K] extends ParamShape ? Param<S[K]> : never }

/** One of the things that `T` lists. */
export type Coded<T extends Shapes> = {
  [C in keyof T & string]: keyof T[C] extends never
    ? { readonly code: C; readonly params?: undefined }
    : { readonly code: C; readonly params: Params<T[C]> }
}[keyof T & string]

/** What must be given beside the code: nothing, where its sentence takes nothing. */
type ParamsGiven<S> = keyof S extends never ? readonly [] : readonly [params: Params<S>]

/** The function that makes them. */
export const makerOf =
  <T extends Shapes>() =>
  <C extends keyof T & string>(code: C, ...[params]: ParamsGiven<T[C]>): Extract<Coded<T>, { code: C }> =>
    (params === undefined ? { code } : { code, params }) as Extract<Coded<T>, { code: C }>

/** A sentence for each of them: a text, or a function of the parameters. */
export type Sentences<T extends Shapes> = {
  readonly [C in keyof T]: keyof T[C] extends never ? string : (params: Params<T[C]>) => string
}
