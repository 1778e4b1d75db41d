package io.github.gongkai.channel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.util.Objects.requireNonNull;

/**
 * Everything that shapes the pages beside the publications. Two looks with the same fingerprint make the same pages.
 * Immutable.
 *
 * @param settings of the site
 * @param catalog that the site shows, perhaps empty
 * @param theme of the host, perhaps empty
 * @param redirects of moved addresses, perhaps none
 * @param fingerprint of all this
 */
record SiteLook(WebSettings settings, SiteCatalog catalog, Theme theme, Redirects redirects, String fingerprint) {
    /** Raised whenever our own templates or files change what they write. */
    private static final String EDITION = "1";

    /** Reads the files that the settings name; {@link IOException} says what is wrong with one. */
    static SiteLook of(WebSettings settings) throws IOException {
        WebSettings.Files files = settings.files();
        MessageDigest digest = sha256();
        digest.update((EDITION + settings).getBytes(StandardCharsets.UTF_8));
        SiteCatalog catalog = SiteCatalog.NONE;
        if (files.catalog() != null) {
            catalog = SiteCatalog.read(files.catalog());
            digest.update(java.nio.file.Files.readAllBytes(files.catalog()));
        }
        Theme theme = files.theme() == null ? Theme.NONE : Theme.read(files.theme());
        Redirects redirects = files.redirects() == null ? Redirects.NONE : Redirects.read(files.redirects());
        digest.update((theme.css() + "|" + theme.templates() + redirects.table()).getBytes(StandardCharsets.UTF_8));
        theme.assets().forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        for (String own : StaticFiles.OWN) {
            digest.update(StaticFiles.bytes(own));
        }
        return new SiteLook(settings, catalog, theme, redirects, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return requireNonNull(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
