const FUNCTION_WORDS = new Set(
  (
    'i you he she it we they me him her us them my your his its our their this that these those who whom whose ' +
    'which what when where why how is are was were be been being am do does did done has have had having will ' +
    'would can could should may might must shall not no never yes and or nor but so yet if because although ' +
    'though while whereas unless until since as of in on at to from by with for about into out up off down over ' +
    'under around through across than then now just like even also still again ever already always too very more ' +
    'most much many some any all every each both either neither other such here there instead meanwhile however ' +
    'later earlier soon once after before during despite amid against between among without within per via ' +
    'according asked perhaps maybe indeed thus hence well oh'
  ).split(' '),
);

/** Is this folded word one that carries grammar rather than a name: `But Trump said`? */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
