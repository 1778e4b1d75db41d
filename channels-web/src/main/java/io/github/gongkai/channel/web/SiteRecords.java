package io.github.gongkai.channel.web;

import io.github.gongkai.channel.IdempotencyKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the channel remembers, most of it in the files that it publishes anyway: a JSON record for each publication, and the open
 * data by month, which is the index. Beside them, unseen, a receipt for each operation that was finished, the fingerprint of the
 * look, a stamp that tells writers apart, and a mark while an operation is under way. Callers hold the folder's lock, but for
 * reading a receipt.
 */
final class SiteRecords {
    static final String WITHDRAWN = "data/withdrawn.jsonl";
    static final String RECEIPTS = ".gongkai/receipts";
    private static final String CONTENT = "content";
    private static final String SUFFIX = ".json";
    private static final String LOOK = ".gongkai/look";
    private static final String STAMP = ".gongkai/stamp";
    private static final String UNDER_WAY = ".gongkai/under-way";

    private final SiteFolder folder;

    SiteRecords(SiteFolder folder) {
        this.folder = folder;
    }

    static String monthFile(String month) {
        return "data/" + month + ".jsonl";
    }

    /** File names of all articles. */
    List<String> slugs() throws IOException {
        return folder.list(CONTENT).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }

    Optional<Article> find(String slug) throws IOException {
        Optional<String> json = folder.read(CONTENT + "/" + slug + SUFFIX);
        return json.isEmpty() ? Optional.empty() : Optional.of(PageJson.article(json.get()));
    }

    /** Writes the article's record; answers its line of the open data. */
    byte[] put(Article article) throws IOException {
        byte[] line = PageJson.line(article);
        folder.keep(CONTENT + "/" + article.slug() + SUFFIX, PageJson.record(article, line));
        return line;
    }

    /** Fills the index from the open data. */
    void load(SiteIndex index) throws IOException {
        for (String name : folder.list("data")) {
            if (!name.endsWith(".jsonl")) {
                continue;
            }
            boolean withdrawn = WITHDRAWN.endsWith(name);
            for (String line : lines("data/" + name)) {
                if (withdrawn) {
                    index.addWithdrawn(PageJson.article(line));
                } else {
                    index.append(index.entryOf(PageJson.pageOfLine(line)));
                }
            }
        }
        index.sort();
    }

    /** What was withdrawn. */
    List<Article> withdrawn() throws IOException {
        List<Article> withdrawn = new ArrayList<>();
        for (String line : lines(WITHDRAWN)) {
            withdrawn.add(PageJson.article(line));
        }
        return withdrawn;
    }

    /** Puts a publication's line into a file of the open data, in the place of its old one; null takes it out. */
    void putLine(String file, String slug, @Nullable String line) throws IOException {
        String mark = "\"slug\":\"" + slug + "\"";
        List<String> lines = new ArrayList<>();
        boolean placed = line == null;
        for (String old : lines(file)) {
            if (!old.contains(mark)) {
                lines.add(old);
            } else if (!placed && line != null) {
                lines.add(line);
                placed = true;
            }
        }
        if (!placed && line != null) {
            lines.add(line);
        }
        if (lines.isEmpty()) {
            folder.delete(file);
        } else {
            folder.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> lines(String file) throws IOException {
        return folder.read(file).stream().flatMap(String::lines).toList();
    }

    /** Which article an operation ended with; empty if it never came to its end. */
    Optional<String> receipt(IdempotencyKey key) throws IOException {
        return folder.read(receiptOf(key));
    }

    void putReceipt(IdempotencyKey key, String slug) throws IOException {
        folder.write(receiptOf(key), slug.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the pages are those of this look, and no operation was cut short. */
    boolean isSettled(SiteLook look) throws IOException {
        return !folder.exists(UNDER_WAY)
                && look.fingerprint().equals(folder.read(LOOK).orElse(""));
    }

    void begin() throws IOException {
        folder.write(UNDER_WAY, new byte[] {'\n'});
        folder.sync();
    }

    /** Ends an operation: the new stamp tells other writers that their memory is old. */
    void end(SiteLook look) throws IOException {
        folder.write(LOOK, look.fingerprint().getBytes(StandardCharsets.UTF_8));
        long stamp = Long.parseLong(stamp().isEmpty() ? "0" : stamp());
        folder.write(STAMP, Long.toString(stamp + 1).getBytes(StandardCharsets.UTF_8));
        folder.sync();
        folder.delete(UNDER_WAY);
    }

    String stamp() throws IOException {
        return folder.read(STAMP).orElse("");
    }

    // A key has 43 characters of base64url; the hash keeps it apart on file systems that fold case.
    private static String receiptOf(IdempotencyKey key) {
        return RECEIPTS + "/" + Slug.of("receipt " + key.value());
    }
}
