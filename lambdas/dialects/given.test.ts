import { fieldsGiven } from './given';

test('a form’s fields beside its file, without the empty ones', () => {
  const form = new FormData();
  form.append('webhookUrl', '');
  form.append('language', 'en');
  form.append('file', new Blob(['%PDF-']), 'a.pdf');
  expect(fieldsGiven(form)).toEqual([['language', 'en']]);
});
