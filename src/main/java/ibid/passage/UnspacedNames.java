package ibid.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of persons in Japanese and Chinese, which neither spaces nor capitals part from what stands beside them: a
/// title, a form of address or a word of speaking must. What is not plainly a name is none.
final class UnspacedNames {
    private static final String TITLES = "首相|大統領|総理|大臣|長官|教授|博士|館長|社長|会長|院長|校長|園長|所長|局長|部長|課長|市長|町長|村長|区長|知事|議員|議長|"
            + "委員長|選手|監督|記者|弁護士|医師|先生|作家|画家|詩人|代表|理事長|技師|棟梁|船長|将軍|大佐|中将|少将|大将|公爵|伯爵|"
            + "总统|總統|主席|总理|總理|工程师|工程師|市长|省长|县长|校长|院长|书记|部长|局长|处长|主任|经理|董事长|医生|将军|上校|司令|导演|诗人|法官|律师|"
            + "委员|秘书长|发言人|会长|镇长|村长|馆长|船长|建筑师|设计师|负责人|创始人";

    private static final String HAN = "[\\p{IsHan}々]";
    /// What Japanese given names mostly end in.
    private static final String GIVEN_ENDS =
            "[郎朗夫雄男子美恵香代江枝樹彦吉治司也哉平太紀希奈菜里理沙織乃穂花介輔助人仁志之行幸孝弘広博宏裕浩明昭彰章正政昌勝克利俊敏" + "信伸進誠実稔茂繁健賢一二三次蔵造生衛義良隆徳光輝晃久英秀文史武剛毅修麻真由]";
    /// The commonest family names of China, of one character and of two.
    private static final String FAMILIES = "欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董"
            + "袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯]";
    /// What follows a name of two characters and belongs to none.
    private static final String BEHIND = "主说說在是为為的与與和表指认認出任等曾已将將率担擔负負参參作写寫获獲对對说从從先女";

    private static final String JAPANESE_END = "(?=(?:[^\\p{IsHan}々]|$))";
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?:" + TITLES + ")は(" + HAN + "{3,6})(?=である|だった|であ|です|で、|だ)"),
            Pattern.compile("(?:" + TITLES + ")[の・、]?(" + HAN + "{2,4}" + GIVEN_ENDS + ")" + JAPANESE_END
                    + "(?=[はがもをにと、。氏さ「]|によ|$)"),
            Pattern.compile("(?<!" + HAN + ")(" + HAN + "{2,5})(?:氏|さん|容疑者|被告|選手)"),
            Pattern.compile("(?:" + TITLES + ")(?:为|是|：)?((?:" + FAMILIES + ")" + HAN + "{1,2})"),
            Pattern.compile("(?<!" + HAN + ")((?:" + FAMILIES + ")" + HAN + "{1,2}?)(?=先生|女士|说|表示|认为|指出|教授|主任)"),
            Pattern.compile("([\\p{IsKatakana}ー]{2,}(?:[・＝][\\p{IsKatakana}ー]{2,})+)"));
    private static final int CHINESE = 3;
    private static final Pattern TITLE = Pattern.compile("(?:" + TITLES + "|氏|容疑者|被告)");
    private static final Pattern TITLE_BEFORE = Pattern.compile("(?:" + TITLES + ")$");

    private UnspacedNames() {}

    /// @param taken stretches read otherwise: quotations, dates
    static List<Name> read(String text, List<int[]> taken) {
        List<Name> names = new ArrayList<>();
        if (text.codePoints().noneMatch(Glyphs::isUnspaced)) {
            return names;
        }
        for (int i = 0; i < PLACES.size(); i++) {
            Matcher place = PLACES.get(i).matcher(text);
            while (place.find()) {
                int start = place.start(1);
                int end = i == CHINESE ? chineseEnd(text, start, place.end(1)) : place.end(1);
                boolean free = taken.stream().noneMatch(t -> t[0] < end && start < t[1])
                        && names.stream().noneMatch(name -> name.start() < end && start < name.end());
                if (free) {
                    names.add(new Name(start, end, List.of(text.substring(start, end))));
                }
            }
        }
        names.sort(Comparator.comparingInt(Name::start));
        return names;
    }

    /// "李明主持" names two characters, "沈怀瑾主持" three.
    private static int chineseEnd(String text, int start, int end) {
        return end - start == 3 && BEHIND.indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
    }

    static boolean isOne(Name name) {
        return name.parts().size() == 1
                && Glyphs.isUnspaced(name.parts().getFirst().charAt(0));
    }

    /// Where the very name stands in a text: not as a part of a longer one.
    static Optional<Name> find(Name name, String text) {
        String wanted = name.parts().getFirst();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (begins(text, at, wanted) && ends(text, end, wanted)) {
                return Optional.of(new Name(at, end, name.parts()));
            }
        }
        return Optional.empty();
    }

    private static boolean begins(String text, int at, String wanted) {
        return at == 0
                || script(text.charAt(at - 1)) != script(wanted.charAt(0))
                || TITLE_BEFORE.matcher(text.substring(Math.max(0, at - 4), at)).find();
    }

    private static boolean ends(String text, int end, String wanted) {
        if (end >= text.length() || script(text.charAt(end)) != script(wanted.charAt(0))) {
            return end >= text.length() || text.charAt(end) != '・';
        }
        boolean chinese = Pattern.matches("(?:" + FAMILIES + ").{2}", wanted) || BEHIND.indexOf(text.charAt(end)) >= 0;
        return chinese || TITLE.matcher(text).region(end, text.length()).lookingAt();
    }

    private static Character.UnicodeScript script(char c) {
        return c == '々' ? Character.UnicodeScript.HAN : Character.UnicodeScript.of(c);
    }
}
