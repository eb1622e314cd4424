import board from './board.json';
import catchUp from './catchUp.json';
import channel from './channel.json';
import channelGuard from './channelGuard.json';
import channelPrivacy from './channelPrivacy.json';
import coach from './coach.json';
import common from './common.json';
import debriefs from './debriefs.json';
import directory from './directory.json';
import dispatchSettings from './dispatchSettings.json';
import facilities from './facilities.json';
import followUps from './followUps.json';
import help from './help.json';
import imports from './imports.json';
import members from './members.json';
import notify from './notify.json';
import outcomes from './outcomes.json';
import partners from './partners.json';
import playbooks from './playbooks.json';
import portal from './portal.json';
import promise from './promise.json';
import report from './report.json';
import resource from './resource.json';
import rota from './rota.json';
import shell from './shell.json';
import staffing from './staffing.json';
import team from './team.json';
import terms from './terms.json';
import unmet from './unmet.json';

/** The words of the team's app in Spanish, by the namespaces of en/. */
export default {
  board,
  catchUp,
  channel,
  channelGuard,
  channelPrivacy,
  coach,
  common,
  debriefs,
  directory,
  dispatchSettings,
  facilities,
  followUps,
  help,
  imports,
  members,
  notify,
  outcomes,
  partners,
  playbooks,
  portal,
  promise,
  report,
  resource,
  rota,
  shell,
  staffing,
  team,
  terms,
  unmet,
};
