/** Pictures that Vite builds into the program, as data URLs: found wherever it runs, from a checkout or a package. */
declare module '*.png?inline' {
  const url: string
  export default url
}
