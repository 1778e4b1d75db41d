package io.github.gongkai.channel.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("符合性检查：短信（通用 HTTP，平台模拟在本机）")
class MappedConformanceTest extends GatewayConformance {
    MappedConformanceTest() {
        super("http", new MappedGatewayTest.CountyPlatform());
    }

    @Override
    Map<String, String> account() {
        try {
            // The platform keeps no references, so it must not claim to know a batch again.
            String mapping = MappedGatewayTest.MAPPING.replace(", \"IDEMPOTENT\"", "");
            String file =
                    Files.writeString(folder.resolve("mapping.json"), mapping).toString();
            return Map.of("mapping", file, "user", "office", "password", "platform-key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
