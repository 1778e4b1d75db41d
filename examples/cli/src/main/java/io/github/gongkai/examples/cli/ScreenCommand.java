package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.exchange.AttachmentFinding;
import io.github.gongkai.exchange.AttachmentScreener;
import io.github.gongkai.exchange.ReadOptions;
import io.github.gongkai.exchange.Screening;
import io.github.gongkai.privacy.Masker;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai screen}: personal data in attachments, never printed in full. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "筛查附件中的个人信息：txt、csv、json、xlsx、docx、html、文字版 PDF；未能检查的部分单独列出，退出码也是 1",
            "Finds personal data in attachments; what cannot be checked is listed and ends with exit code 1 too"
        })
final class ScreenCommand implements Callable<Integer> {
    private static final String FONT_CACHE = "pdfbox.fontcache";

    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "文件 / files")
    private List<Path> files = List.of();

    @Option(
            names = "--mask",
            paramLabel = "DIR",
            description = "把文本格式（txt、csv、json、html）的遮盖副本写入该目录 / writes masked copies of text formats there")
    private @Nullable Path copies;

    @Option(
            names = "--mask-profile",
            paramLabel = "NAME",
            defaultValue = "standard",
            description = "遮盖方案 / masking profile: standard, public-list, strict")
    private String profile = "standard";

    @Option(names = "--allow", paramLabel = "NUMBER", description = "允许公开的联系号码，可多次 / a number that may be public")
    private List<String> allowed = List.of();

    @Option(names = "--format", defaultValue = "text", description = "输出格式 / ${COMPLETION-CANDIDATES}")
    private Format format = Format.TEXT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (System.getProperty(FONT_CACHE) == null) {
            // Where the reader of PDF keeps its list of fonts: not in the user's home.
            System.setProperty(FONT_CACHE, System.getProperty("java.io.tmpdir"));
        }
        AttachmentScreener screener = new AttachmentScreener(scanner());
        if (copies != null) {
            checkNames(copies);
            Files.createDirectories(copies);
        }
        int code = ExitCode.FINE;
        boolean unreadable = false;
        try (CountingProgress progress = new CountingProgress("筛查", files.size())) {
            for (int i = 0; i < files.size(); i++) {
                progress.onProgress(i);
                Screening screening = screen(screener, files.get(i));
                progress.clear();
                print(screening);
                unreadable |= !screening.opened();
                code = screening.total() > 0 || screening.opened() && !screening.isClean() ? ExitCode.FINDINGS : code;
            }
        }
        return code == ExitCode.FINE && unreadable ? ExitCode.USAGE : code;
    }

    private PersonalDataScanner scanner() {
        if (!Masker.profiles().contains(profile)) {
            throw new UsageException("没有遮盖方案 " + profile + "，可用：" + Masker.profiles() + " / no such masking profile");
        }
        return new PersonalDataScanner().withMasker(Masker.of(profile)).withAllowed(Set.copyOf(new HashSet<>(allowed)));
    }

    /** A copy never takes the place of an original, nor of another copy. */
    private void checkNames(Path folder) {
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Path copy = folder.resolve(name);
            if (copy.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
                throw new UsageException("遮盖副本会覆盖原件 " + name + "，请另指定目录 / the copy would replace the original");
            }
            if (!names.add(name)) {
                throw new UsageException("有两个文件都叫 " + name + "，请分两次遮盖 / two files of the same name");
            }
        }
    }

    private Screening screen(AttachmentScreener screener, Path file) {
        if (copies == null) {
            return screener.screen(file, ReadOptions.DEFAULT);
        }
        if (screener.canMask(file, ReadOptions.DEFAULT)) {
            return screener.mask(file, copies.resolve(String.valueOf(file.getFileName())), ReadOptions.DEFAULT);
        }
        spec.commandLine()
                .getErr()
                .println(file.getFileName() + "：不是文本格式，只筛查不遮盖 / not a text format: screened, not masked");
        return screener.screen(file, ReadOptions.DEFAULT);
    }

    private void print(Screening screening) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(json(screening));
        } else {
            text(screening, out);
        }
        if (!screening.opened()) {
            screening.notChecked().forEach(spec.commandLine().getErr()::println);
        }
        out.flush();
    }

    private static void text(Screening screening, PrintWriter out) {
        out.printf(
                "%s：%s%n",
                screening.file(),
                screening.isClean() ? "未发现个人信息" : screening.opened() ? "发现 " + screening.total() + " 处" : "未检查");
        for (AttachmentFinding finding : screening.findings()) {
            out.printf("  %s  %s  %s%n", finding.kind().label(), finding.masked(), finding.place());
        }
        screening.notChecked().forEach(reason -> out.println("  未检查：" + reason));
    }

    private static String json(Screening screening) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode node = mapper.createObjectNode().put("file", screening.file());
        ArrayNode findings = node.putArray("findings");
        for (AttachmentFinding finding : screening.findings()) {
            findings.addObject()
                    .put("kind", name(finding.kind()))
                    .put("place", finding.place())
                    .put("masked", finding.masked());
        }
        ArrayNode notChecked = node.putArray("notChecked");
        screening.notChecked().forEach(notChecked::add);
        return mapper.writeValueAsString(node);
    }

    private static String name(PersonalDataKind kind) {
        return kind.code().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
