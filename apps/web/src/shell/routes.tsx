import { createBrowserRouter, Navigate } from 'react-router';
import { RequireRole, dispatchRoles, useHasRole } from '../shared/session.js';
import { PageSkeleton } from '../shared/skeletons.js';
import { Crash } from './crash.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';
import { WholeScreen } from './whole-screen.js';

/** Where a member begins: the board for those who dispatch, the own work for coaches. */
function Start() {
  return <Navigate to={useHasRole(dispatchRoles) ? '/board' : '/coach'} replace />;
}

export const router = createBrowserRouter([
  {
    errorElement: <Crash />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('../sign-in/index.js')).default }),
      },
      {
        path: '/board/wall',
        errorElement: <Crash />,
        lazy: async () => {
          const { default: Wall } = await import('../board/wall/index.js');
          return {
            element: <WholeScreen children={<RequireRole roles={dispatchRoles} children={<Wall />} />} />,
          };
        },
      },
      {
        path: '/portal/:token',
        lazy: async () => ({ Component: (await import('../portal/index.js')).default }),
      },
      {
        element: <Shell />,
        errorElement: <Crash />,
        children: [
          { index: true, element: <Start /> },
          {
            errorElement: <Crash />,
            children: [
              {
                path: 'board/map/:requestId?',
                lazy: async () => {
                  const { default: MapPage } = await import('../board/map/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<MapPage />} /> };
                },
              },
              {
                path: 'board/:requestId?',
                lazy: async () => {
                  const { default: Board } = await import('../board/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Board />} /> };
                },
              },
              {
                path: 'facilities/partners/:partnerId/agreements/:agreementId',
                lazy: async () => {
                  const { default: Agreement } = await import('../facilities/partners/agreement-page.js');
                  const roles = ['supervisor', 'administrator'] as const;
                  return { element: <RequireRole roles={roles} children={<Agreement />} /> };
                },
              },
              {
                path: 'facilities/partners/:partnerId/report',
                lazy: async () => {
                  const { PartnerReport } = await import('../facilities/report/report-page.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<PartnerReport />} /> };
                },
              },
              {
                path: 'facilities/partners/:partnerId?',
                lazy: async () => {
                  const { default: Partners } = await import('../facilities/partners/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Partners />} /> };
                },
              },
              {
                path: 'facilities/:facilityId/report',
                lazy: async () => {
                  const { FacilityReport } = await import('../facilities/report/report-page.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<FacilityReport />} /> };
                },
              },
              {
                path: 'facilities/:facilityId?',
                lazy: async () => {
                  const { default: Facilities } = await import('../facilities/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Facilities />} /> };
                },
              },
              {
                path: 'staffing',
                lazy: async () => {
                  const { default: Staffing } = await import('../staffing/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Staffing />} /> };
                },
              },
              {
                path: 'reports/unmet',
                lazy: async () => {
                  const { default: Unmet } = await import('../unmet/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Unmet />} /> };
                },
              },
              {
                path: 'reports/promise',
                lazy: async () => {
                  const { default: PromiseKept } = await import('../promise/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<PromiseKept />} /> };
                },
              },
              {
                path: 'settings/dispatch',
                lazy: async () => {
                  const { default: DispatchSettings } = await import('../dispatch-settings/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<DispatchSettings />} /> };
                },
              },
              {
                path: 'coach/*',
                lazy: async () => {
                  const { default: Coach } = await import('../coach/index.js');
                  return { element: <RequireRole roles={['coach']} children={<Coach />} /> };
                },
              },
              {
                path: 'outcomes',
                lazy: async () => {
                  const { default: Outcomes } = await import('../outcomes/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Outcomes />} /> };
                },
              },
              {
                path: 'follow-ups/settings',
                lazy: async () => {
                  const { default: Settings } = await import('../follow-ups/settings.js');
                  const roles = ['supervisor', 'administrator'] as const;
                  return { element: <RequireRole roles={roles} children={<Settings />} /> };
                },
              },
              {
                path: 'follow-ups/:followUpId?',
                lazy: async () => ({ Component: (await import('../follow-ups/index.js')).default }),
              },
              {
                path: 'rota/:view?',
                lazy: async () => {
                  const { default: Rota } = await import('../rota/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Rota />} /> };
                },
              },
              {
                path: 'shifts',
                lazy: async () => {
                  const { default: MyShifts } = await import('../rota/my-shifts.js');
                  return { element: <RequireRole roles={['coach']} children={<MyShifts />} /> };
                },
              },
              {
                path: 'my-profile',
                lazy: async () => {
                  const { default: MyProfile } = await import('../team/my-profile.js');
                  return { element: <RequireRole roles={['coach']} children={<MyProfile />} /> };
                },
              },
              {
                path: 'team/members/:memberId?',
                lazy: async () => {
                  const { default: Members } = await import('../members/index.js');
                  return { element: <RequireRole roles={['administrator']} children={<Members />} /> };
                },
              },
              {
                path: 'help/:guide?',
                lazy: async () => ({ Component: (await import('../help/index.js')).default }),
              },
              {
                path: 'settings/organization',
                lazy: async () => {
                  const { default: Organization } = await import('../members/organization.js');
                  return { element: <RequireRole roles={['administrator']} children={<Organization />} /> };
                },
              },
              {
                path: 'settings/messages',
                lazy: async () => {
                  const { default: ChannelPrivacy } = await import('../channel-privacy/index.js');
                  const roles = ['supervisor', 'administrator'] as const;
                  return { element: <RequireRole roles={roles} children={<ChannelPrivacy />} /> };
                },
              },
              {
                path: 'settings/password',
                lazy: async () => ({ Component: (await import('../members/own-password.js')).default }),
              },
              {
                path: 'team/:coachId?',
                lazy: async () => {
                  const { default: Team } = await import('../team/index.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Team />} /> };
                },
              },
              {
                path: 'channel/*',
                lazy: async () => ({ Component: (await import('../channel/index.js')).default }),
              },
              {
                path: 'catch-up',
                lazy: async () => ({ Component: (await import('../catch-up/index.js')).default }),
              },
              {
                path: 'playbooks/*',
                lazy: async () => ({ Component: (await import('../playbooks/index.js')).default }),
              },
              {
                path: 'directory/*',
                lazy: async () => ({ Component: (await import('../directory/index.js')).default }),
              },
              {
                path: 'notifications',
                lazy: async () => ({ Component: (await import('../notify/index.js')).default }),
              },
              {
                path: 'settings/notifications',
                lazy: async () => ({ Component: (await import('../notify/settings-page.js')).default }),
              },
              {
                path: 'settings/reach',
                lazy: async () => {
                  const { default: Reach } = await import('../notify/reach-page.js');
                  return { element: <RequireRole roles={dispatchRoles} children={<Reach />} /> };
                },
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
]);
