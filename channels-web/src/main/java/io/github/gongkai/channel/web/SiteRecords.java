package io.github.gongkai.channel.web;

import io.github.gongkai.channel.IdempotencyKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the channel remembers beside the pages: an article per publication, a receipt per operation that was finished, and a
 * journal of pages that an unfinished operation still owes. Callers hold the folder's lock, but for reading a receipt.
 */
final class SiteRecords {
    private static final String ARTICLES = ".gongkai/articles";
    private static final String JOURNAL = ".gongkai/journal";
    private static final String SUFFIX = ".json";

    private final SiteFolder folder;

    SiteRecords(SiteFolder folder) {
        this.folder = folder;
    }

    /** All articles, by file name. */
    List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String name : folder.list(ARTICLES)) {
            Optional<String> json = folder.read(ARTICLES + "/" + name);
            if (json.isPresent()) {
                articles.add(PageJson.read(json.get(), Article.class));
            }
        }
        return articles;
    }

    Optional<Article> find(Slug slug) throws IOException {
        Optional<String> json = folder.read(ARTICLES + "/" + slug + SUFFIX);
        return json.isEmpty() ? Optional.empty() : Optional.of(PageJson.read(json.get(), Article.class));
    }

    void put(Article article) throws IOException {
        folder.write(ARTICLES + "/" + article.slug() + SUFFIX, PageJson.bytes(article));
    }

    /** Which article an operation ended with; empty if it never came to its end. */
    Optional<String> receipt(IdempotencyKey key) throws IOException {
        return folder.read(receiptOf(key));
    }

    void putReceipt(IdempotencyKey key, Slug slug) throws IOException {
        folder.write(receiptOf(key), slug.value().getBytes(StandardCharsets.UTF_8));
    }

    /** Pages owed: those given now, and those that an operation cut short left behind. */
    NavigableSet<String> owe(NavigableSet<String> slugs) throws IOException {
        NavigableSet<String> owed = new TreeSet<>(slugs);
        folder.read(JOURNAL).ifPresent(text -> text.lines().filter(Slug::isSlug).forEach(owed::add));
        folder.write(JOURNAL, String.join("\n", owed).getBytes(StandardCharsets.UTF_8));
        return owed;
    }

    void settle() throws IOException {
        folder.delete(JOURNAL);
    }

    // A key has 43 characters of base64url; the hash keeps it apart on file systems that fold case.
    private static String receiptOf(IdempotencyKey key) {
        return ".gongkai/receipts/" + Slug.of("receipt " + key.value());
    }
}
