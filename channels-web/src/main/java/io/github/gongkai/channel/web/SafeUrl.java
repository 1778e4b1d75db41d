package io.github.gongkai.channel.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which addresses may stand in a page. */
final class SafeUrl {
    /** Longest data address of an image, in characters: about 100 KB of bytes. */
    static final int MAX_DATA = 137_000;

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");
    private static final Set<String> SOURCES = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final Pattern IMAGE_DATA =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");

    private SafeUrl() {}

    /** Of a link or an attachment: http, https, mailto, or relative. */
    static boolean isLink(String url) {
        return isPlain(url) && hasScheme(url, LINKS);
    }

    /** Of an image: http, https, relative, or a small picture in the address itself. */
    static boolean isImage(String url) {
        return isPlain(url) && (hasScheme(url, SOURCES) || isSmallPicture(url));
    }

    /** Whether a picture's address leads to the site itself, or holds the picture. */
    static boolean isLocal(String url, @Nullable String own) {
        String plain = url.strip().replace('\\', '/');
        if (plain.startsWith("data:")) {
            return true;
        } else if (own != null && plain.startsWith(own + "/")) {
            return true;
        }
        return !plain.startsWith("//") && !SCHEME.matcher(plain).matches();
    }

    private static boolean isSmallPicture(String url) {
        return url.length() <= MAX_DATA && IMAGE_DATA.matcher(url).matches();
    }

    // Browsers skip control and format characters, so a scheme could hide behind them.
    private static boolean isPlain(String url) {
        return !url.isBlank() && !CONTROL.matcher(url).find();
    }

    private static boolean hasScheme(String url, Set<String> allowed) {
        Matcher scheme = SCHEME.matcher(url.strip());
        return !scheme.matches() || allowed.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
