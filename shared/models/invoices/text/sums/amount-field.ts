import type { Field } from '../../../layout/field';
import { fieldOf } from '../../../layout/place';
import type { Amount } from './amounts';

/** An amount as a field; `share` of how sure its label is. */
export const fieldFor = ({ sure, words, row, value }: Amount, share: number): Field =>
  fieldOf(value, sure * share, words, row.on);
