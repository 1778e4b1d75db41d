package io.github.gongkai.internal.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What every file system and reader's machine can take as the name of an attachment. */
final class FileNames {
    // Names of Windows' devices, with whatever ending.
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[1-9]|lpt[1-9]");
    private static final int LONGEST_NAME = 120;
    private static final Set<String> RUNNABLE = Set.of(
            "apk", "bat", "cmd", "com", "dll", "docm", "exe", "hta", "htm", "html", "jar", "js", "jse", "jsp", "lnk",
            "msi", "php", "pptm", "ps1", "reg", "scr", "sh", "svg", "vbe", "vbs", "wsf", "xlsm", "xhtml");

    private FileNames() {}

    static boolean isPortable(String name) {
        if (name.isEmpty()) {
            return true;
        }
        boolean bare = ". ".indexOf(name.charAt(0)) < 0 && ". ".indexOf(name.charAt(name.length() - 1)) < 0;
        return bare
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(FileNames::isUnsafe)
                && !DEVICE.matcher(stem(name).toLowerCase(Locale.ROOT)).matches();
    }

    /** Separators, control and bidirectional characters, and what Windows forbids. */
    private static boolean isUnsafe(int c) {
        boolean control = c < ' ' || c == 0x7f;
        boolean direction = c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return control || direction || "/\\:*?\"<>|".indexOf(c) >= 0;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
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
