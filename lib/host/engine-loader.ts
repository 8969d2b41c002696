/** The engine of the background: loaded when it is first needed, once for all tabs. */
import { createEngine, type Engine } from '../engine/index.ts';

/** Rejects with ModelError when the model does not fit, or with what `fetchModel` rejects with. */
export type LoadEngine = () => Promise<Engine>;

/** Remembers the engine, but not a failure: the next question tries again. */
export const engineLoader = (fetchModel: () => Promise<ArrayBuffer>): LoadEngine => {
  let loading: Promise<Engine> | null = null;
  return () => {
    loading ??= fetchModel()
      .then(createEngine)
      .catch((error: unknown) => {
        loading = null;
        throw error;
      });
    return loading;
  };
};
