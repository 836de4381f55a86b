/** What the screens of the scripts share with the server: pure, and without the case machine. */
export * from './announced';
export * from './conditions';
export * from './debt-words';
export * from './replay';
export * from './reveals';
export * from './run';
export * from './script';
export * from './script-machine';
export * from './variables';
export * from './ways';
