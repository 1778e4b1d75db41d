package io.github.gongkai.channel.wechat.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file named {@code media} of a form; it must have a file name. */
final class MultipartFile {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    private MultipartFile() {}

    static Optional<byte[]> media(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        // One byte, one char: positions in the text are positions in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String end = "\r\n--" + boundary.group(1);
        int part = text.indexOf("name=\"media\"");
        int begin = part < 0 ? -1 : text.indexOf("\r\n\r\n", part);
        int stop = begin < 0 ? -1 : text.indexOf(end, begin + 4);
        if (stop < 0 || !text.substring(part, begin).contains("filename=")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(body, begin + 4, stop));
    }
}
