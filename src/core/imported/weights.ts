import type { Model } from './model.ts';

/*
 * Written by `npm run train`; not by hand. Fitted on (SHA-256, first 16 digits):
 *
 * 939bf183abd1b326  checkthat/claims.jsonl
 * d857899f727b76d6  checkthat/queries.train.jsonl
 * 7941ca71fca18c9d  politifact/claims.jsonl
 * e8a4b6476a806ba4  politifact/sentences.train.jsonl
 * e9535d4882f1f7f1  politifact/sentences.dev.jsonl
 * 60a85abde6088e41  bench/judgements.jsonl, training rows
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
  bias: -7.8264,
  weights: {
    score: { mean: 5.5927, scale: 2.6461, weight: 0.27356 },
    textInSentence: { mean: 0.14464, scale: 0.10755, weight: -0.27221 },
    textInContext: { mean: 0.16669, scale: 0.12048, weight: 0.083162 },
    titleInSentence: { mean: 0.16803, scale: 0.14413, weight: -0.2352 },
    titleInContext: { mean: 0.18743, scale: 0.14602, weight: 0.29288 },
    sentenceInText: { mean: 0.1318, scale: 0.12932, weight: 0.0072986 },
    sentenceInClaim: { mean: 0.14578, scale: 0.13546, weight: 0.1034 },
    sharedText: { mean: 7.1099, scale: 4.9393, weight: -0.12114 },
    sharedClaim: { mean: 7.7643, scale: 4.9958, weight: 0.20064 },
    sharedCount: { mean: 1.5352, scale: 1.0277, weight: -0.036372 },
    rarestShared: { mean: 4.6603, scale: 1.9947, weight: 0.49983 },
    rarestMissing: { mean: 7.5931, scale: 1.198, weight: -0.004978 },
    pairs: { mean: 1.0618, scale: 2.7354, weight: -0.0077663 },
    pairsShare: { mean: 0.02829, scale: 0.073459, weight: -0.044381 },
    orderOfText: { mean: 0.13385, scale: 0.1006, weight: 0.066402 },
    orderOfSentence: { mean: 0.12358, scale: 0.12458, weight: -0.0037069 },
    longestRun: { mean: 5.5705, scale: 3.4792, weight: -0.18069 },
    verbatim: { mean: 1.1208, scale: 0.42334, weight: 0.0038652 },
    verbatimShare: { mean: 0.086847, scale: 0.065142, weight: 0.083186 },
    wordsInOrder: { mean: 0.13181, scale: 0.091098, weight: 0.2634 },
    density: { mean: 0.70825, scale: 0.3762, weight: -0.15378 },
    sentenceWeight: { mean: 68.834, scale: 41.743, weight: -0.1462 },
    textWeight: { mean: 53.865, scale: 20.56, weight: -0.091127 },
    numbersShared: { mean: 0.055005, scale: 0.24792, weight: 0.040914 },
    numbersNear: { mean: 0.0013103, scale: 0.038286, weight: 0.088909 },
    numbersMissing: { mean: 0.45329, scale: 0.75331, weight: 0.060945 },
    numbersOther: { mean: 0.48864, scale: 0.89916, weight: 0.025662 },
    namesInSentence: { mean: 0.15868, scale: 0.27701, weight: -0.17775 },
    namesInContext: { mean: 0.18078, scale: 0.29535, weight: 0.196 },
    namesOther: { mean: 0.20723, scale: 0.20162, weight: -0.12325 },
    sameSpeaker: { mean: 0.23409, scale: 0.42343, weight: -0.28662 },
    otherSpeaker: { mean: 0.1299, scale: 0.33619, weight: -0.00114 },
    daysApart: { mean: 2.6771, scale: 3.8938, weight: -1.0891 },
    undated: { mean: 0.62893, scale: 0.48309, weight: 0.16211 },
    checkedBefore: { mean: 0.1893, scale: 0.39174, weight: 0.9355 },
    negationDiffers: { mean: 0.27541, scale: 0.44672, weight: -0.047728 },
    pointsApart: { mean: 0.020597, scale: 0.14203, weight: -0.048289 },
    totalDiffers: { mean: 0.34253, scale: 0.47456, weight: -0.017615 },
    question: { mean: 0.041667, scale: 0.19983, weight: 0.073763 },
    supposed: { mean: 0.18519, scale: 0.38845, weight: -0.0021694 },
    scoreToBest: { mean: 0.40014, scale: 0.18686, weight: 1.4282 },
    rank: { mean: 4.528, scale: 1.2966, weight: -0.4704 },
  },
};

/** The chance that a sentence repeats a claim. */
export const SAME_CLAIM: Model = {
  bias: -3.9344,
  weights: {
    score: { mean: 8.326, scale: 3.008, weight: 0.20652 },
    textInSentence: { mean: 0.1456, scale: 0.16522, weight: 0.011586 },
    textInContext: { mean: 0.25, scale: 0.20132, weight: 0.15102 },
    titleInSentence: { mean: 0.12214, scale: 0.14273, weight: 0.12924 },
    titleInContext: { mean: 0.21486, scale: 0.17003, weight: 0.08551 },
    sentenceInText: { mean: 0.26039, scale: 0.28923, weight: 0.087082 },
    sentenceInClaim: { mean: 0.29598, scale: 0.29956, weight: 0.098594 },
    sharedText: { mean: 5.7705, scale: 6.22, weight: 0.070897 },
    sharedClaim: { mean: 6.4517, scale: 6.4345, weight: 0.059332 },
    sharedCount: { mean: 1.2062, scale: 1.3022, weight: 0.0058014 },
    rarestShared: { mean: 3.6322, scale: 2.779, weight: 0.28496 },
    rarestMissing: { mean: 7.1422, scale: 1.6697, weight: 0.080021 },
    pairs: { mean: 1.2248, scale: 3.4286, weight: 0.038248 },
    pairsShare: { mean: 0.041104, scale: 0.11398, weight: -0.08451 },
    orderOfText: { mean: 0.13668, scale: 0.15627, weight: -0.050167 },
    orderOfSentence: { mean: 0.24972, scale: 0.2844, weight: 0.10657 },
    longestRun: { mean: 4.6821, scale: 4.8335, weight: -0.045174 },
    verbatim: { mean: 0.97011, scale: 0.6464, weight: 0.43183 },
    verbatimShare: { mean: 0.079029, scale: 0.092942, weight: -0.031116 },
    wordsInOrder: { mean: 0.11243, scale: 0.12373, weight: 0.41243 },
    density: { mean: 0.60781, scale: 0.45245, weight: -0.15496 },
    sentenceWeight: { mean: 25.893, scale: 23.363, weight: -0.15375 },
    textWeight: { mean: 45.206, scale: 19.049, weight: -0.064147 },
    numbersShared: { mean: 0.056461, scale: 0.26315, weight: 0.16234 },
    numbersNear: { mean: 0.0018162, scale: 0.042734, weight: 0.029755 },
    numbersMissing: { mean: 0.43655, scale: 0.79584, weight: -0.11976 },
    numbersOther: { mean: 0.096895, scale: 0.36064, weight: -0.14032 },
    namesInSentence: { mean: 0.11947, scale: 0.27457, weight: -0.080097 },
    namesInContext: { mean: 0.2286, scale: 0.35801, weight: 0.082969 },
    namesOther: { mean: 0.049187, scale: 0.11971, weight: -0.060763 },
    sameSpeaker: { mean: 0.55086, scale: 0.49741, weight: 0.043282 },
    otherSpeaker: { mean: 0.28369, scale: 0.45079, weight: -0.31238 },
    daysApart: { mean: 5.0203, scale: 3.3883, weight: -0.70974 },
    undated: { mean: 0.054195, scale: 0.2264, weight: -0.11005 },
    checkedBefore: { mean: 0.43793, scale: 0.49613, weight: 0.33545 },
    negationDiffers: { mean: 0.29648, scale: 0.4567, weight: 0.010871 },
    pointsApart: { mean: 0.015537, scale: 0.12368, weight: -0.045408 },
    totalDiffers: { mean: 0.3671, scale: 0.48201, weight: -0.14618 },
    question: { mean: 0.074743, scale: 0.26298, weight: -0.075918 },
    supposed: { mean: 0.14952, scale: 0.3566, weight: -0.020174 },
    scoreToBest: { mean: 0.89982, scale: 0.12577, weight: 0.11228 },
    rank: { mean: 0.8688, scale: 0.66612, weight: 0.28452 },
  },
};
