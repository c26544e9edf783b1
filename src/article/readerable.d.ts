/** The half of @mozilla/readability that judges a page, without the half that takes it apart; it ships no types for it. */
declare module '@mozilla/readability/Readability-readerable.js' {
  export { isProbablyReaderable as default } from '@mozilla/readability';
}
