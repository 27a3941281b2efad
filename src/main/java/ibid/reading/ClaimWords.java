package ibid.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that tell what a sentence does: report, date, count, suppose.
final class ClaimWords {
    static final Set<String> PAST = words("""
            was were had did said took made became began met gave went came saw held led left won lost paid wrote told fell rose grew built sent
            sold brought bought thought fought found got kept knew lay meant put ran read sat set shot showed shut spoke spent stood struck swore
            taught threw understood withdrew withheld wore bore broke chose drew drove fled forbade forgot froze hid hit hurt cut cost cast let
            overthrew overtook sank sought shook slew split spread stole swept undertook woke arose awoke been done
            war waren wurde wurden hatte hatten sagte erklärte nannte schrieb kam ging gab nahm fand ließ stand hielt blieb rief traf trat
            était étaient fut furent avait avaient eut fue fueron era eran fu furono
            """);
    static final Set<String> PERFECT = words("has have had hat haben hatte a ont avait ha han");
    static final Set<String> BE = words(
            "is are was were be being am become becomes became seem seems seemed remain remains remained look looks feel feels get gets");
    static final Set<String> FINITE =
            words("is are am has have does do ist sind hat est sont es son è sono remains exists means says");
    static final Set<String> MODAL = words("""
            may might could would should will shall must cannot can ought
            kann könnte könnten sollte sollten würde würden wird werden muss müsste dürfte
            pourrait devrait podría debería
            """);
    static final Set<String> SUPPOSING =
            words("if suppose supposing imagine should unless whether let wenn falls angenommen si");
    static final Set<String> FIRST_PERSON = words("i my me we our us ich wir mein unser je nous");
    static final Set<String> OPINION = words(
            "believe think hope suggest recommend propose suspect expect doubt feel wish argue see fear glaube meine hoffe");
    static final Set<String> ATTRIBUTING = words("""
            say says said saying state states stated stating statement call calls called calling describe describes described describing declare
            declares declared declaring write writes wrote written told tell tells announce announces announced claim claims claimed argue argues
            argued charge charges charged accuse accuses accused warn warns warned promise promises promised insist insists insisted admit admits
            admitted express expresses expressed quote quotes quoted report reports reported provide provides provided ask asks asked reply
            replied replies remark remarks remarked assert asserts asserted term terms termed agree agreed complain complained concede conceded
            urge urged vow vowed according words speech letter testified denied demanded proposed
            sagte sagt erklärte erklärt schrieb schreibt nannte nennt laut selon déclaré écrit dijo según disse
            """);
    static final Set<String> MONTHS = words("""
            january february march april june july august september october november december
            januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            """);
    static final Set<String> UNITS = words("""
            percent percentage per prozent km kilometres kilometers miles metres meters feet acres hectares tons tonnes pounds dollars euros
            francs marks yen rubles barrels gallons litres million millions billion billions trillion thousand hundred dozen millionen milliarden
            people persons men women children soldiers troops workers voters members votes seats states countries nations cities towns ships aircraft
            cases deaths casualties refugees years months weeks days hours minutes times centuries decades jahre monate tage jahren ans mois jours años
            """);
    static final Set<String> NUMERALS = words("""
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
            forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half third quarter twice
            zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig deux trois quatre cinq dix vingt
            """);
    static final Set<String> BEFORE_LABELS = words(
            "article articles art arts section sections chapter chapters no nos vol page pages p pp part table figure fig artikel kapitel seite nr paragraph note");
    static final Set<String> ARTICLES = words(
            "a an the more most very so as of to too quite rather less by with his her its their this that these those and or");

    private ClaimWords() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
