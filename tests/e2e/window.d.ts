/** What the tests leave on the windows of the pages they open. */
interface Window {
  /** What the page has noticed of us. */
  heard: string[];
  /** Directives of its policy that were broken. */
  broken: string[];
  /** A connection that does not give way. */
  held: IDBDatabase;
}
