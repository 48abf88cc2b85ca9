import { turns } from './turns.ts';

/** Verbs that put down what they have for an object. */
export const PUTTING_DOWN = turns(`
drop/abandon/doubt/dismiss/deny/dispute/reject/refute/debunk/rebut/contradict/disprove/dispel/discredit/demolish/dismantle/belie
undercut/undermine/challenge/explode/puncture/deflate/shred/skewer/repudiate/disavow/invalidate/negate/bust
shatter/quash/squash/disown/retract/withdraw/withdrew/withdrawn/scoff/eviscerate/torpedo/confute/nix/disproven
misstate/misrepresent/mischaracterize/retire/annihilate/obliterate/wreck/savage/topple/ditch/rubbish/decimate
=questioned/questioning/corrected/corrects/correcting/countered/countering/derided/deride/sank/sunk/lampooned
`);

/** What puts down a claim that is named beside it. */
export const BESIDE_CLAIMS = turns(`
take/took/taken/tear/tore/torn/pick/pull/rip/fall/fell/come/came ~8 apart
take/took/taken/tear/tore/torn/rip/cut/pick/blow/blew ~8 to =shreds/pieces/ribbons/bits/tatters/task
knock/shoot/shot/bat/swat/slap/strike/struck/take/took/taken/tear/tore/torn/brush/wave/cast/push ~8 down/aside/away
brush/wave/laugh/shrug ~8 off
throw/threw/thrown/toss ~8 out
pour/throw/threw/thrown ~3 cold water
poke/punch/pick/shoot/shot/blow/blew/blown ~2 hole
cast/throw/threw/raise/sow ~3 doubt/question
call/bring/brought/throw/threw ~8 into question/doubt
fly/flew ~1 in ~1 face
=at odds with
run/ran ~1 counter to
give/gave/given ~1 =lie to
put/lay/laid ~8 to rest/bed
make/made ~1 short work
make/made mincemeat/hash/mockery/hay/nonsense/light/fun/sport of
give/gave/given/get/got ~3 short shrift
push/hit back on/against/at
take/took/taken issue/exception with/to
take/took/taken ~8 =with grain
blow/blew/blown ~8 out of water
leave/left ~1 =little/nothing of
walk ~8 back
call ~1 out
back away/off/down from/on
distance ~3 from
bristle/balk/chafe/snort/sneer/jeer/wince/recoil/snicker/chuckle/cringe/laugh/howl/groan/shudder/guffaw/titter at/over
=eyes/noses at
shoot/shot/fire/snap/swipe ~1 back at
pour/heap/pile scorn/ridicule/derision/contempt
=not ~7 vouch
leave/left out
collapse/crumble/unravel/evaporate/implode/disintegrate/founder/flounder
=do/does/did/could/can/would/will/has/have/had =not hold/held/stand/stood/stack/add/check/bear/pass/survive/withstand/square/fit/match/tally/agree/jibe
=do/does/did =not make sense
fail ~1 to hold/stand/add/check/survive
fall/fell short/flat
=not/hardly/scarcely/nor/never ~2 supported/borne/backed/substantiated/confirmed/corroborated
=not/nothing/no/none/nobody/neither/little/few/hardly/without ~5 support/back/bear/bore/substantiate/corroborate/confirm/sustain/justify
=no/not/little/scant/nothing/zero/without/lacks/lack/lacked/any/hardly/few ~4 evidence/proof/support/basis/substance/merit/truth/foundation/backing/grounds/data/justification/footing
=nothing =to it/support/back/substantiate/talk/story
=against evidence/facts/record
set ~1 record straight
=offered/provided/produced/presented/given/cited/shown/supplied =nothing/none/no/little/scant
beg ~3 differ
rule/ruled out
=skips/skip/skipped over/past
overlook/omit/neglect/gloss
=ignores/ignored/forgets ~6 =that/when/in/fact/facts/data/years/history
=satire/satirical/parody/doctored/photoshopped/deepfake
=shook/shakes/shaking ~1 head/heads
=flagged as/by/for
find/found =nothing/none/neither
come/came under fire
run/ran into wall/facts/trouble
=thin air
=whole cloth
miss ~1 mark/target/point
clean/mop up
at variance/loggerheads/war with
get/got in way
run/ran aground
=asked/pressed/pushed for ~1 evidence/proof/sources
come/came up empty/empty-handed/short/dry
=need/needs/lack/lacks/lacked/missing/omits/omitted/ignores/ignored ~3 context
=is/was/are/were/looks/remains ~2 nowhere near/close
=is/was/are/were ~2 =off by/base
=off by factor/magnitude
=wide/shy of mark/truth
stretch/strain/defy/beggar/bend ~1 truth/credulity/belief/facts/logic/imagination
=skeptical/sceptical/unconvinced/unimpressed/dismissive/scornful/doubtful ~2 of/by/about
=unable/failed/struggled/powerless/impossible/hard-pressed ~3 substantiate/corroborate/support/back/find/locate/confirm
find/found ~1 =reverse/opposite/contrary/otherwise
=free/devoid/short/bereft/void of evidence/proof/fact/truth/support/basis
`);

/** What says of the words beside it that they are not so, whatever names them. */
export const BY_THEMSELVES = turns(`
say/said/show/suggest/prove/indicate/tell/told/point ~2 =otherwise/different/differently/opposite/contrary
tell/told ~1 =different/another/quite/very story/tale
=quite/just/exactly =opposite/contrary/reverse
=opposite/reverse/contrary =is/was =true/case/so
show/tell/told ~2 else
=which =he/she/it/they/we/is/was/are/were ~1 =not/never
offer/provide/give/gave/cite/present/produce/supply/have/has/had =no/little/scant ~2 evidence/proof/basis/support
=on contrary
=no such
=nothing of =kind/sort
=opposite/contrary =conclusion/view/finding
=is/are/was/were misleading ~1 voters/people/public/readers/viewers/americans
=worst/lowest/harshest ~2 mark/rating/grade/score/verdict/ruling
=no/nobody/none/not/never ~5 find/found/document/record/see/seen/know/known/offer/produce/provide/cite ~3 case/example/instance/trace/sign/proof/evidence
=no/little/scant ~3 =in =reality/fact/truth/data/evidence
evidence/proof =none
=misleads/misled/misstates/misstated/misrepresents/misrepresented/mischaracterizes/mischaracterized/misquoted/misremembered/misspeaks/fabricated/erred/errs
=wrong/mistaken/incorrect ~1 =that/about/on/with/to/when/in
get/got ~3 =wrong
fact =checked/checking
conspiracy =theory/theories/theorist/theorists
urban legend
=lied/lies/lying ~4 about
yet to produce/offer/provide/show/present/cite ~2 evidence/proof
=out =of =context
=would have =you/us/voters/viewers/people/americans believe/think
=news to
=asked/pressed/pushed for ~1 evidence/proof ~0 =that
=exaggerates/exaggerate/overstate/overstates/inflates/distorts/distorted/distorting/distort/twists/twisted/twisting
=apologized/apologised/apologizes/apologises/sorry for saying/claiming/telling/writing/suggesting
=ignoring ~8 =finding/findings/evidence/data/record/records/fact/facts
=flubbed/fumbled/botched/garbled/mangled/misremembered/misremembers/misjudged/miscounted/miscounts/miscalculated/misread/mislabeled
=cherry picked/picking
=stretched/stretches/stretching/bent/bends =truth/facts
`);
