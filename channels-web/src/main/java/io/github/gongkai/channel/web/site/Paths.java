package io.github.gongkai.channel.web.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Resolves addresses in pages. */
final class Paths {
    private Paths() {}

    /**
     * Path below the root that a relative address leads to from a page.
     *
     * @param root absolute address of the root, ending with a stroke
     * @param page path of the page
     * @param address as it stands there
     */
    static Optional<String> resolve(URI root, String page, String address) {
        try {
            String plain = address.strip().replace(" ", "%20");
            URI target = root.resolve(new URI(null, null, "/" + page, null)).resolve(plain);
            if (!String.valueOf(root.getScheme()).equals(target.getScheme())
                    || !String.valueOf(root.getRawAuthority()).equals(target.getRawAuthority())
                    || target.getPath() == null) {
                return Optional.empty();
            }
            String path = target.getPath().replaceFirst("^/+", "");
            if (path.startsWith("../")) {
                return Optional.empty();
            }
            return Optional.of(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
