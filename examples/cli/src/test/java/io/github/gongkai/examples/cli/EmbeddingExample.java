package io.github.gongkai.examples.cli;

import io.github.gongkai.Gongkai;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.ValidationReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The embedding example of the READMEs, word for word. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static void run(Path catalogFile, Path publicationFile, Path out) {
        var site = Map.of(
                "directory", out.resolve("site").toString(),
                "siteName", "青禾县人民政府",
                "siteDomain", "www.qinghe.gov.cn",
                "siteIdCode", "3499990001");
        // snippet
        try (Gongkai gongkai = Gongkai.builder()
                .channel("site", "web", site) // the plugin's own settings, as a map
                .ledger(out.resolve("ledger")) // an H2 file: survives a crash, sends nothing twice
                .build()) {
            ValidationReport report = gongkai.validate(gongkai.readCatalog(catalogFile));
            System.out.println(report.verdict().label() + " " + report.summary());
            for (Publication publication :
                    gongkai.readPublications(publicationFile).value()) {
                gongkai.publish(publication).report().notices().forEach(System.out::println);
            }
            gongkai.deliver(Duration.ofMinutes(1));
        }
        // end
    }
}
