package io.github.gongkai.channel.web.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import static java.util.Objects.requireNonNull;

/** A site on one host; nothing is asked of any other, not even by a redirect. */
final class WebSource implements SiteSource {
    private static final int MOST_REDIRECTS = 5;

    private final URI root;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(Duration.ofSeconds(15))
            .callTimeout(Duration.ofSeconds(60))
            .build();

    WebSource(URI site) {
        this.root = requireNonNull(site.resolve("/"));
    }

    @Override
    public List<String> pages() {
        return List.of("index.html");
    }

    @Override
    public Optional<String> read(String path) throws IOException {
        String next = path;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            try (Response response = call("GET", next)) {
                String location = response.header("Location");
                if (response.isRedirect() && location != null) {
                    Optional<String> target = local(next, location);
                    if (target.isEmpty()) {
                        return Optional.empty();
                    }
                    next = target.get();
                    continue;
                }
                if (!response.isSuccessful()) {
                    return Optional.empty();
                }
                byte[] bytes = response.body().byteStream().readNBytes(LARGEST + 1);
                return bytes.length > LARGEST
                        ? Optional.empty()
                        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean exists(String path) {
        try (Response response = call("HEAD", path)) {
            return response.code() < 400 || response.code() == 405 || response.code() == 501;
        } catch (IOException e) {
            // For a reader it is as dead as one that is not there.
            return false;
        }
    }

    private Response call(String method, String path) throws IOException {
        HttpUrl url = requireNonNull(HttpUrl.get(root))
                .newBuilder()
                .addPathSegments(path)
                .build();
        return http.newCall(new Request.Builder()
                        .url(path.equals("index.html") ? requireNonNull(HttpUrl.get(root)) : url)
                        .method(method, null)
                        .build())
                .execute();
    }

    @Override
    public Optional<String> local(String page, String address) {
        return Paths.resolve(root, page, address);
    }
}
