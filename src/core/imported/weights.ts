import type { Model } from './model.ts';

/*
 * Written by `npm run train`; not by hand. Fitted on (SHA-256, first 16 digits):
 *
 * 939bf183abd1b326  checkthat/claims.jsonl
 * d857899f727b76d6  checkthat/queries.train.jsonl
 * 7941ca71fca18c9d  politifact/claims.jsonl
 * e8a4b6476a806ba4  politifact/sentences.train.jsonl
 * e9535d4882f1f7f1  politifact/sentences.dev.jsonl
 * 4dca339cd1b2461e  bench/judgements.jsonl, training rows
 * 7296b3a043242dd3  politifact/transcripts/20121023_third_presidential_debate.jsonl
 * 61c083ea964504a0  politifact/transcripts/20150805_GOP_Cleveland.jsonl
 * 16996adeeb089a6a  politifact/transcripts/20151013_democrats_las_Vegas.jsonl
 * 5c926781b1fd3bc2  politifact/transcripts/20151028_GOP_boulder.jsonl
 * 32d2318880f7ae95  politifact/transcripts/20151110_GOP_Milwaukee.jsonl
 * f95115ccea588708  politifact/transcripts/20160112_Obama_state_of_the_union.jsonl
 * d1d37f9070f30bbf  politifact/transcripts/20160115_GOP_Charleston.jsonl
 * 4b18e4256bdc8888  politifact/transcripts/20160117_democrats_Charleston.jsonl
 * ab69828f26223d70  politifact/transcripts/20160204_democrats_new_Hampshire.jsonl
 * f8cfe6c683dc1d29  politifact/transcripts/20160211_democrats_Milwaukee.jsonl
 * 74c8aa82ebcd787d  politifact/transcripts/20160213_GOP_Greenville.jsonl
 * 2ef5801ff5795153  politifact/transcripts/20160225_GOP_Texas.jsonl
 * b814406638d1a019  politifact/transcripts/20160303_GOP_Michigan.jsonl
 * 0b59c656891cb941  politifact/transcripts/20160309_democrats_Miami.jsonl
 * a9ee983be1efb765  politifact/transcripts/20160311_GOP_Miami.jsonl
 * 99cac77e4e7c89b8  politifact/transcripts/20160329_Kasich_Milwaukee.jsonl
 * 016b223470f0c50e  politifact/transcripts/20160331_Cruz_Milwaukee.jsonl
 * ff21565fe8cf0d26  politifact/transcripts/20160401_Trump_Milwaukee.jsonl
 * 3223818b8425fb90  politifact/transcripts/20160404_Hillary_meet_the_press.jsonl
 * b8276e0a4c7d5e1a  politifact/transcripts/20160415_NY_democratic_debate.jsonl
 * 1473f883cc7b6141  politifact/transcripts/20160417_meet_the_press.jsonl
 * bd9900945278502e  politifact/transcripts/20160424_meet_the_press.jsonl
 * 13fd9ddefbed4571  politifact/transcripts/20160508_Trump_meet_the_press.jsonl
 * 2196220e34edaff3  politifact/transcripts/20160529_Sanders_MeetThePress.jsonl
 * dec3867a4bf80dde  politifact/transcripts/20160622_Trump_NY_Soho.jsonl
 * ee0cc2302f02f172  politifact/transcripts/20160721_Trump_draft_RNC.jsonl
 * fd7218c7e2d7df06  politifact/transcripts/20160901_Trump_immigration_Phoenix.jsonl
 * 64db93216921e7c7  politifact/transcripts/20160907_NBC_commander_in_chief_forum.jsonl
 * e19ad8e780b1858c  politifact/transcripts/20160926_first_presidential_debate.jsonl
 * f72f03bd22892558  politifact/transcripts/20161005_vice_presidential_debate.jsonl
 * 88111c9ffc5e5aec  politifact/transcripts/20161010_second_presidential_debate.jsonl
 * 71134dcd932a5932  politifact/transcripts/20161019_third_presidential_debate.jsonl
 * 66ede1154c43b7d9  politifact/transcripts/20170111_Trump_press_conference.jsonl
 * ad7ee0f06d7114ad  politifact/transcripts/20170120_Trump_inauguration.jsonl
 * 6b2430fb6cd3d7ac  politifact/transcripts/20170126_Trump_ABC.jsonl
 * 6097f1290f075dc3  politifact/transcripts/20170205_Trump_Oreilly.jsonl
 * 7e5a9aa9987b1266  politifact/transcripts/20170207_Sanders_Cruz_healthcare_debate.jsonl
 * 94e9c87530f6b92e  politifact/transcripts/20170216_Trump_press_conference.jsonl
 * a59aa61bbc361f18  politifact/transcripts/20170218_Trump_Florida.jsonl
 * b71600e272bdee6b  politifact/transcripts/20170224_Trump_CPAC.jsonl
 * 6ec3b52a4f75103e  politifact/transcripts/20170228_Trump_Congress_joint_session.jsonl
 * f9e24b44573ad7b1  politifact/transcripts/20170315_Trump_Nashville.jsonl
 * 576b2272e065910d  politifact/transcripts/20170323_Trump_Times_Interview.jsonl
 * e83f319150b24660  politifact/transcripts/20170404_Trump_CEO_TownHall.jsonl
 * 026ce341b384bb80  politifact/transcripts/20170424_Trump_AP_interview.jsonl
 * 08b6478ff8c37335  politifact/transcripts/20170430_Trump_CBS_FactTheNation.jsonl
 * 3547f0adbb308ff3  politifact/transcripts/20170512_Trump_NBC_Holt_interview.jsonl
 * abb3d440c6c7c468  politifact/transcripts/20170601_Trump_Paris_Climate.jsonl
 * a238d796d7bc76ef  politifact/transcripts/20170713_Trump_Roberston_interview.jsonl
 * df7c2d1962b96699  politifact/transcripts/20170724_Trump_Healthcare.jsonl
 * 8d693676174b1c28  politifact/transcripts/20170803_Trump_WV.jsonl
 */

/** Which of the candidates comes first. */
export const RANKING: Model = {
  bias: -7.824,
  weights: {
    score: { mean: 5.5927, scale: 2.6458, weight: 0.27554 },
    textInSentence: { mean: 0.14465, scale: 0.10755, weight: -0.2706 },
    textInContext: { mean: 0.16669, scale: 0.12047, weight: 0.081456 },
    titleInSentence: { mean: 0.16804, scale: 0.14413, weight: -0.23353 },
    titleInContext: { mean: 0.18744, scale: 0.14603, weight: 0.29177 },
    sentenceInText: { mean: 0.13185, scale: 0.1294, weight: 0.0094962 },
    sentenceInClaim: { mean: 0.14584, scale: 0.13554, weight: 0.10271 },
    sharedText: { mean: 7.1094, scale: 4.9387, weight: -0.1228 },
    sharedClaim: { mean: 7.7636, scale: 4.9952, weight: 0.19985 },
    sharedCount: { mean: 1.5352, scale: 1.0277, weight: -0.036474 },
    rarestShared: { mean: 4.6601, scale: 1.9944, weight: 0.49612 },
    rarestMissing: { mean: 7.5927, scale: 1.1991, weight: -0.0038016 },
    pairs: { mean: 1.0616, scale: 2.735, weight: -0.0094277 },
    pairsShare: { mean: 0.028289, scale: 0.073463, weight: -0.043985 },
    orderOfText: { mean: 0.13385, scale: 0.10061, weight: 0.065992 },
    orderOfSentence: { mean: 0.12362, scale: 0.12466, weight: -0.0049833 },
    longestRun: { mean: 5.5702, scale: 3.4789, weight: -0.17991 },
    verbatim: { mean: 1.1207, scale: 0.42352, weight: 0.007365 },
    verbatimShare: { mean: 0.086839, scale: 0.06515, weight: 0.082055 },
    wordsInOrder: { mean: 0.13179, scale: 0.091106, weight: 0.26463 },
    density: { mean: 0.70827, scale: 0.3762, weight: -0.1544 },
    sentenceWeight: { mean: 68.829, scale: 41.746, weight: -0.14777 },
    textWeight: { mean: 53.86, scale: 20.562, weight: -0.088576 },
    numbersShared: { mean: 0.056813, scale: 0.25244, weight: 0.044003 },
    numbersNear: { mean: 0.0015199, scale: 0.040925, weight: 0.093378 },
    numbersMissing: { mean: 0.4596, scale: 0.75913, weight: 0.050972 },
    numbersOther: { mean: 0.49731, scale: 0.90337, weight: 0.029035 },
    namesInSentence: { mean: 0.15868, scale: 0.27701, weight: -0.17942 },
    namesInContext: { mean: 0.18078, scale: 0.29535, weight: 0.19786 },
    namesOther: { mean: 0.20717, scale: 0.20145, weight: -0.12336 },
    sameSpeaker: { mean: 0.23417, scale: 0.42348, weight: -0.288 },
    otherSpeaker: { mean: 0.12982, scale: 0.33611, weight: -0.0010404 },
    daysApart: { mean: 2.6768, scale: 3.8933, weight: -1.0868 },
    undated: { mean: 0.62893, scale: 0.48309, weight: 0.16568 },
    checkedBefore: { mean: 0.18935, scale: 0.39178, weight: 0.93567 },
    negationDiffers: { mean: 0.27543, scale: 0.44673, weight: -0.047056 },
    pointsApart: { mean: 0.020611, scale: 0.14208, weight: -0.048256 },
    totalDiffers: { mean: 0.34254, scale: 0.47456, weight: -0.016921 },
    question: { mean: 0.041667, scale: 0.19983, weight: 0.074028 },
    supposed: { mean: 0.18519, scale: 0.38845, weight: -0.0016421 },
    scoreToBest: { mean: 0.40019, scale: 0.18691, weight: 1.4294 },
    rank: { mean: 4.528, scale: 1.2966, weight: -0.46854 },
  },
};

/** The chance that a sentence repeats a claim. */
export const SAME_CLAIM: Model = {
  bias: -3.9711,
  weights: {
    score: { mean: 8.3428, scale: 3.024, weight: 0.15444 },
    textInSentence: { mean: 0.14721, scale: 0.16676, weight: 0.032241 },
    textInContext: { mean: 0.25154, scale: 0.20237, weight: 0.17615 },
    titleInSentence: { mean: 0.12344, scale: 0.1438, weight: 0.1078 },
    titleInContext: { mean: 0.21609, scale: 0.17075, weight: 0.074275 },
    sentenceInText: { mean: 0.2616, scale: 0.28933, weight: 0.10175 },
    sentenceInClaim: { mean: 0.29711, scale: 0.29951, weight: 0.089017 },
    sharedText: { mean: 5.8258, scale: 6.2719, weight: 0.14145 },
    sharedClaim: { mean: 6.5089, scale: 6.4883, weight: 0.075901 },
    sharedCount: { mean: 1.2179, scale: 1.3134, weight: 0.036356 },
    rarestShared: { mean: 3.6476, scale: 2.7781, weight: 0.29765 },
    rarestMissing: { mean: 7.1377, scale: 1.6756, weight: 0.061242 },
    pairs: { mean: 1.2522, scale: 3.476, weight: -0.014934 },
    pairsShare: { mean: 0.042129, scale: 0.11569, weight: -0.097564 },
    orderOfText: { mean: 0.13814, scale: 0.15771, weight: -0.022192 },
    orderOfSentence: { mean: 0.25081, scale: 0.28448, weight: 0.12251 },
    longestRun: { mean: 4.7215, scale: 4.8783, weight: -0.016397 },
    verbatim: { mean: 0.9752, scale: 0.64929, weight: 0.43015 },
    verbatimShare: { mean: 0.07984, scale: 0.094176, weight: -0.053697 },
    wordsInOrder: { mean: 0.11357, scale: 0.12509, weight: 0.38939 },
    density: { mean: 0.60921, scale: 0.45168, weight: -0.15946 },
    sentenceWeight: { mean: 25.992, scale: 23.421, weight: -0.15512 },
    textWeight: { mean: 45.179, scale: 19.052, weight: -0.043067 },
    numbersShared: { mean: 0.059848, scale: 0.27198, weight: 0.15207 },
    numbersNear: { mean: 0.0022054, scale: 0.04705, weight: 0.040604 },
    numbersMissing: { mean: 0.44613, scale: 0.80287, weight: -0.19621 },
    numbersOther: { mean: 0.10003, scale: 0.36766, weight: -0.1157 },
    namesInSentence: { mean: 0.12044, scale: 0.27568, weight: -0.093414 },
    namesInContext: { mean: 0.22939, scale: 0.35861, weight: 0.092383 },
    namesOther: { mean: 0.049149, scale: 0.11956, weight: -0.062272 },
    sameSpeaker: { mean: 0.54856, scale: 0.49764, weight: 0.075005 },
    otherSpeaker: { mean: 0.28241, scale: 0.45017, weight: -0.30204 },
    daysApart: { mean: 5.0002, scale: 3.398, weight: -0.75506 },
    undated: { mean: 0.058374, scale: 0.23445, weight: -0.15336 },
    checkedBefore: { mean: 0.43632, scale: 0.49593, weight: 0.30431 },
    negationDiffers: { mean: 0.29642, scale: 0.45668, weight: -0.03148 },
    pointsApart: { mean: 0.015589, scale: 0.12388, weight: -0.058947 },
    totalDiffers: { mean: 0.36635, scale: 0.48181, weight: -0.15607 },
    question: { mean: 0.074351, scale: 0.26234, weight: -0.07252 },
    supposed: { mean: 0.14977, scale: 0.35684, weight: -0.041885 },
    scoreToBest: { mean: 0.89938, scale: 0.12636, weight: 0.086783 },
    rank: { mean: 0.86957, scale: 0.66727, weight: 0.25867 },
  },
};
