import type { Model } from './model.ts';

/*
 * Written by `npm run train`; not by hand. Fitted on (SHA-256, first 16 digits):
 *
 * 939bf183abd1b326  checkthat/claims.jsonl
 * d857899f727b76d6  checkthat/queries.train.jsonl
 * 7941ca71fca18c9d  politifact/claims.jsonl
 * e8a4b6476a806ba4  politifact/sentences.train.jsonl
 * e9535d4882f1f7f1  politifact/sentences.dev.jsonl
 * 397fa7cd901969e8  bench/judgements.jsonl, training rows
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
  bias: -7.7208,
  weights: {
    score: { mean: 5.5048, scale: 2.5334, weight: 0.54205 },
    textInSentence: { mean: 0.14274, scale: 0.10811, weight: -0.32373 },
    textInContext: { mean: 0.16372, scale: 0.11844, weight: 0.06651 },
    titleInSentence: { mean: 0.1662, scale: 0.14511, weight: -0.29528 },
    titleInContext: { mean: 0.18385, scale: 0.14614, weight: 0.32306 },
    sentenceInText: { mean: 0.12864, scale: 0.12721, weight: 0.096342 },
    sentenceInClaim: { mean: 0.14226, scale: 0.13302, weight: 0.017088 },
    sharedText: { mean: 7.0451, scale: 4.9919, weight: -0.18801 },
    sharedClaim: { mean: 7.7, scale: 5.0588, weight: 0.052236 },
    sharedCount: { mean: 1.5205, scale: 1.0386, weight: -0.01604 },
    rarestShared: { mean: 4.6064, scale: 2.0516, weight: 0.52476 },
    rarestMissing: { mean: 7.6075, scale: 1.1894, weight: -0.017629 },
    pairs: { mean: 1.0495, scale: 2.7315, weight: -0.0015443 },
    pairsShare: { mean: 0.027834, scale: 0.073084, weight: -0.055621 },
    orderOfText: { mean: 0.1319, scale: 0.10105, weight: 0.099127 },
    orderOfSentence: { mean: 0.12042, scale: 0.12216, weight: -0.011612 },
    longestRun: { mean: 5.508, scale: 3.5242, weight: -0.19722 },
    verbatim: { mean: 1.1149, scale: 0.42772, weight: -0.015286 },
    verbatimShare: { mean: 0.085988, scale: 0.065046, weight: 0.10574 },
    wordsInOrder: { mean: 0.13072, scale: 0.091225, weight: 0.24716 },
    density: { mean: 0.69864, scale: 0.38199, weight: -0.12855 },
    sentenceWeight: { mean: 68.834, scale: 41.743, weight: -0.082183 },
    textWeight: { mean: 54.222, scale: 20.625, weight: -0.063613 },
    numbersShared: { mean: 0.052804, scale: 0.24388, weight: 0.053928 },
    numbersNear: { mean: 0.0012317, scale: 0.037247, weight: 0.077406 },
    numbersMissing: { mean: 0.45423, scale: 0.75715, weight: 0.052091 },
    numbersOther: { mean: 0.49084, scale: 0.9013, weight: 0.0041694 },
    namesInSentence: { mean: 0.1564, scale: 0.2756, weight: -0.17411 },
    namesInContext: { mean: 0.17522, scale: 0.29105, weight: 0.21891 },
    namesOther: { mean: 0.20779, scale: 0.20148, weight: -0.090491 },
    sameSpeaker: { mean: 0.25101, scale: 0.43359, weight: -1.3733 },
    otherSpeaker: { mean: 0.11298, scale: 0.31657, weight: -0.59922 },
    daysApart: { mean: 10.175, scale: 2.9432, weight: -0.33482 },
    checkedBefore: { mean: 0.18687, scale: 0.38981, weight: 0.65062 },
    negationDiffers: { mean: 0.27672, scale: 0.44738, weight: -0.030155 },
    pointsApart: { mean: 0.020715, scale: 0.14243, weight: -0.069265 },
    totalDiffers: { mean: 0.34302, scale: 0.47472, weight: -0.027888 },
    question: { mean: 0.041667, scale: 0.19983, weight: 0.086064 },
    supposed: { mean: 0.18463, scale: 0.388, weight: -0.013868 },
    scoreToBest: { mean: 0.40783, scale: 0.18941, weight: 1.4722 },
    rank: { mean: 4.5282, scale: 1.2966, weight: -0.44485 },
  },
};

/** The chance that a sentence repeats a claim. */
export const SAME_CLAIM: Model = {
  bias: -4.3468,
  weights: {
    score: { mean: 7.7887, scale: 2.4804, weight: 0.43514 },
    textInSentence: { mean: 0.12049, scale: 0.14034, weight: -0.0086818 },
    textInContext: { mean: 0.20511, scale: 0.17543, weight: 0.15398 },
    titleInSentence: { mean: 0.10195, scale: 0.12717, weight: 0.081251 },
    titleInContext: { mean: 0.17606, scale: 0.1549, weight: 0.062401 },
    sentenceInText: { mean: 0.23346, scale: 0.28063, weight: 0.078718 },
    sentenceInClaim: { mean: 0.27028, scale: 0.29369, weight: 0.067305 },
    sharedText: { mean: 4.8484, scale: 5.2754, weight: 0.047043 },
    sharedClaim: { mean: 5.5222, scale: 5.5309, weight: 0.062761 },
    sharedCount: { mean: 1.0186, scale: 1.0993, weight: -0.065038 },
    rarestShared: { mean: 3.3097, scale: 2.7685, weight: 0.25033 },
    rarestMissing: { mean: 7.3008, scale: 1.518, weight: 0.057867 },
    pairs: { mean: 0.83088, scale: 2.5052, weight: -0.062168 },
    pairsShare: { mean: 0.027308, scale: 0.084218, weight: -0.080238 },
    orderOfText: { mean: 0.11326, scale: 0.13155, weight: -0.0028677 },
    orderOfSentence: { mean: 0.2245, scale: 0.27573, weight: 0.10841 },
    longestRun: { mean: 4.0211, scale: 4.0835, weight: 0.038172 },
    verbatim: { mean: 0.89996, scale: 0.60102, weight: 0.25585 },
    verbatimShare: { mean: 0.067684, scale: 0.072965, weight: 0.088494 },
    wordsInOrder: { mean: 0.0956, scale: 0.09985, weight: 0.24271 },
    density: { mean: 0.5765, scale: 0.46564, weight: -0.059202 },
    sentenceWeight: { mean: 24.512, scale: 22.588, weight: -0.058297 },
    textWeight: { mean: 46.81, scale: 19.782, weight: -0.11836 },
    numbersShared: { mean: 0.03841, scale: 0.21228, weight: 0.14339 },
    numbersNear: { mean: 0.0012055, scale: 0.035522, weight: 0.079705 },
    numbersMissing: { mean: 0.47203, scale: 0.84214, weight: -0.10224 },
    numbersOther: { mean: 0.082046, scale: 0.33084, weight: -0.053753 },
    namesInSentence: { mean: 0.10334, scale: 0.25556, weight: -0.10351 },
    namesInContext: { mean: 0.18325, scale: 0.32718, weight: 0.080962 },
    namesOther: { mean: 0.049768, scale: 0.12213, weight: -0.089626 },
    sameSpeaker: { mean: 0.61605, scale: 0.48635, weight: 0.14038 },
    otherSpeaker: { mean: 0.26393, scale: 0.44076, weight: -0.057483 },
    daysApart: { mean: 4.9077, scale: 3.2024, weight: -0.47227 },
    checkedBefore: { mean: 0.45177, scale: 0.49767, weight: 0.32312 },
    negationDiffers: { mean: 0.30148, scale: 0.4589, weight: 0.019718 },
    pointsApart: { mean: 0.014986, scale: 0.1215, weight: -0.043674 },
    totalDiffers: { mean: 0.36724, scale: 0.48205, weight: -0.11 },
    question: { mean: 0.078011, scale: 0.26819, weight: 0.0014535 },
    supposed: { mean: 0.14596, scale: 0.35307, weight: 0.07099 },
    scoreToBest: { mean: 0.9131, scale: 0.10695, weight: 0.16203 },
    rank: { mean: 0.86238, scale: 0.65645, weight: 0.48258 },
  },
};
