package ibid.passage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spellings of units and currencies, each with the one it stands for. Units that differ by a hair (ton, tonne) stay
/// apart.
final class Units {
    private static final Map<String, String> AFTER = table("""
            %: % ％ percent per_cent pct prozent vom_hundert pour_cent por_ciento por_cento per_cento パーセント
            ‰: ‰ per_mille promille
            pp: percentage_point percentage_points percentage-point points_de_pourcentage prozentpunkt prozentpunkte pp ポイント
            bp: basis_point basis_points bp bps
            USD: dollar dollars us_dollar us_dollars u.s._dollars usd us-dollar ドル 米ドル
            EUR: euro euros eur ユーロ
            JPY: yen jpy 円
            GBP: british_pound british_pounds pound_sterling pounds_sterling gbp
            pound: pound pounds
            CNY: yuan renminbi rmb cny 元 人民元
            KRW: won krw ウォン
            RUB: rouble roubles ruble rubles rub
            INR: rupee rupees inr
            CHF: franken swiss_francs chf
            km: kilometre kilometres kilometer kilometers km kms キロメートル
            m: m metre metres meter meters メートル
            cm: centimetre centimetres centimeter centimeters cm
            mm: millimetre millimetres millimeter millimeters mm
            mi: mile miles
            nmi: nautical_mile nautical_miles
            ft: foot feet ft
            in: inch inches
            yd: yard yards
            kg: kilogram kilograms kilogramme kilogrammes kg kilo kilos
            g: g gram grams gramme grammes
            ton: ton tons
            short_ton: short_ton short_tons
            long_ton: long_ton long_tons
            t: tonne tonnes metric_ton metric_tons トン
            lb: lb lbs
            ha: hectare hectares ha
            acre: acre acres
            km²: square_kilometre square_kilometres square_kilometer square_kilometers sq_km km² km2 平方キロメートル
            m²: square_metre square_metres square_meter square_meters m² m2
            sqmi: square_mile square_miles
            l: litre litres liter liters
            bbl: barrel barrels
            °C: degrees_celsius degree_celsius °c ℃
            °F: degrees_fahrenheit degree_fahrenheit °f ℉
            °: degree degrees °
            kWh: kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kwh
            MWh: megawatt_hour megawatt_hours megawatt-hour megawatt-hours mwh
            GWh: gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours gwh
            TWh: terawatt_hour terawatt_hours terawatt-hour terawatt-hours twh
            TW: terawatt terawatts
            W: watt watts
            mi/h: mph
            km/h: kph kmh
            m³: cubic_metre cubic_metres cubic_meter cubic_meters m³ m3
            km³: cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers km³ km3
            ft²: square_foot square_feet sq_ft ft² ft2
            AUD: australian_dollar australian_dollars
            CAD: canadian_dollar canadian_dollars
            HKD: hong_kong_dollar hong_kong_dollars
            SGD: singapore_dollar singapore_dollars
            NTD: new_taiwan_dollar new_taiwan_dollars taiwan_dollars
            kW: kilowatt kilowatts kw
            MW: megawatt megawatts mw
            GW: gigawatt gigawatts gw
            s: second seconds sec
            min: minute minutes 分
            h: hour hours hr h 時間
            day: day days tag tage tagen jour jours 日間
            week: week weeks woche wochen semaine semaines 週間
            month: month months monat monate monaten mois か月 ヶ月 カ月 ヵ月
            year: year years jahr jahre jahren an ans année années 年間
            people: people persons person 人 名
            times: times fold 倍""");

    private static final Map<String, String> BEFORE = table("""
            USD: $ us$ usd us_$
            EUR: € eur
            GBP: £ gbp
            JPY: ¥ jpy jp¥ ￥
            CNY: rmb cny cn¥
            AUD: a$ au$ aud
            CAD: c$ ca$ cad
            HKD: hk$ hkd
            NTD: nt$ twd
            SGD: s$ sgd
            KRW: ₩ krw
            INR: ₹ inr rs
            CHF: chf
            RUB: ₽ rub""");

    private static final Pattern SPACE = Pattern.compile("[ -]{0,2}");

    /// "A year" is left out: whether "5 percent a year" is the 5 percent of the claim is for a reader.
    private static final Pattern PER = Pattern.compile(
            "(?i)(?:/(?=\\p{L})|\\sper\\s(?=hour|second|minute)|\\san?\\s(?=hour|second\\b(?!\\s\\p{L})|minute))([\\p{L}²³]+)");

    private Units() {}

    private static Map<String, String> table(String list) {
        Map<String, String> table = new HashMap<>();
        list.lines().map(String::strip).forEach(line -> {
            String unit = line.substring(0, line.indexOf(':'));
            for (String spelling : line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1)) {
                table.put(spelling.replace('_', ' '), unit);
            }
        });
        return Map.copyOf(table);
    }

    static @Nullable String after(String spelling) {
        return AFTER.get(spelling);
    }

    static @Nullable String before(String spelling) {
        return BEFORE.get(spelling);
    }

    /// @param end exclusive, in the text
    record Unit(String canonical, int end) {}

    /// The unit that follows a number, the longest spelling first.
    static @Nullable Unit at(String text, int at) {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        int from = space.lookingAt() ? space.end() : at;
        for (int length = Math.min(24, text.length() - from); length > 0; length--) {
            int end = from + length;
            boolean letters = Character.isLetter(text.charAt(end - 1)) && !Glyphs.isUnspaced(text.charAt(end - 1));
            if (letters
                    && end < text.length()
                    && Character.isLetterOrDigit(text.charAt(end))
                    && !Glyphs.isUnspaced(text.charAt(end))) {
                continue;
            }
            String unit =
                    after(text.substring(from, end).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (unit != null) {
                return rate(text, new Unit(unit, end));
            }
        }
        return null;
    }

    /// "100 km/h", "an hour": a speed is not a length.
    private static Unit rate(String text, Unit unit) {
        Matcher per = PER.matcher(text).region(unit.end(), text.length());
        if (!per.lookingAt()) {
            return unit;
        }
        String written = per.group(1).toLowerCase(Locale.ROOT);
        String of = after(written);
        return new Unit(unit.canonical() + "/" + (of == null ? written : of), per.end());
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
