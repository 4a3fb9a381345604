import { fileIdOf } from '../../../shared/dialects/plangrep/ids';
import { Problem } from '../../../shared/domain/problems';
import type { JobIdentity, JobRow } from '../../../shared/store/jobs';
import { getProject, type Project } from '../../../shared/store/projects';
import type { SetFile } from '../../../shared/store/set-files';
import { existingJob, jobNotFound } from '../../api/existing-job';

/** The account's project. Throws PROJECT_NOT_FOUND. */
export const existingProject = async (accountId: string, projectId: string): Promise<Project> => {
  const project = await getProject(accountId, projectId);
  if (!project) throw new Problem('PROJECT_NOT_FOUND', 'There is no project under this id.');
  return project;
};

/** A job that Plangrep may show: one of its own. Throws JOB_NOT_FOUND. */
export const plangrepJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await existingJob(identity);
  if (job.dialect !== 'plangrep') throw jobNotFound();
  return job;
};

/** The one of a job's files that has this document. Throws DOCUMENT_NOT_FOUND. */
export const fileAmong = (files: SetFile[], documentId: string): SetFile => {
  const file = files.find(({ document_id }) => document_id === documentId);
  if (!file) throw new Problem('DOCUMENT_NOT_FOUND', `The job has no file ${fileIdOf(documentId)}.`);
  return file;
};
