package ibid.passage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spellings of units and currencies, each with the one it stands for. Units that differ by a hair (ton, tonne) stay
/// apart.
final class Units {
    private static final Map<String, String> AFTER = table("""
            %: % ％ percent per_cent pct prozent vom_hundert pour_cent por_ciento por_cento per_cento パーセント
            tenth: 割
            ‰: ‰ per_mille promille
            pp: percentage_point percentage_points percentage-point points_de_pourcentage point_de_pourcentage prozentpunkt prozentpunkte prozentpunkten puntos_porcentuales punto_porcentual punti_percentuali punto_percentuale pontos_percentuais pp ポイント
            bp: basis_point basis_points bp bps
            USD: $ dollar dollars us_dollar us_dollars u.s._dollars usd us-dollar ドル 米ドル
            EUR: € euro euros eur ユーロ
            JPY: yen jpy ¥ 円
            GBP: £ british_pound british_pounds pound_sterling pounds_sterling gbp
            pound: pound pounds
            CNY: yuan renminbi rmb cny 元 人民元
            KRW: won krw ウォン
            RUB: rouble roubles ruble rubles rub
            INR: rupee rupees inr
            CHF: franken swiss_francs swiss_franc schweizer_franken francs_suisses chf
            SEK: swedish_krona swedish_kronor swedish_crowns kronor sek
            NOK: norwegian_krone norwegian_kroner norwegian_crowns nok
            DKK: danish_krone danish_kroner danish_crowns dkk
            ISK: icelandic_krona icelandic_kronur isk
            CZK: czech_koruna czech_korunas czech_crowns koruna korunas czk
            PLN: zloty zlotys złoty złotych pln
            HUF: forint forints huf
            TRY: turkish_lira turkish_liras
            BRL: reais brazilian_real brazilian_reais brl
            ZAR: rand zar
            THB: baht thb
            ILS: shekel shekels ils
            UAH: hryvnia hryvnias uah
            IDR: rupiah idr
            VND: dong vnd
            NZD: new_zealand_dollar new_zealand_dollars nzd
            MXN: mexican_peso mexican_pesos mxn
            km: kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros chilometro chilometri km kms キロメートル
            m: m metre metres meter meters metern mètre mètres metri メートル
            cm: centimetre centimetres centimeter centimeters cm
            mm: millimetre millimetres millimeter millimeters mm
            mi: mile miles mi meilen milles
            nmi: nautical_mile nautical_miles
            ft: foot feet ft
            in: inch inches
            yd: yard yards
            kg: kilogram kilograms kilogramme kilogrammes kg kilo kilos
            g: g gram grams gramme grammes
            ton: ton tons
            Mt: megaton megatons megatonne megatonnes
            kt: kiloton kilotons kilotonne kilotonnes
            short_ton: short_ton short_tons
            long_ton: long_ton long_tons
            t: tonne tonnes metric_ton metric_tons t tonnen tonnellate toneladas トン
            lb: lb lbs
            ha: hectare hectares hektar ettari hectáreas ha ヘクタール
            acre: acre acres
            km²: square_kilometre square_kilometres square_kilometer square_kilometers sq_km sq._km km² km2 quadratkilometer quadratkilometern kilomètres_carrés kilómetros_cuadrados chilometri_quadrati 平方キロメートル
            m²: square_metre square_metres square_meter square_meters m² m2
            sqmi: square_mile square_miles
            l: litre litres liter liters l litri litros リットル
            gal: gallon gallons
            kn: knot knots
            bbl: barrel barrels bbl bbls
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
            s: second seconds sec secs sekunde sekunden seconde secondes segundos secondi 秒
            min: minute minutes min mins minuten minuto minutos minuti 分
            h: hour hours hr hrs h stunde stunden heure heures hora horas 時間
            day: day days tag tage tagen jour jours día días giorno giorni 日間
            week: week weeks woche wochen semaine semaines semana semanas settimana settimane 週間
            month: month months monat monate monaten mois mes meses mese mesi か月 ヶ月 カ月 ヵ月
            year: year years jahr jahre jahren an ans année années año años anno anni 年間
            people: people persons person 人 名
            times: times fold 倍""");

    private static final Map<String, String> BEFORE = table("""
            USD: $ us$ usd us_$
            EUR: € eur
            GBP: £ gbp
            JPY: ¥ jpy jp¥ ￥
            CNY: rmb cny cn¥ rmb¥
            AUD: a$ au$ aud
            NZD: nz$ nzd
            BRL: r$ brl
            MXN: mx$ mxn
            SEK: sek
            NOK: nok
            DKK: dkk
            CZK: czk
            PLN: pln zł
            HUF: huf
            ZAR: zar
            TRY: ₺
            ILS: ₪ ils
            THB: ฿ thb
            UAH: ₴ uah
            VND: ₫ vnd
            IDR: idr
            PHP: ₱
            CAD: c$ ca$ cad
            HKD: hk$ hkd
            NTD: nt$ twd
            SGD: s$ sgd
            KRW: ₩ krw
            INR: ₹ inr rs
            CHF: chf
            RUB: ₽ rub""");

    private static final Pattern SPACE = Pattern.compile("[ -]{0,2}");

    /// "4 milliards d'euros", "3,5 millones de euros".
    private static final Pattern OF = Pattern.compile("(?iU)(?<=mil\\p{L}{3,8}|\\bM[di]) (?:d'|de |di )(?=\\p{L})");

    /// "Argentine pesos": money of its own, whatever a table knows.
    private static final Pattern NATIONAL = Pattern.compile(
            "(?U)(\\p{Lu}\\p{Ll}+ (?:dollar|pound|franc|peso|rupee|crown|dinar|rial|riyal|dirham|shilling|lira|mark))s?\\b");

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
        Matcher of = OF.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (of.lookingAt()) {
            Unit currency = at(text, of.end());
            return currency != null && isCurrency(currency.canonical()) ? currency : null;
        }
        Matcher space = SPACE.matcher(text).region(at, text.length());
        int from = space.lookingAt() ? space.end() : at;
        Matcher national = NATIONAL.matcher(text).region(from, text.length());
        if (national.lookingAt() && after(national.group().toLowerCase(Locale.ROOT)) == null) {
            return new Unit(national.group(1).toLowerCase(Locale.ROOT), national.end());
        }
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
            if (unit != null && !isSignOfNext(text, from, end)) {
                return rate(text, new Unit(unit, end));
            }
        }
        return null;
    }

    /// "$5-$6": the second sign belongs to what follows it.
    private static boolean isSignOfNext(String text, int from, int end) {
        return end == from + 1
                && "$€£¥".indexOf(text.charAt(from)) >= 0
                && (text.charAt(from - 1) == '-'
                        || (end < text.length() && Character.isLetterOrDigit(text.charAt(end))));
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

    private static final Pattern RATE = Pattern.compile(
            "(?iU)(?:\\s\\p{L}+){0,3}?(?:\\s(?:per|every|each|pro|par|por|je)\\s|\\san?\\s(?=(?:day|week|month|year|night|head|person|"
                    + "household|ton(?:ne)?|kilo(?:gram(?:me)?)?|barrel|litre|liter|gallon|acre|hectare|share|piece)\\b))(\\p{L}+)\\b"
                    + "(?!\\s(?:earlier|ago|before|later|after|prior|previously|on))");

    /// What one of the counted is for: "day" in "12 barrels of oil a day"; empty where none is named.
    static String per(String text, int end) {
        Matcher rate = RATE.matcher(text).region(end, text.length());
        if (!rate.lookingAt()) {
            return "";
        }
        String written = rate.group(1).toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(after(written), written);
    }

    static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
