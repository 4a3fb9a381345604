/** The accounts table of a stage: the one resource that a tool outside the deployment has to find by itself. */
export const accountsTableName = (stage: string): string => `planwright-${stage}-accounts`;
