package io.github.gongkai.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. In a locale without Chinese (LC_ALL=C, as under cron) the JVM makes every foreign byte of an
 * argument a replacement character; where the system keeps the bytes, they are read again as UTF-8.
 */
final class TypedArguments {
    private static final Path BYTES = Path.of("/proc/self/cmdline");
    private static final char REPLACED = '\uFFFD';

    private TypedArguments() {}

    static String[] of(String... args) {
        boolean whole = Arrays.stream(args).noneMatch(arg -> arg.indexOf(REPLACED) >= 0);
        if (whole || !Files.isReadable(BYTES)) {
            return args;
        }
        try {
            return recovered(Files.readAllBytes(BYTES), args);
        } catch (IOException unreadable) {
            return args; // as the JVM read them; the command then says what it does not understand
        }
    }

    /** The last arguments of a command line whose parts end in NUL, if they are those that the JVM saw. */
    static String[] recovered(byte[] commandLine, String... args) {
        List<String> typed = List.of(new String(commandLine, StandardCharsets.UTF_8).split("\0", -1));
        int from = typed.size() - 1 - args.length;
        if (from < 0) {
            return args;
        }
        String[] last = typed.subList(from, from + args.length).toArray(String[]::new);
        for (int i = 0; i < args.length; i++) {
            if (!ascii(last[i]).equals(ascii(args[i]))) {
                return args;
            }
        }
        return last;
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7F]", "");
    }
}
