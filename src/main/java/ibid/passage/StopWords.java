package ibid.passage;

import java.util.Set;

/// Words that carry grammar rather than matter; sharing them says little about two texts.
final class StopWords {
    private static final Set<String> ALL = Words.of("""
            a about above after again all also am an and any are aren't as at be because been before being below
            between both but by can can't could couldn't did didn't do does doesn't doing don't down during each else
            ever few for from further get got had hadn't has hasn't have haven't having he he'd he'll he's her here hers
            herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's like many
            may me might more most much must my myself no nor not now of off on once one only or other our ours
            ourselves out over own quite rather really said same say says shall she she'd she'll she's should shouldn't
            since so some such than that that's the their theirs them themselves then there there's these they they'd
            they'll they're they've this those though through to too under until up upon us very was wasn't we we'd we'll
            we're we've were weren't what what's when where whether which while who whom whose why will with within
            without won't would wouldn't yet you you'd you'll you're you've your yours yourself
            aber alle als am an auch auf aus bei bin bis bist da dann das dass daß dein dem den der des die dies diese
            diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es euch für hat hatte
            hätte haben hier ich ihm ihn ihnen ihr ihre im in ins ist ja jede jeder jetzt kann kein keine können man
            mein mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so soll über um und
            uns unter vom von vor war waren was weil wenn werden wer wie wir wird wo wurde wurden zu zum zur zwischen
            à au aux avec ce ces cet cette comme d'un d'une dans de des du elle elles en est et été eux il ils je la le
            les leur leurs lui ma mais mes moi mon ne nos notre nous on ont ou où par pas plus pour qu'il qu'elle que
            qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y était
            al con como de del el ella ellas ellos en era es esta este esto fue ha han hay la las le lo los más me mi
            muy no nos o para pero por que se ser si sin sobre son su sus también un una uno y ya
            che chi come con da dal dalla degli dei del della delle di e è gli ha hanno i il in la le lo loro ma nel
            nella non o per più quando questa questo se si sia sono su sua suo tra un una
            ao aos as com como da das do dos e ela ele em entre essa esse está foi mais mas não nas no nos o os ou para
            pela pelo por que se sem ser seu sua são também um uma
            aan als bij dat de den der deze die dit door een en er het hij hun ik in is je kan maar meer met na naar
            niet nog of om onder ook op over te tot uit van voor waar was wat we werd wie worden ze zich zij zijn""");

    private StopWords() {}

    static boolean contains(String lowerCase) {
        return ALL.contains(lowerCase);
    }
}
