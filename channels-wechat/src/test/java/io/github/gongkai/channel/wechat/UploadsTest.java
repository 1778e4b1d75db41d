package io.github.gongkai.channel.wechat;

import com.sun.net.httpserver.HttpServer;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("图片上传")
class UploadsTest {
    private static final int LIMIT = 1 << 20;

    @TempDir
    Path folder;

    private final Map<String, byte[]> site = new ConcurrentHashMap<>();
    private Platform platform;
    private HttpServer website;

    @BeforeEach
    void start() throws IOException {
        platform = new Platform(folder);
        website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        website.createContext("/", exchange -> {
            byte[] file = site.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        website.start();
    }

    @AfterEach
    void stop() {
        website.stop(0);
        platform.close();
    }

    private PublicationChannel open() {
        return platform.open(
                "siteUrl", "http://127.0.0.1:" + website.getAddress().getPort() + "/{id}.html");
    }

    private static Publication showing(String id, String... pictures) {
        StringBuilder html = new StringBuilder("<p>正文</p>");
        Arrays.stream(pictures)
                .forEach(picture -> html.append("<img src='").append(picture).append("'>"));
        return Publications.numbered(id, "规划图 " + id, html.toString());
    }

    private static byte[] png(int size) {
        return Arrays.copyOf(Platform.PNG, size);
    }

    @Test
    @DisplayName("网站上的图片传到平台，文中换成平台地址；同一张图再用不再传")
    void uploadsEachPictureOnce() {
        site.put("/map.png", png(2000));
        site.put("/same.png", png(2000));
        try (PublicationChannel channel = open()) {
            platform.accepted(channel, showing("a", "/map.png"), 'a');
            platform.accepted(channel, showing("b", "/same.png"), 'b');
        }
        assertThat(platform.account().publishedContent())
                .hasSize(2)
                .allSatisfy(content -> assertThat(content).contains("src=\"http://mmbiz.qpic.cn/mmbiz_png/"));
        assertThat(platform.account().uploads()).as("one picture and the cover").isEqualTo(2);
    }

    @Test
    @DisplayName("图片刚好小于 1 MB 可以传，到 1 MB 即拒绝，说明是哪一张")
    void keepsTheLimitOfAPicture() {
        site.put("/at.png", png(LIMIT - 1));
        site.put("/over.png", png(LIMIT));
        try (PublicationChannel channel = open()) {
            platform.accepted(channel, showing("a", "/at.png"), 'a');

            PublishOutcome over = platform.publish(channel, showing("b", "/over.png"), 'b');

            assertThat(over.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
            assertThat(over.toString()).contains("over.png", "1048576");
        }
    }

    @Test
    @DisplayName("网站上还没有这张图：稍后再试；名为 jpg 实为网页：拒绝")
    void waitsForAMissingPictureAndRefusesAFalseOne() {
        site.put("/page.jpg", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (PublicationChannel channel = open()) {
            assertThat(platform.publish(channel, showing("a", "/missing.png"), 'a')
                            .kind())
                    .isEqualTo(PublishOutcome.Kind.DEFERRED);
            assertThat(platform.publish(channel, showing("b", "/page.jpg"), 'b').toString())
                    .contains("page.jpg", "既不是 jpg 也不是 png");
        }
    }

    @Test
    @DisplayName("封面不超过 10 MB；读不出来的封面说清是哪个设置")
    void keepsTheLimitOfTheCover() throws IOException {
        Path cover = folder.resolve("big.png");
        Files.write(cover, png(10 << 20));
        try (PublicationChannel channel = platform.open("cover", cover.toString())) {
            platform.accepted(channel, Publications.numbered("a", "甲", "<p>正文</p>"), 'a');
        }
        Files.write(cover, png((10 << 20) + 1));
        try (PublicationChannel channel = platform.open("cover", cover.toString())) {
            assertThat(platform.publish(channel, Publications.numbered("b", "乙", "<p>正文</p>"), 'b')
                            .toString())
                    .contains("big.png", "10485761");
        }
        try (PublicationChannel channel =
                platform.open("cover", folder.resolve("none.png").toString())) {
            assertThat(platform.publish(channel, Publications.numbered("c", "丙", "<p>正文</p>"), 'c')
                            .toString())
                    .contains("cover", "none.png");
        }
    }
}
