/**
 * Takes the place of WXT's context (by an alias in wxt.config.ts): that one tells the page our id by a DOM event when
 * it starts, ends when any page sends the same event, and watches the address by a timer. Ours ends by `isAlive`.
 */
export class ContentScriptContext {}
