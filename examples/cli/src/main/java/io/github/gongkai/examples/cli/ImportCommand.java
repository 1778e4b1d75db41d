package io.github.gongkai.examples.cli;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.exchange.CatalogFormat;
import io.github.gongkai.exchange.Exchange;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai import}: a catalog table to catalog JSON, or to the official table where the target's suffix says so. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "读取目录表格，输出目录 JSON；读不准的单元格列在标准错误",
            "Reads a catalog table, writes catalog JSON; notices go to standard error"
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "目录文件 / catalog file")
    private Path file = Path.of("");

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            description = "表格未写明时的领域 / domain of tables that do not name theirs")
    private @Nullable String domain;

    @Option(
            names = "--out",
            paramLabel = "FILE.json",
            description = {
                "写入文件，缺省为标准输出；后缀为 .xlsx 或 .html 时写成官方目录表",
                "file to write, else standard output; the official table if it ends in .xlsx or .html"
            })
    private @Nullable Path target;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Exchange exchange = new Exchange();
        Reading<DisclosureCatalog> catalog = exchange.readCatalog(file, ReadOptions.DEFAULT.withDefaultDomain(domain));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        exchange.writeCatalog(catalog.value(), format(target), written);
        if (target == null) {
            spec.commandLine().getOut().println(written.toString(StandardCharsets.UTF_8));
        } else {
            write(target, written.toByteArray());
        }
        PrintWriter err = spec.commandLine().getErr();
        catalog.notices()
                .forEach(n -> err.printf("%s %s %s：%s%n", n.severity().label(), n.code(), n.location(), n.message()));
        err.printf(
                "读取 %d 个领域、%d 个事项，%d 条提示%n",
                catalog.value().sections().size(),
                catalog.value().items().size(),
                catalog.notices().size());
        return ExitCode.FINE;
    }

    /** A name without a suffix of ours gets JSON, the form that holds everything. */
    private static CatalogFormat format(@Nullable Path target) {
        return target == null
                ? CatalogFormat.JSON
                : CatalogFormat.ofFileName(target.toString()).orElse(CatalogFormat.JSON);
    }

    /** All or nothing: a reader never sees half a file. */
    private static void write(Path target, byte[] content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, ".gongkai", ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
