package ibid.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words that a stretch shares with a note. The parts of one name ("United States") count once.
///
/// @param weight the sum of the squared rarities
record SharedWords(double weight, List<String> names, List<String> rare) {
    private static final double RARE = 2.5;

    static SharedWords of(String text, int start, int end, NoteEvidence note, Vocabulary vocabulary) {
        double weight = 0;
        List<String> names = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        double nameWeight = 0;
        int nameEnd = -1;
        int i = start;
        while (i < end) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = Terms.wordEnd(text, i, end);
            String stem = Terms.stemOf(text.substring(i, stop));
            if (!stem.isEmpty() && note.words().contains(stem)) {
                String word = Terms.bare(text.substring(i, stop));
                boolean capital = Character.isUpperCase(word.charAt(0));
                boolean continues = capital && nameEnd >= 0 && i - nameEnd <= 1;
                boolean fresh = seen.add(stem);
                double rarity = fresh ? vocabulary.rarity(stem) : 0;
                double own = rarity * rarity;
                if (continues) {
                    weight += Math.max(0, own - nameWeight);
                    nameWeight = Math.max(nameWeight, own);
                    if (!names.isEmpty() && fresh) {
                        names.set(names.size() - 1, names.getLast() + " " + word);
                    }
                } else {
                    weight += own;
                    nameWeight = own;
                    if (fresh && capital && note.terms().names().contains(stem)) {
                        names.add(word);
                    } else if (fresh && rarity > RARE) {
                        rare.add(word);
                    }
                }
                nameEnd = capital ? stop : -1;
            }
            i = stop;
        }
        return new SharedWords(weight, names, rare);
    }
}
