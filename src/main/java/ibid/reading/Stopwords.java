package ibid.reading;

import java.util.List;
import java.util.Set;

/// Words that tie nothing to anything: articles, prepositions, and the vocabulary of notes themselves.
final class Stopwords {
    private static final Set<String> WORDS =
            Set.copyOf(List.of("""
            a about above according after again against all almost along already also although always am among an and another any are as at
            be became because become been before being below between both but by can cannot could did do does doing done down during each
            either else enough even ever every far few first for former from further had has have having he hence her here hers him his how
            however i if in indeed into is it its itself just last later latter least less like little made make many may me merely might mine
            more moreover most much must my namely nearly neither never nevertheless next no none nor not nothing now of off often on once
            one only onto or other others otherwise our out over own part per perhaps quite rather same say second see several shall she should
            since so some somewhat soon still such than that the their them then there thereby therefore these they third this those though
            three through thus to together too toward towards two under until up upon us used very was way we well were what when where
            whether which while who whole whom whose why will with within without would yes yet you your
            ibid op cit loc see also note notes page pages vol volume chapter chap art arts article press release accessed available http https
            www com org html pdf edited eds trans university january february march april may june july august september october november december
            der die das den dem des ein eine einer eines einem einen und oder aber auch auf aus bei bis durch für gegen hat haben ich ihr
            im in ist kann mit nach nicht noch nur ob ohne sein seine sich sie sind so über um unter vom von vor war waren was wenn werden wie wird
            wir zu zum zur als am an da daß dass es er wurde wurden
            le la les un une des du de et ou mais dans par pour sur avec sans est sont été qui que quoi dont où ce cette ces son sa ses leur leurs
            il elle ils elles nous vous se ne pas plus au aux en
            el los las una unos unas del y o pero por para con sin es son fue que como más su sus se no al lo
            gli uno una di da dal della delle dei con per tra fra che non è sono
            """.strip().split("\\s+")).stream().distinct().toList());

    /// Endings that only inflect or derive, the longest first.
    static final List<String> ENDINGS = List.of(
            "izations",
            "isations",
            "ization",
            "isation",
            "ations",
            "ements",
            "ingly",
            "ation",
            "ement",
            "ments",
            "ities",
            "ously",
            "ants",
            "ents",
            "ance",
            "ence",
            "ment",
            "ness",
            "ible",
            "able",
            "tion",
            "sion",
            "ated",
            "ates",
            "ings",
            "ians",
            "ious",
            "ity",
            "ies",
            "ing",
            "ion",
            "ous",
            "ian",
            "ive",
            "ant",
            "ent",
            "ate",
            "est",
            "ern",
            "ers",
            "ied",
            "ed",
            "es",
            "er",
            "al",
            "ly",
            "en",
            "s",
            "e");

    private Stopwords() {}

    static boolean contains(String lower) {
        return WORDS.contains(lower);
    }
}
