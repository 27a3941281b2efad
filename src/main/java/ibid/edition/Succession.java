package ibid.edition;

import java.util.ArrayList;
import java.util.List;

/// What became of one edition in the next.
///
/// @param claims one fate for each old claim, in their order, and then the new ones
/// @param notes the same for the notes. A note whose words are not the same to the letter is changed: where its
///     citations stand is counted in them
public record Succession(List<Fate> claims, List<Fate> notes) {
    public static Succession of(Manuscript before, Manuscript after) {
        return new Succession(ClaimSuccession.of(before, after), NoteSuccession.of(before, after));
    }

    /// Pairs texts in order, equal ones first and then those that are alike.
    ///
    /// @return for each old text the index of the new one that it became, or -1
    public static List<Integer> ofTexts(List<String> before, List<String> after) {
        List<Words> olds = before.stream().map(Words::of).toList();
        List<Words> news = after.stream().map(Words::of).toList();
        Pairing pairing = new Pairing(olds.size(), news.size());
        pairing.equalsInOrder(
                olds.stream().map(Words::key).toList(),
                news.stream().map(Words::key).toList());
        pairing.alikeInOrder((o, n) -> {
            double likeness = olds.get(o).likeness(news.get(n));
            return likeness >= Pairing.ALIKE ? likeness : 0;
        });
        List<Integer> partners = new ArrayList<>();
        for (int o = 0; o < olds.size(); o++) {
            partners.add(pairing.partner(o));
        }
        return partners;
    }
}
