package ibid.fetch;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What walls and error pages say, in the languages we know it in. Never a proof: see who asks.
final class WallWords {
    enum Kind {
        /// Checks whether one is a person, refusals to programs.
        BOT,
        /// About cookies and consent.
        CONSENT,
        /// On a button that gives consent.
        ACCEPT,
        /// Heads a login.
        LOGIN,
        /// Asks for JavaScript.
        SCRIPT,
        /// Sells access to the rest.
        PAY,
        /// Heads an error page, or a parked domain's.
        MISSING
    }

    /// Marks that challenge pages carry and the pages behind them do not.
    static final List<String> CHALLENGE_MARKUP = """
            _cf_chl_opt
            cf-challenge
            cf-browser-verification
            challenges.cloudflare.com
            _Incapsula_Resource
            captcha-delivery.com
            px-captcha
            awsWafCookieDomainList
            sucuri_cloudproxy_js
            /.within.website/x/cmd/anubis
            ak-challenge
            sec-if-cpt-container
            ddos-guard/js-challenge
            """.lines().toList();

    private static final Map<Kind, List<String>> PHRASES = new EnumMap<>(Map.of(
            Kind.BOT, phrases("""
            just a moment
            attention required
            access denied
            access to this page has been denied
            are you a robot
            are you human
            not a robot
            you are human
            you're human
            human verification
            security check
            checking your browser
            verifying your browser
            unusual traffic
            unusual activity
            automated requests
            automated access
            request blocked
            you have been blocked
            pardon our interruption
            too many requests
            bot protection
            connection is secure
            have been blocked
            been blocked
            network security
            one more step
            robot check
            press and hold
            confirm that you're human
            zugriff verweigert
            kein roboter
            wurde gesperrt
            zugriff gesperrt
            automatisierte anfragen
            sicherheitsüberprüfung
            überprüfen, ob sie ein mensch
            accès refusé
            pas un robot
            êtes un humain
            êtes humain
            vérification de sécurité
            acceso denegado
            no eres un robot
            no soy un robot
            que eres humano
            comprobando su navegador
            accesso negato
            non sei un robot
            che sei umano
            di essere umano
            acesso negado
            não é um robô
            que você é humano
            toegang geweigerd
            geen robot
            dostęp zabroniony
            odmowa dostępu
            nie jesteś robotem
            jesteś człowiekiem
            доступ запрещен
            доступ ограничен
            не робот
            проверка браузера
            вы человек
            доступ заборонено
            ви людина
            перевірка браузера
            ロボットではない
            人間であること
            アクセスが拒否
            アクセスを拒否
            アクセスが集中
            请完成安全验证
            安全验证
            访问被拒绝
            人机验证
            請完成驗證
            로봇이 아닙니다
            접근이 거부
            åtkomst nekad
            erişim engellendi
            robot olmadığınızı
            přístup odepřen
            nejste robot
            """),
            Kind.CONSENT, phrases("""
            cookie
            cookies
            consent
            your privacy
            our partners
            vendors
            legitimate interest
            personalised ads
            personalized ads
            tracking
            einwilligung
            zustimmung
            datenschutz
            partner
            personenbezogene
            consentement
            partenaires
            vie privée
            données personnelles
            consentimiento
            socios
            privacidad
            consenso
            partner pubblicitari
            consentimento
            parceiros
            toestemming
            privacy
            zgoda
            zgodę
            prywatność
            согласие
            файлы cookie
            файлов cookie
            згода
            згоду
            файли cookie
            クッキー
            プライバシー
            同意
            隐私
            쿠키
            개인정보
            samtycke
            samtykke
            suostumus
            çerez
            souhlas
            """),
            Kind.ACCEPT, phrases("""
            accept
            accept all
            agree
            i agree
            allow all
            consent
            got it
            akzeptieren
            alle akzeptieren
            zustimmen
            einverstanden
            accepter
            tout accepter
            j'accepte
            aceptar
            aceptar todo
            acepto
            accetta
            accetto
            aceitar
            aceito
            accepteren
            akkoord
            akceptuję
            zgadzam się
            zaakceptuj
            принять
            согласен
            согласиться
            прийняти
            погоджуюсь
            同意する
            同意して
            同意します
            許可
            同意
            接受
            동의
            godkänn
            acceptera
            godta
            hyväksy
            kabul
            přijmout
            souhlasím
            """),
            Kind.LOGIN, phrases("""
            log in
            login
            sign in
            log on
            sign on
            members only
            authentication required
            einloggen
            anmelden
            anmeldung
            se connecter
            connexion
            identifiez-vous
            connectez-vous
            iniciar sesión
            inicia sesión
            acceder
            identifícate
            accedi
            accesso
            iniciar sessão
            entrar
            fazer login
            inloggen
            aanmelden
            zaloguj
            logowanie
            вход
            войти
            авторизация
            увійти
            вхід
            авторизація
            ログイン
            サインイン
            登录
            登入
            로그인
            logga in
            logg inn
            log ind
            kirjaudu
            giriş yap
            přihlášení
            přihlásit
            """),
            Kind.SCRIPT, phrases("""
            enable javascript
            javascript is required
            requires javascript
            javascript to run this app
            javascript is disabled
            turn on javascript
            javascript aktivieren
            aktivieren sie javascript
            aktivieren sie bitte javascript
            activer javascript
            activez javascript
            habilitar javascript
            habilite javascript
            active javascript
            activar javascript
            abilita javascript
            abilitare javascript
            ative o javascript
            schakel javascript in
            włącz javascript
            włączyć javascript
            включите javascript
            включить javascript
            увімкніть javascript
            javascriptを有効
            javascriptが無効
            启用javascript
            启用 javascript
            자바스크립트
            aktivera javascript
            loading…
            loading...
            """),
            Kind.PAY, phrases("""
            subscribe to continue
            subscribe to read
            subscribe now to
            to continue reading
            to read the full
            to read this article
            to keep reading
            already a subscriber
            subscribe to keep
            subscribe to unlock
            for paid subscribers
            member-only story
            members-only story
            exclusive to members
            exclusive to subscribers
            create a free account to
            register to read
            register to continue
            register for free to
            sign up to read
            start your free trial
            get unlimited access
            choose a subscription
            you've reached your
            you have reached your
            subscribers only
            for subscribers
            subscriber-only
            subscriber exclusive
            free articles
            your free article
            unlock this article
            purchase this article
            get full access
            rent this article
            buy article
            weiterlesen mit
            um weiterzulesen
            jetzt weiterlesen
            abonnenten
            nur für abonnenten
            diesen artikel lesen sie mit
            reste à lire
            réservé aux abonnés
            réservé à nos abonnés
            la suite est réservée
            abonnez-vous pour
            déjà abonné
            para suscriptores
            suscríbete para
            solo para suscriptores
            contenido exclusivo
            ya eres suscriptor
            per continuare a leggere
            riservato agli abbonati
            abbonati per
            sei già abbonato
            exclusivo para assinantes
            já é assinante
            assine para
            alleen voor abonnees
            abonneer je om
            verder lezen
            dostęp dla prenumeratorów
            aby czytać dalej
            tylko dla subskrybentów
            только для подписчиков
            чтобы читать дальше
            оформите подписку
            доступно по подписке
            лише для передплатників
            щоб читати далі
            доступно за передплатою
            会員限定
            有料会員
            有料記事
            続きを読むには
            この記事の続き
            残り
            订阅后
            付费阅读
            会员专享
            구독자 전용
            유료회원
            för prenumeranter
            redan prenumerant
            bare for abonnenter
            for abonnenter
            tilaajille
            abonelere özel
            pro předplatitele
            """),
            Kind.MISSING, phrases("""
            404
            page not found
            not found
            page cannot be found
            page can't be found
            page could not be found
            page you requested
            page you are looking for
            page you were looking for
            page doesn't exist
            page does not exist
            couldn't find
            could not find
            can't find
            no longer available
            no longer exists
            has been removed
            nothing found
            nothing was found
            isn't available
            is not available
            has expired
            not found on this server
            been taken down
            nothing here
            content unavailable
            oops
            doesn't seem to exist
            page is missing
            article is no longer
            domain is for sale
            domain may be for sale
            inquire about this domain
            buy this domain
            domain name is available
            domain has expired
            seite nicht gefunden
            nicht gefunden
            seite existiert nicht
            seite wurde nicht gefunden
            nicht mehr verfügbar
            leider nicht gefunden
            nicht verfügbar
            domain steht zum verkauf
            page introuvable
            page non trouvée
            n'existe pas
            n'existe plus
            n'est plus disponible
            n'est pas disponible
            domaine est à vendre
            página no encontrada
            no encontramos
            no se encuentra
            no existe
            ya no está disponible
            no está disponible
            pagina non trovata
            non esiste
            non è stata trovata
            non è più disponibile
            non è disponibile
            página não encontrada
            não foi encontrada
            não existe
            pagina niet gevonden
            niet gevonden
            bestaat niet
            nie znaleziono
            nie istnieje
            strona nie została znaleziona
            страница не найдена
            не найдено
            не найдена
            не существует
            страница удалена
            домен продается
            сторінку не знайдено
            не знайдено
            не існує
            見つかりません
            見つかりませんでした
            存在しません
            ページはありません
            掲載を終了
            掲載期間が終了
            公開期間が終了
            削除された
            页面不存在
            找不到
            未找到
            已删除
            頁面不存在
            찾을 수 없습니다
            존재하지 않는
            sidan hittades inte
            finns inte
            kunne ikke finne
            siden findes ikke
            ei löytynyt
            sayfa bulunamadı
            stránka nenalezena
            stránka nebyla nalezena
            """)));

    private WallWords() {}

    /// The first phrase of that kind in the text.
    static Optional<String> in(Kind kind, String text) {
        String folded = folded(text);
        return phrases(kind).stream()
                .filter(phrase -> find(folded, phrase, 0) >= 0)
                .findFirst();
    }

    /// How often phrases of that kind stand in the text.
    static int count(Kind kind, String text) {
        String folded = folded(text);
        int count = 0;
        for (String phrase : phrases(kind)) {
            for (int at = find(folded, phrase, 0); at >= 0; at = find(folded, phrase, at + phrase.length())) {
                count++;
            }
        }
        return count;
    }

    private static List<String> phrases(Kind kind) {
        return PHRASES.getOrDefault(kind, List.of());
    }

    private static List<String> phrases(String lines) {
        return lines.lines().map(WallWords::folded).toList();
    }

    /// Where the phrase stands; as whole words, where words end in a space.
    private static int find(String text, String phrase, int from) {
        for (int at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean spaced = phrase.codePointAt(0) < 0x2e80;
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean endsWord = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (!spaced || startsWord && endsWord) {
                return at;
            }
        }
        return -1;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ");
    }
}
