import { describedFields } from './described-fields';

test.each([
  ['Extract vendor name, invoice number, and total amount', 'vendor_name invoice_number total_amount:number'],
  ['the due date and the vendor', 'due_date:date vendor'],
  ['Please find all prices; quantities & the Größe.', 'prices quantities größe'],
  ['invoice number, Invoice number', 'invoice_number'],
])('%s', (description, fields) => {
  const short = ({ name, type }: { name: string; type: string }) => (type === 'string' ? name : `${name}:${type}`);
  expect(describedFields(description).map(short).join(' ')).toBe(fields);
});

test('nothing but commas names no field', () => {
  expect(describedFields(', and ; ,  and')).toEqual([]);
});
