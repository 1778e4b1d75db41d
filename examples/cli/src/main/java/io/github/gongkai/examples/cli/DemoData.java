package io.github.gongkai.examples.cli;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.exchange.CatalogFormat;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample county that travels in the jar: catalog, publications, recipients, settings. */
final class DemoData {
    /** The day that the sample is judged by, so that it stays the same sample in later years. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** The catalog as the website reads it, in the demo's folder. */
    private static final String CATALOG = "catalog.json";

    private DemoData() {}

    /** Copies the sample's files into a folder; what is there already is written anew. */
    static void unpack(Path folder) throws IOException {
        URL marker = Objects.requireNonNull(DemoData.class.getResource("data/publications"), "sample data");
        URI source = toUri(marker);
        if (source.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
                copy(Objects.requireNonNull(jar.getPath(path(source)).getParent()), folder);
            }
        } else {
            copy(Objects.requireNonNull(Path.of(source).getParent()), folder);
        }
    }

    private static String path(URI source) {
        String text = source.toString();
        return text.substring(text.indexOf("!/") + 1);
    }

    private static URI toUri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream in = Files.newInputStream(file)) {
                        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Puts the catalog into the form in which the website shows it. */
    static void convertCatalog(Path input, Path folder) throws IOException {
        Exchange exchange = new Exchange();
        DisclosureCatalog catalog = exchange.readCatalog(input.resolve("qinghe-catalog.xlsx"), ReadOptions.DEFAULT)
                .value();
        try (OutputStream out = Files.newOutputStream(folder.resolve(CATALOG))) {
            exchange.writeCatalog(catalog, CatalogFormat.JSON, out);
        }
    }

    /** One channel of each kind, below a folder. */
    static Settings settings(Path folder) {
        return new Settings(
                folder,
                new LedgerSetting(folder.resolve("ledger").resolve("gongkai"), null, null, null),
                List.of(
                        new Settings.ChannelSetting(
                                "web",
                                "web",
                                Map.of(
                                        "directory", "site",
                                        "siteName", "青禾县人民政府",
                                        "siteDomain", "www.qinghe.gov.cn",
                                        "siteIdCode", "3499990001",
                                        "catalog", CATALOG,
                                        "topicTitle", "青禾县基层政务公开标准化规范化试点")),
                        new Settings.ChannelSetting(
                                "wechat",
                                "wechat",
                                Map.of(
                                        "transport", "sandbox",
                                        "directory", "wechat",
                                        "siteUrl", "https://www.qinghe.gov.cn/content/{id}.html")),
                        new Settings.ChannelSetting(
                                "sms",
                                "sms",
                                Map.of(
                                        "transport", "sandbox",
                                        "directory", "sms",
                                        "signature", "青禾县政务公开"))));
    }
}
