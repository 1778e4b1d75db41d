package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows the domains of disclosure and their other names ({@code domains.txt}). A name it does not know gets a code that is derived
 * from the name: {@code domain-} and eight hex digits of its SHA-256. Immutable.
 */
final class DomainDictionary {
    private static final Pattern NUMBER = Pattern.compile("^(附件\\d*[::]?)?\\(?[一二三四五六七八九十\\d]+[)、.]+");
    private static final Pattern TAIL = Pattern.compile("(试点)?(领域)?(基层)?(政务公开)?(标准|事项)*(目录|清单).*$");
    private static final Pattern SHEET = Pattern.compile("(?i)(sheet|工作表|表)\\d*");

    private final Map<String, String> codes = new LinkedHashMap<>();

    DomainDictionary() {
        LabelledLines.read("domains.txt").forEach((code, aliases) -> {
            for (String alias : Splitter.on(" | ").split(aliases)) {
                codes.put(alias, code);
            }
        });
    }

    /** The known domain with the longest name that stands in a text, under the name that stands there. */
    Optional<Domain> find(String text) {
        String compact = Wording.compact(text);
        return codes.entrySet().stream()
                .filter(e -> compact.contains(e.getKey()))
                .reduce((a, b) -> b.getKey().length() > a.getKey().length() ? b : a)
                .map(e -> new Domain(new DomainCode(e.getValue()), e.getKey()));
    }

    boolean knows(DomainCode code) {
        return codes.containsValue(code.value());
    }

    /** The domain with exactly this name: known, or new with a derived code. */
    Domain named(String name) {
        String compact = Wording.compact(name);
        String code = codes.get(compact);
        return new Domain(new DomainCode(code != null ? code : derive(compact)), name.strip());
    }

    /** What a cell of a domain column says, word for word less a closing 领域: a slip of the pen is a new domain, not a near one. */
    Domain ofColumn(String cell) {
        String compact = Wording.compact(cell);
        boolean closing = compact.length() > 2 && compact.endsWith("领域") && !codes.containsKey(compact);
        return named(closing ? compact.substring(0, compact.length() - 2) : compact);
    }

    private static String derive(String name) {
        return "domain-"
                + Hashing.sha256()
                        .hashString(name, StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, 8);
    }

    /** What is left of a title when number, 领域 and 目录 are taken off; empty if nothing tells a domain. */
    Optional<Domain> fromTitle(String title) {
        String compact = Wording.compact(title);
        String name = TAIL.matcher(NUMBER.matcher(compact).replaceFirst("")).replaceFirst("");
        boolean useless = name.isEmpty() || SHEET.matcher(name).matches() || name.length() > 40;
        return useless ? Optional.empty() : Optional.of(named(name));
    }
}
