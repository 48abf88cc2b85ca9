import type { Model } from './model.ts';

/*
 * Written by `npm run train`; not by hand. Fitted on (SHA-256, first 16 digits):
 *
 * 939bf183abd1b326  checkthat/claims.jsonl
 * d857899f727b76d6  checkthat/queries.train.jsonl
 * 7941ca71fca18c9d  politifact/claims.jsonl
 * e8a4b6476a806ba4  politifact/sentences.train.jsonl
 * e9535d4882f1f7f1  politifact/sentences.dev.jsonl
 * 4b580712c67ae598  bench/judgements.jsonl
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
  bias: -7.7979,
  weights: {
    score: { mean: 5.6557, scale: 2.5862, weight: 0.4917 },
    textInSentence: { mean: 0.13707, scale: 0.11016, weight: -0.30889 },
    textInContext: { mean: 0.16214, scale: 0.11907, weight: 0.022229 },
    titleInSentence: { mean: 0.16157, scale: 0.14723, weight: -0.27355 },
    titleInContext: { mean: 0.18301, scale: 0.14627, weight: 0.28023 },
    sentenceInText: { mean: 0.11788, scale: 0.11749, weight: 0.032496 },
    sentenceInClaim: { mean: 0.12981, scale: 0.12312, weight: 0.019032 },
    sharedText: { mean: 6.8215, scale: 5.1493, weight: -0.18945 },
    sharedClaim: { mean: 7.4411, scale: 5.2633, weight: 0.09089 },
    sharedCount: { mean: 1.4681, scale: 1.0747, weight: 0.049896 },
    rarestShared: { mean: 4.4219, scale: 2.2293, weight: 0.40307 },
    rarestMissing: { mean: 7.5935, scale: 1.1894, weight: -0.03189 },
    pairs: { mean: 1.0322, scale: 2.7237, weight: -0.08022 },
    pairsShare: { mean: 0.027224, scale: 0.072564, weight: 0.031116 },
    orderOfText: { mean: 0.12646, scale: 0.10288, weight: 0.28927 },
    orderOfSentence: { mean: 0.10999, scale: 0.11218, weight: 0.045751 },
    longestRun: { mean: 5.3083, scale: 3.668, weight: -0.10479 },
    density: { mean: 0.66046, scale: 0.40129, weight: -0.089566 },
    sentenceWeight: { mean: 68.834, scale: 41.743, weight: -0.058305 },
    textWeight: { mean: 53.959, scale: 20.573, weight: -0.11892 },
    numbersShared: { mean: 0.052018, scale: 0.24232, weight: 0.032835 },
    numbersNear: { mean: 0.0011792, scale: 0.036896, weight: 0.082675 },
    numbersMissing: { mean: 0.45223, scale: 0.75378, weight: 0.035562 },
    numbersOther: { mean: 0.49201, scale: 0.9015, weight: 0.00068835 },
    namesInSentence: { mean: 0.1519, scale: 0.27216, weight: -0.108 },
    namesInContext: { mean: 0.18052, scale: 0.2952, weight: 0.13048 },
    namesOther: { mean: 0.20964, scale: 0.20154, weight: -0.091449 },
    sameSpeaker: { mean: 0.27867, scale: 0.44834, weight: -1.3237 },
    otherSpeaker: { mean: 0.085325, scale: 0.27936, weight: -0.46013 },
    daysApart: { mean: 9.9351, scale: 3.2274, weight: -0.32687 },
    checkedBefore: { mean: 0.1858, scale: 0.38894, weight: 0.639 },
    negationDiffers: { mean: 0.27681, scale: 0.44742, weight: -0.041942 },
    pointsApart: { mean: 0.020991, scale: 0.14335, weight: -0.085551 },
    totalDiffers: { mean: 0.34528, scale: 0.47546, weight: -0.054486 },
    question: { mean: 0.041667, scale: 0.19983, weight: 0.055184 },
    supposed: { mean: 0.18441, scale: 0.38782, weight: 0.0013419 },
    scoreToBest: { mean: 0.41426, scale: 0.19063, weight: 1.2311 },
    rank: { mean: 4.5355, scale: 1.2887, weight: -0.7938 },
  },
};

/** The chance that a sentence repeats a claim. */
export const SAME_CLAIM: Model = {
  bias: -4.281,
  weights: {
    score: { mean: 8.1512, scale: 2.4261, weight: 0.45406 },
    textInSentence: { mean: 0.10847, scale: 0.14067, weight: 0.03057 },
    textInContext: { mean: 0.20676, scale: 0.18061, weight: 0.17089 },
    titleInSentence: { mean: 0.092348, scale: 0.12646, weight: 0.07518 },
    titleInContext: { mean: 0.1802, scale: 0.15766, weight: 0.016414 },
    sentenceInText: { mean: 0.19635, scale: 0.26244, weight: 0.078159 },
    sentenceInClaim: { mean: 0.22599, scale: 0.27673, weight: 0.067831 },
    sharedText: { mean: 4.388, scale: 5.3653, weight: 0.015984 },
    sharedClaim: { mean: 4.9856, scale: 5.68, weight: 0.030786 },
    sharedCount: { mean: 0.92877, scale: 1.1229, weight: 0.058575 },
    rarestShared: { mean: 2.9042, scale: 2.8074, weight: 0.23 },
    rarestMissing: { mean: 7.2411, scale: 1.5269, weight: 0.068727 },
    pairs: { mean: 0.80445, scale: 2.484, weight: -0.06961 },
    pairsShare: { mean: 0.026248, scale: 0.082873, weight: 0.030358 },
    orderOfText: { mean: 0.1016, scale: 0.13175, weight: 0.13526 },
    orderOfSentence: { mean: 0.18795, scale: 0.25645, weight: 0.16435 },
    longestRun: { mean: 3.5924, scale: 4.1515, weight: 0.11012 },
    density: { mean: 0.50206, scale: 0.47306, weight: 0.04543 },
    sentenceWeight: { mean: 24.517, scale: 22.65, weight: 0.00071005 },
    textWeight: { mean: 45.866, scale: 19.429, weight: -0.15336 },
    numbersShared: { mean: 0.039645, scale: 0.21605, weight: 0.12801 },
    numbersNear: { mean: 0.0013066, scale: 0.036718, weight: 0.088054 },
    numbersMissing: { mean: 0.48953, scale: 0.85571, weight: -0.10738 },
    numbersOther: { mean: 0.083469, scale: 0.33359, weight: -0.058286 },
    namesInSentence: { mean: 0.097486, scale: 0.24932, weight: -0.085123 },
    namesInContext: { mean: 0.20648, scale: 0.34, weight: 0.048305 },
    namesOther: { mean: 0.051597, scale: 0.12485, weight: -0.10718 },
    sameSpeaker: { mean: 0.64769, scale: 0.47769, weight: 0.16378 },
    otherSpeaker: { mean: 0.2323, scale: 0.4223, weight: -0.06731 },
    daysApart: { mean: 4.2583, scale: 3.1889, weight: -0.47034 },
    checkedBefore: { mean: 0.42545, scale: 0.49441, weight: 0.31554 },
    negationDiffers: { mean: 0.29756, scale: 0.45718, weight: -0.01288 },
    pointsApart: { mean: 0.016025, scale: 0.12557, weight: -0.054252 },
    totalDiffers: { mean: 0.37954, scale: 0.48527, weight: -0.14457 },
    question: { mean: 0.078034, scale: 0.26822, weight: 0.0075154 },
    supposed: { mean: 0.14705, scale: 0.35416, weight: 0.071909 },
    scoreToBest: { mean: 0.92107, scale: 0.10063, weight: 0.15014 },
    rank: { mean: 0.86267, scale: 0.65614, weight: 0.4134 },
  },
};
