package ibid.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Invented prose, and what people and machines do to a quotation from it.
final class Prose {
    private static final String[] VOCABULARY = """
            the the the of of and to in a is that was he for it with as his on be at by had not are but from or have an
            they which one you were her all she there would their we him been has when who will more no if out so said
            what up its about into than them can only other new some could time these two may then do first any my now
            such like our over man me even most made after also did many before must through back years where much your
            way well down should because each just those people Mr how too little state good very make world still own
            see men work long get here between both life being under never day same another know while last might us
            great old year off come since against go came right used take three harbour council pier minister treaty
            official efficient affluent offshore field figure reflect Zoë Dräger Müller façade naïve København Łódź
            fifty-two re-elected well-known don't won't isn't it's workers' 3.5 1,200 14 1914 2018 $5 7% Kōno Ōsaka
            winter summer rise fall prices wages exports wheat coal shipyard bridge river northern province governor
            argued insisted promised refused nothing nobody without unless hardly except""".strip().split("\\s+", -1);

    private Prose() {}

    static List<String> words(long seed, int count) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String word = VOCABULARY[random.nextInt(VOCABULARY.length)];
            words.add(random.nextInt(11) == 0 ? word + (random.nextBoolean() ? "," : ".") : word);
        }
        return List.copyOf(words);
    }

    /// Words none of which comes twice.
    static List<String> distinct(long seed) {
        List<String> words = new ArrayList<>(new LinkedHashSet<>(List.of(VOCABULARY)));
        Collections.shuffle(words, new Random(seed));
        return List.copyOf(words);
    }

    /// Whether the words stand in the text after all, as they may by chance.
    static boolean stands(String words, String text) {
        return plain(text).contains(plain(words));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}$%']+", " ").strip();
    }

    /// Changes what is said.
    record Change(String name, Function<List<String>, String> how) {
        String apply(List<String> words) {
            return how.apply(words);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// Changes how it is set.
    record Variant(String name, Function<String, String> how) {
        String apply(String words) {
            return how.apply(words);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Change> CHANGES = List.of(
            new Change("drop", w -> edited(w, w.size() / 2, "")),
            new Change("drop several", w -> {
                List<String> rest = new ArrayList<>(w);
                rest.subList(w.size() / 3, w.size() / 3 + Math.min(4, w.size() / 3))
                        .clear();
                return String.join(" ", rest);
            }),
            new Change("not", w -> edited(w, w.size() / 2, "not " + w.get(w.size() / 2))),
            new Change("never", w -> edited(w, w.size() / 3, "never " + w.get(w.size() / 3))),
            new Change("other word", w -> edited(w, w.size() / 2, "lighthouse")),
            new Change("other first word", w -> edited(w, 0, "lighthouse")),
            new Change("other last word", w -> edited(w, w.size() - 1, "lighthouse")),
            new Change("other figure", w -> edited(w, w.size() / 2, "41.7")),
            new Change("sign", w -> edited(w, w.size() / 2, "-" + w.get(w.size() / 2) + "9")),
            new Change("letter", w -> edited(w, w.size() / 2, w.get(w.size() / 2) + "x")),
            new Change("cut word", w -> String.join(" ", w).substring(1)),
            new Change("joined", w -> edited(w, w.size() / 2, w.get(w.size() / 2) + "q" + w.get(w.size() / 2))),
            new Change("turned", w -> {
                List<String> turned = new ArrayList<>(w);
                turned.set(2, w.get(3));
                turned.set(3, w.get(2));
                return String.join(" ", turned);
            }));

    private static String edited(List<String> words, int at, String by) {
        List<String> edited = new ArrayList<>(words);
        if (by.isEmpty()) {
            edited.remove(at);
        } else {
            edited.set(at, by);
        }
        return String.join(" ", edited);
    }

    static final List<Variant> VARIANTS = List.of(
            new Variant("as it is", w -> w),
            new Variant("spaces", w -> w.replace(" ", "\u00A0\n\t")),
            new Variant("thin spaces", w -> w.replace(" ", "\u2009")),
            new Variant("decomposed", w -> Normalizer.normalize(w, Normalizer.Form.NFD)),
            new Variant(
                    "ligatures",
                    w -> w.replace("ffi", "ﬃ")
                            .replace("fi", "ﬁ")
                            .replace("fl", "ﬂ")
                            .replace("ff", "ﬀ")),
            new Variant("soft hyphens", w -> w.replaceAll("(\\p{L}{3})(?=\\p{L}{2})", "$1\u00AD")),
            new Variant("line ends", w -> w.replaceAll("(\\p{L}{3})(?=\\p{L}{2})", "$1-\n   ")),
            new Variant("hyphen at line end", w -> w.replaceAll("(?<=\\p{L})-(?=\\p{L})", "-\n")),
            new Variant("hyphen glyph", w -> w.replaceAll("(?<=\\p{L})-(?=\\p{L})", "\u2011")),
            new Variant("apostrophes", w -> w.replace('\'', '’')),
            new Variant("outer marks", w -> "“" + w.replaceAll("[,.]$", "") + ",”"),
            new Variant(
                    "first letter",
                    w -> (Character.isUpperCase(w.charAt(0))
                                    ? Character.toLowerCase(w.charAt(0))
                                    : Character.toUpperCase(w.charAt(0)))
                            + w.substring(1)),
            new Variant("joiners", w -> w.replace(" ", " \u200B\uFEFF")));
}
