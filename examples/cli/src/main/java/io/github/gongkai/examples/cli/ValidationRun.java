package io.github.gongkai.examples.cli;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.exchange.ContentKind;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import io.github.gongkai.exchange.UnreadPublication;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.DisclosureValidator;
import io.github.gongkai.validation.Submission;
import io.github.gongkai.validation.ValidationReport;
import io.github.gongkai.validation.ValidationRequest;
import io.github.gongkai.validation.ValidationSession;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges files: each catalog by itself, all publications together, against the last catalog among the files. Publications are
 * read one by one and not kept.
 */
final class ValidationRun {
    static final Path STANDARD_INPUT = Path.of("-");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Exchange exchange = new Exchange();
    private final DisclosureValidator validator =
            DisclosureValidator.builder(Clock.system(CHINA)).build();
    private final InputStream input;
    private final ReadOptions options;

    ValidationRun(InputStream input, ReadOptions options) {
        this.input = input;
        this.options = options;
    }

    ValidationReport judge(List<Path> files, ValidationRequest request) {
        List<Path> publications = new ArrayList<>();
        List<ValidationReport> parts = new ArrayList<>();
        @Nullable DisclosureCatalog standard = null;
        for (Path file : files) {
            if (file.equals(STANDARD_INPUT) || exchange.detect(file, options) == ContentKind.PUBLICATIONS) {
                publications.add(file);
            } else {
                Reading<DisclosureCatalog> catalog = exchange.readCatalog(file, options);
                standard = catalog.value();
                parts.add(validator.validate(
                        catalog.value(), catalog.sources(), request.withImported(catalog.notices())));
            }
        }
        if (!publications.isEmpty()) {
            parts.add(judgePublications(publications, standard == null ? request : request.withCatalog(standard)));
        }
        return ValidationReport.combine(parts);
    }

    private ValidationReport judgePublications(List<Path> files, ValidationRequest request) {
        try (ValidationSession session = validator.open(request)) {
            Consumer<UnreadPublication> sink = unread -> session.accept(unread.size(), () -> submission(unread.read()));
            for (Path file : files) {
                if (file.equals(STANDARD_INPUT)) {
                    exchange.forEachUnread(input, "stdin", options, sink);
                } else {
                    exchange.forEachUnread(file, options, sink);
                }
            }
            return session.report();
        }
    }

    private static Submission submission(Reading<Optional<Publication>> reading) {
        return new Submission(reading.value().orElse(null), reading.sources(), reading.notices());
    }
}
