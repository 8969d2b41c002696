/** The page that greets a reader who has just installed Sidelight. */

/** What the browser tells of an installation. */
export interface Installed {
  readonly reason: string;
  /** Firefox: an add-on that goes when the browser is closed. */
  readonly temporary?: boolean;
}

export interface WelcomeDependencies {
  /** How it came into the browser, as `management.getSelf` says. */
  readonly installType: () => Promise<string>;
  readonly open: () => Promise<unknown>;
}

/** Opens the page once. A copy that is being developed is installed at every start of its browser, and would greet each time. */
export const welcome =
  ({ installType, open }: WelcomeDependencies) =>
  async ({ reason, temporary }: Installed): Promise<void> => {
    if (reason !== 'install' || temporary || (await installType()) === 'development') return;
    await open();
  };
