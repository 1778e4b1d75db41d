package io.github.gongkai.channel.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people a message goes to (接收人). Its text form holds counts only: a number never leaves it but for a gateway.
 * Immutable.
 *
 * @param numbers eleven digits each, every number once, in the file's order
 * @param invalid lines that hold no mobile number
 * @param repeated lines that repeat a number
 */
record RecipientList(Set<String> numbers, int invalid, int repeated) {
    /** The shape only: numbers are carried from one operator to another, and new prefixes come. */
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9][0-9]{9})");

    RecipientList {
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
    }

    /** Nobody. */
    static RecipientList none() {
        return new RecipientList(Set.of(), 0, 0);
    }

    /** Reads one number a line; blank lines do not count. Bytes that are not UTF-8 make their line invalid. */
    static RecipientList read(Path file) throws IOException {
        Set<String> numbers = new LinkedHashSet<>();
        int invalid = 0;
        int repeated = 0;
        // A decoder made by the reader replaces what is malformed instead of failing, and so one bad line stays one bad
        // line.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String compact = compact(line);
                Matcher number = MOBILE.matcher(compact);
                if (!number.matches()) {
                    invalid += compact.isEmpty() ? 0 : 1;
                } else if (!numbers.add(number.group(1))) {
                    repeated++;
                }
            }
        }
        return new RecipientList(numbers, invalid, repeated);
    }

    /** The first number with its middle hidden, such as {@code 138****1234}. */
    Optional<String> maskedSample() {
        return numbers.stream().findFirst().map(number -> number.substring(0, 3) + "****" + number.substring(7));
    }

    @Override
    public String toString() {
        return "RecipientList[" + numbers.size() + " numbers, " + invalid + " invalid, " + repeated + " repeated]";
    }

    /** Full-width digits become plain ones; spaces, hyphens and invisible characters go. */
    private static String compact(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}]", "");
    }
}
