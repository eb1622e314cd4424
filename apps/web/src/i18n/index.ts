import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import board from './en/board.json';
import channel from './en/channel.json';
import coach from './en/coach.json';
import common from './en/common.json';
import debriefs from './en/debriefs.json';
import directory from './en/directory.json';
import dispatchSettings from './en/dispatchSettings.json';
import facilities from './en/facilities.json';
import help from './en/help.json';
import followUps from './en/followUps.json';
import outcomes from './en/outcomes.json';
import members from './en/members.json';
import notify from './en/notify.json';
import partners from './en/partners.json';
import portal from './en/portal.json';
import report from './en/report.json';
import rota from './en/rota.json';
import shell from './en/shell.json';
import staffing from './en/staffing.json';
import team from './en/team.json';
import terms from './en/terms.json';
import promise from './en/promise.json';
import unmet from './en/unmet.json';

/** One namespace per feature; a language is a folder with the same files. */
const en = {
  board,
  channel,
  coach,
  common,
  directory,
  dispatchSettings,
  facilities,
  members,
  notify,
  shell,
  debriefs,
  followUps,
  help,
  outcomes,
  partners,
  portal,
  report,
  rota,
  staffing,
  team,
  terms,
  promise,
  unmet,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  ns: Object.keys(en),
  resources: { en },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export { i18next };
