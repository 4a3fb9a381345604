import { type AccountRecord, getAccountRecord } from '../../shared/store/manage-accounts';
import { AdminFault } from './fault';

export const noAccount = (id: string) =>
  new AdminFault(`There is no account ${id}: find its id with npm run admin -- accounts list`);

/** @throws AdminFault when there is no such account. */
export const existingAccount = async (id: string): Promise<AccountRecord> => {
  const account = await getAccountRecord(id);
  if (!account) throw noAccount(id);
  return account;
};
