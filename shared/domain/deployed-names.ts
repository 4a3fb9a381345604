/** The tables of a stage that a tool outside the deployment has to find by itself. */
export const accountsTableName = (stage: string): string => `planwright-${stage}-accounts`;
export const deliveriesTableName = (stage: string): string => `planwright-${stage}-deliveries`;
