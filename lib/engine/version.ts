/** Counts changes of what the engine answers: analyses kept under another version are worked out again. */
export const ENGINE_VERSION = 6;
