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
  bias: -7.8033,
  weights: {
    score: { mean: 5.6557, scale: 2.5862, weight: 0.49876 },
    textInSentence: { mean: 0.13707, scale: 0.11016, weight: -0.31368 },
    textInContext: { mean: 0.16214, scale: 0.11907, weight: 0.008907 },
    titleInSentence: { mean: 0.16157, scale: 0.14723, weight: -0.24564 },
    titleInContext: { mean: 0.18301, scale: 0.14627, weight: 0.26067 },
    sentenceInText: { mean: 0.11788, scale: 0.11749, weight: 0.057283 },
    sentenceInClaim: { mean: 0.12981, scale: 0.12312, weight: 0.015205 },
    sharedText: { mean: 6.8215, scale: 5.1493, weight: -0.10898 },
    sharedClaim: { mean: 7.4411, scale: 5.2633, weight: 0.04535 },
    sharedCount: { mean: 1.4681, scale: 1.0747, weight: -0.0411 },
    rarestShared: { mean: 4.4219, scale: 2.2293, weight: 0.512 },
    rarestMissing: { mean: 7.5935, scale: 1.1894, weight: -0.052511 },
    pairs: { mean: 1.0322, scale: 2.7237, weight: 0.010813 },
    pairsShare: { mean: 0.027224, scale: 0.072564, weight: -0.061887 },
    orderOfText: { mean: 0.12646, scale: 0.10288, weight: 0.081515 },
    orderOfSentence: { mean: 0.10999, scale: 0.11218, weight: 0.018436 },
    longestRun: { mean: 5.3083, scale: 3.668, weight: -0.20512 },
    verbatim: { mean: 1.0907, scale: 0.45247, weight: -0.030901 },
    verbatimShare: { mean: 0.083886, scale: 0.065449, weight: 0.1144 },
    wordsInOrder: { mean: 0.12754, scale: 0.092162, weight: 0.26349 },
    density: { mean: 0.66046, scale: 0.40129, weight: -0.098366 },
    sentenceWeight: { mean: 68.834, scale: 41.743, weight: -0.070295 },
    textWeight: { mean: 53.959, scale: 20.573, weight: -0.088638 },
    numbersShared: { mean: 0.052018, scale: 0.24232, weight: 0.04379 },
    numbersNear: { mean: 0.0011792, scale: 0.036896, weight: 0.077679 },
    numbersMissing: { mean: 0.45223, scale: 0.75378, weight: 0.042357 },
    numbersOther: { mean: 0.49201, scale: 0.9015, weight: 0.0085684 },
    namesInSentence: { mean: 0.1519, scale: 0.27216, weight: -0.11561 },
    namesInContext: { mean: 0.18052, scale: 0.2952, weight: 0.15027 },
    namesOther: { mean: 0.20964, scale: 0.20154, weight: -0.089373 },
    sameSpeaker: { mean: 0.27867, scale: 0.44834, weight: -1.3044 },
    otherSpeaker: { mean: 0.085325, scale: 0.27936, weight: -0.41463 },
    daysApart: { mean: 9.9351, scale: 3.2274, weight: -0.27404 },
    checkedBefore: { mean: 0.1858, scale: 0.38894, weight: 0.67151 },
    negationDiffers: { mean: 0.27681, scale: 0.44742, weight: -0.019542 },
    pointsApart: { mean: 0.020991, scale: 0.14335, weight: -0.072422 },
    totalDiffers: { mean: 0.34528, scale: 0.47546, weight: -0.043723 },
    question: { mean: 0.041667, scale: 0.19983, weight: 0.065064 },
    supposed: { mean: 0.18441, scale: 0.38782, weight: -0.012244 },
    scoreToBest: { mean: 0.41426, scale: 0.19063, weight: 1.2274 },
    rank: { mean: 4.5355, scale: 1.2887, weight: -0.80384 },
  },
};

/** The chance that a sentence repeats a claim. */
export const SAME_CLAIM: Model = {
  bias: -4.3981,
  weights: {
    score: { mean: 8.1512, scale: 2.4261, weight: 0.43739 },
    textInSentence: { mean: 0.10847, scale: 0.14067, weight: -0.011306 },
    textInContext: { mean: 0.20676, scale: 0.18061, weight: 0.13005 },
    titleInSentence: { mean: 0.092348, scale: 0.12646, weight: 0.10049 },
    titleInContext: { mean: 0.1802, scale: 0.15766, weight: 0.017169 },
    sentenceInText: { mean: 0.19636, scale: 0.26244, weight: 0.083917 },
    sentenceInClaim: { mean: 0.226, scale: 0.27673, weight: 0.073416 },
    sharedText: { mean: 4.388, scale: 5.3653, weight: 0.03759 },
    sharedClaim: { mean: 4.9856, scale: 5.68, weight: 0.051199 },
    sharedCount: { mean: 0.92877, scale: 1.1229, weight: -0.053008 },
    rarestShared: { mean: 2.9042, scale: 2.8074, weight: 0.27458 },
    rarestMissing: { mean: 7.2411, scale: 1.5269, weight: 0.04817 },
    pairs: { mean: 0.80445, scale: 2.484, weight: -0.07183 },
    pairsShare: { mean: 0.026248, scale: 0.082873, weight: -0.081323 },
    orderOfText: { mean: 0.1016, scale: 0.13175, weight: -0.0052024 },
    orderOfSentence: { mean: 0.18795, scale: 0.25645, weight: 0.11678 },
    longestRun: { mean: 3.5924, scale: 4.1515, weight: 0.038431 },
    verbatim: { mean: 0.84494, scale: 0.624, weight: 0.2629 },
    verbatimShare: { mean: 0.063346, scale: 0.073008, weight: 0.084373 },
    wordsInOrder: { mean: 0.089665, scale: 0.10009, weight: 0.25498 },
    density: { mean: 0.50206, scale: 0.47306, weight: -0.0029507 },
    sentenceWeight: { mean: 24.513, scale: 22.643, weight: -0.027543 },
    textWeight: { mean: 45.866, scale: 19.429, weight: -0.1161 },
    numbersShared: { mean: 0.039645, scale: 0.21605, weight: 0.13986 },
    numbersNear: { mean: 0.0013066, scale: 0.036718, weight: 0.082401 },
    numbersMissing: { mean: 0.48953, scale: 0.85571, weight: -0.10779 },
    numbersOther: { mean: 0.083469, scale: 0.33359, weight: -0.049644 },
    namesInSentence: { mean: 0.097486, scale: 0.24932, weight: -0.078806 },
    namesInContext: { mean: 0.20648, scale: 0.34, weight: 0.051308 },
    namesOther: { mean: 0.051604, scale: 0.12487, weight: -0.085266 },
    sameSpeaker: { mean: 0.64769, scale: 0.47769, weight: 0.13123 },
    otherSpeaker: { mean: 0.2323, scale: 0.4223, weight: -0.049729 },
    daysApart: { mean: 4.2583, scale: 3.1889, weight: -0.42727 },
    checkedBefore: { mean: 0.42545, scale: 0.49441, weight: 0.32706 },
    negationDiffers: { mean: 0.29756, scale: 0.45718, weight: 0.018227 },
    pointsApart: { mean: 0.016025, scale: 0.12557, weight: -0.0461 },
    totalDiffers: { mean: 0.37954, scale: 0.48527, weight: -0.11521 },
    question: { mean: 0.078034, scale: 0.26822, weight: 0.0034612 },
    supposed: { mean: 0.14705, scale: 0.35416, weight: 0.076992 },
    scoreToBest: { mean: 0.92107, scale: 0.10063, weight: 0.15381 },
    rank: { mean: 0.86267, scale: 0.65614, weight: 0.40448 },
  },
};
