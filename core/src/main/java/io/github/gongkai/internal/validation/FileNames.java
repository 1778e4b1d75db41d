package io.github.gongkai.internal.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What every file system and reader's machine can take as the name of an attachment. */
final class FileNames {
    // Separators, control and bidirectional characters, what Windows forbids, a leading or trailing dot or blank.
    private static final Pattern UNSAFE = Pattern.compile(
            "[/\\\\:*?\"<>|\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]|^[. ]|[. ]$|^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\.|$)");
    private static final int LONGEST_NAME = 120;
    private static final Set<String> RUNNABLE = Set.of(
            "apk", "bat", "cmd", "com", "dll", "docm", "exe", "hta", "htm", "html", "jar", "js", "jse", "jsp", "lnk",
            "msi", "php", "pptm", "ps1", "reg", "scr", "sh", "svg", "vbe", "vbs", "wsf", "xlsm", "xhtml");

    private FileNames() {}

    static boolean isPortable(String name) {
        return !UNSAFE.matcher(name.toLowerCase(Locale.ROOT)).find() && name.length() <= LONGEST_NAME;
    }

    /** Whether it ends like a program, a script or a web page. */
    static boolean isRunnable(String name) {
        return RUNNABLE.contains(ending(name));
    }

    /** What follows the last dot, in lower case. */
    static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf('.') + 1);
    }
}
