import en from '../en/index.js';
import common from './common.json';
import shell from './shell.json';

/** The words of the team's app in Spanish. What is not there yet is said in English. */
export default {
  ...en,
  common,
  shell,
};
