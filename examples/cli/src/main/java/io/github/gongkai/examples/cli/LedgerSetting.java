package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger is: an H2 file, or a database that several machines share.
 *
 * @param file H2 file; not used where there is a url
 * @param url such as {@code jdbc:postgresql://db.county/gongkai}, or null
 * @param user of the database, or null
 * @param password of the database, or null; never shown
 */
record LedgerSetting(
        Path file,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {
    private static final int CONNECTIONS = 12;

    static LedgerSetting parse(JsonNode ledger, Path folder, UnaryOperator<String> resolve) {
        String url = text(ledger, "url", resolve);
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new UsageException(
                    "ledger.url 应以 jdbc:postgresql: 开头；不用数据库时写 ledger.file / must begin with jdbc:postgresql:, or give ledger.file");
        }
        return new LedgerSetting(
                folder.resolve(ledger.path("file").asText("ledger/gongkai")),
                url,
                text(ledger, "user", resolve),
                text(ledger, "password", resolve));
    }

    private static @Nullable String text(JsonNode ledger, String key, UnaryOperator<String> resolve) {
        return ledger.hasNonNull(key) ? resolve.apply(ledger.get(key).asText()) : null;
    }

    boolean isShared() {
        return url != null;
    }

    boolean exists() {
        return isShared() || Files.exists(Path.of(file + ".mv.db"));
    }

    HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("gongkai-ledger");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new UsageException("连不上台账数据库 / the ledger's database cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return isShared() ? String.valueOf(url).replaceFirst("\\?.*", "") : file.toString();
    }
}
