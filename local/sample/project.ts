/** The invented project that the sample book specifies. */
export const PROJECT = {
  name: 'Alder Creek Branch Library',
  address: '2200 Third Street, Alder Creek',
  owner: 'Alder County Library District',
  architect: 'Fennimore & Oyelaran Architects',
  number: '2417.00',
  issue: 'Issued for Bid',
  date: 'March 14, 2025',
} as const;
