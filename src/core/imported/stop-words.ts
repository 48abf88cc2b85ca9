/**
 * Words that say nothing of what a claim is about: they are not looked up. Negators, comparisons
 * and question words are among them; what they do to a claim is read from the text itself.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against ago all almost also although always am among an and another any ' +
    'anyone anything are around as at away back be became because become been before being below ' +
    'between both but by came can come could did do does doing done down during each either else even ' +
    'ever every few for from further get gets getting go goes going gone got had has have having he ' +
    'her here hers herself him himself his how i if in into is it its itself just know let like ' +
    'look lot made make many may maybe me might more most much must my myself need never no nor not ' +
    'nothing now of off on once one only or other others our ours out over own people per put quite ' +
    'rather really right said same saw say saying says see seen she should since so some something ' +
    'still such take tell than that the their theirs them themselves then there these they thing ' +
    'things think this those though through thus to told too took toward two under until up upon us ' +
    'very want was way we well went were what when where whether which while who whom whose why will ' +
    'with within without would yes yet you your yours yourself'
  ).split(' '),
);
