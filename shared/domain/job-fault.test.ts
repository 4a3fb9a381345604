import { JOB_LOST, JobFault, JobLost, THROTTLED } from './job-fault';

test('a fault is named by its code, which is what Step Functions tells errors apart by', () => {
  expect(new JobFault('PDF_CORRUPT', 'no trailer')).toMatchObject({
    name: 'PDF_CORRUPT',
    code: 'PDF_CORRUPT',
    message: 'no trailer',
  });
});

test('an attempt that lost its job ends by an error that no fault is named like', () => {
  expect(new JobLost()).toMatchObject({ name: 'JOB_LOST', message: expect.stringMatching(/\.$/) });
  expect(JOB_LOST).toBe('JOB_LOST');
});

test('a refusal for want of room has the name that Lambda gives it', () => {
  expect(THROTTLED).toBe('TooManyRequestsException');
});
