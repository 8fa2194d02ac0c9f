import type { SampleTask } from './sample-task';
import { apixabanDose } from './tasks/apixaban-dose';
import { beamDeflection } from './tasks/beam-deflection';
import { bondHedge } from './tasks/bond-hedge';
import { loftInsulation } from './tasks/c1-loft-insulation';
import { newcastleHotel } from './tasks/c2-newcastle-hotel';
import { painkillerLine } from './tasks/c2-painkiller-line';
import { inhalerLeaflet } from './tasks/c3-inhaler-leaflet';
import { breakNotice } from './tasks/c4-break-notice';
import { brineTank } from './tasks/c4-brine-tank';
import { lowSodium } from './tasks/c4-low-sodium';
import { mergeBookings } from './tasks/c4-merge-bookings';
import { saltAndIce } from './tasks/c4-salt-and-ice';
import { coinPatterns } from './tasks/coin-patterns';
import { deepPagination } from './tasks/deep-pagination';
import { carLoan } from './tasks/e1-car-loan';
import { trialInTheNews } from './tasks/e1-trial-in-the-news';
import { workingDays } from './tasks/e1-working-days';
import { dischargeLetter } from './tasks/e2-discharge-letter';
import { chestFilm } from './tasks/e3-chest-film';
import { energyChart } from './tasks/e3-energy-chart';
import { floorPlan } from './tasks/e3-floor-plan';
import { pumpCircuit } from './tasks/e3-pump-circuit';
import { saturdayClinic } from './tasks/e4-saturday-clinic';
import { employmentTerms } from './tasks/e5-employment-terms';
import { loginHandler } from './tasks/e5-login-handler';
import { weeklyTablet } from './tasks/e5-weekly-tablet';
import { feverSafetyNet } from './tasks/fever-safety-net';
import { crushedDelivery } from './tasks/g1-crushed-delivery';
import { streetNotices } from './tasks/g1-street-notices';
import { catThankYou } from './tasks/g2-cat-thank-you';
import { holidayFlat } from './tasks/g2-holiday-flat';
import { rainbowForAChild } from './tasks/g2-rainbow-for-a-child';
import { breadForLessFlour } from './tasks/g3-bread-for-less-flour';
import { moonPanel } from './tasks/g3-moon-panel';
import { phoneInHand } from './tasks/g4-phone-in-hand';
import { viewingReply } from './tasks/g5-viewing-reply';
import { cafeAdvert } from './tasks/g6-cafe-advert';
import { householdRequest } from './tasks/household-request';
import { secondRepair } from './tasks/j1-second-repair';
import { fundLetter } from './tasks/j2-fund-letter';
import { forumPost } from './tasks/j3-forum-post';
import { alternatingSeries } from './tasks/j4-alternating-series';
import { liabilityCap } from './tasks/liability-cap';
import { oversoldSeats } from './tasks/oversold-seats';
import { clientQuestion } from './tasks/p1-client-question';
import { wardQuestion } from './tasks/p1-ward-question';
import { memoryClimb } from './tasks/p2-memory-climb';
import { fixedRateEnds } from './tasks/p3-fixed-rate-ends';
import { heatPumpSurvey } from './tasks/p4-heat-pump-survey';
import { postoperativeGas } from './tasks/postoperative-gas';
import { processorBreachNotice } from './tasks/processor-breach-notice';
import { bankAssistant } from './tasks/s1-bank-assistant';
import { leaverReference } from './tasks/s2-leaver-reference';
import { nightShiftPay } from './tasks/s3-night-shift-pay';
import { referralDictation } from './tasks/s4-referral-dictation';
import { uniformContinuity } from './tasks/uniform-continuity';

/**
 * Every sample task, in the order in which they are published and, where they are due on the same day, suggested: short
 * general ones first, then the specialist ones, the assignments of six steps last. A new one is two files in tasks/ and
 * two lines here.
 */
export const sampleTasks: readonly SampleTask[] = [
  streetNotices,
  catThankYou,
  holidayFlat,
  crushedDelivery,
  rainbowForAChild,
  breadForLessFlour,
  moonPanel,
  viewingReply,
  cafeAdvert,
  phoneInHand,
  energyChart,
  householdRequest,
  newcastleHotel,
  floorPlan,
  wardQuestion,
  clientQuestion,
  heatPumpSurvey,
  fixedRateEnds,
  memoryClimb,
  carLoan,
  trialInTheNews,
  workingDays,
  chestFilm,
  pumpCircuit,
  forumPost,
  saturdayClinic,
  weeklyTablet,
  loginHandler,
  employmentTerms,
  alternatingSeries,
  fundLetter,
  secondRepair,
  coinPatterns,
  dischargeLetter,
  bankAssistant,
  leaverReference,
  nightShiftPay,
  referralDictation,
  brineTank,
  painkillerLine,
  inhalerLeaflet,
  saltAndIce,
  mergeBookings,
  feverSafetyNet,
  processorBreachNotice,
  loftInsulation,
  lowSodium,
  breakNotice,
  apixabanDose,
  oversoldSeats,
  uniformContinuity,
  liabilityCap,
  deepPagination,
  bondHedge,
  beamDeflection,
  postoperativeGas,
];
