package io.github.gongkai.report;

import io.github.gongkai.GongkaiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that lie beside this package: schema, style sheet, scripts. */
final class ReportResources {
    private ReportResources() {}

    static String text(String name) {
        try (InputStream in = ReportResources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new GongkaiException("missing resource: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource: " + name, e);
        }
    }
}
