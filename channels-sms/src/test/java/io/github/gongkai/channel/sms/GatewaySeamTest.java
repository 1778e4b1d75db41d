package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.GatewayFailure;
import io.github.gongkai.channel.sms.gateway.GatewayPlace;
import io.github.gongkai.channel.sms.gateway.GatewayRules;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.SmsBatch;
import io.github.gongkai.channel.sms.gateway.SmsContent;
import io.github.gongkai.channel.sms.gateway.SmsGateway;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import io.github.gongkai.channel.sms.gateway.SmsRecipient;
import io.github.gongkai.channel.sms.recipient.MobileNumber;
import io.github.gongkai.channel.sms.sandbox.SandboxGatewayProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("网关接口")
class GatewaySeamTest {
    @TempDir
    Path folder;

    /** What a vendor's jar would hold. */
    public static final class AcmeProvider implements SmsGatewayProvider {
        @Override
        public GatewayDescriptor descriptor() {
            return new GatewayDescriptor(
                    "acme",
                    "某厂短信",
                    Set.of(GatewayCapability.TEMPLATES),
                    GatewayRules.load(AcmeProvider.class, "acme.properties"),
                    List.of(
                            ConfigProperty.required("account", ConfigProperty.Type.TEXT, "账号"),
                            ConfigProperty.secret("key", "密钥"),
                            ConfigProperty.optional("timeout", ConfigProperty.Type.DURATION, "PT5S", "时限")));
        }

        @Override
        public List<ConfigProblem> validate(ChannelConfig settings) {
            return settings.values().getOrDefault("account", "").equals("test")
                    ? List.of(new ConfigProblem("account", "不能用测试账号"))
                    : List.of();
        }

        @Override
        public SmsGateway open(ChannelConfig settings, GatewayPlace place) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    @DisplayName("外来的 jar 按名字加入网关，设置项归到它名下，密钥仍是密钥")
    void aJarAddsAGateway() throws IOException {
        SmsChannelProvider provider = withService(AcmeProvider.class.getName());
        assertThat(provider.descriptor().properties())
                .filteredOn(property -> property.key().startsWith("acme."))
                .allMatch(property -> !property.required())
                .extracting(ConfigProperty::key, ConfigProperty::secret)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("acme.account", false),
                        org.assertj.core.groups.Tuple.tuple("acme.key", true),
                        org.assertj.core.groups.Tuple.tuple("acme.templateCode", false),
                        org.assertj.core.groups.Tuple.tuple("acme.callsPerSecond", false));
        assertThat(problems(provider, Map.of())).isEmpty();
        assertThat(problems(provider, Map.of("transport", "acme", "acme.timeout", "soon", "acme.account", "test")))
                .containsExactlyInAnyOrder(
                        "acme.key", "acme.templateCode", "acme.timeout", "acme.account", "recipients");
    }

    @Test
    @DisplayName("坏的网关不影响别的，点名要它时说明原因")
    void survivesABrokenGateway() throws IOException {
        SmsChannelProvider provider = withService("com.example.Missing\n" + AcmeProvider.class.getName());
        assertThat(provider.validate(config(Map.of("transport", "missing,sandbox", "recipients", "people.csv"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("transport");
                    assertThat(problem.message()).contains("acme", "sandbox", "com.example.Missing");
                });
    }

    @Test
    @DisplayName("号码、内容与对端原文不进入任何文本形式")
    void textFormsTellNothing() {
        MobileNumber number = new MobileNumber("13800131234");
        SmsContent content = SmsContent.text("危房改造公示");
        SmsBatch batch =
                new SmsBatch(new IdempotencyKey("k".repeat(43)), "示例县政府", content, List.of(new SmsRecipient(number)));
        assertThat(batch + " " + new OptOut(number) + batch.recipients())
                .contains("138****1234")
                .doesNotContain("13800131234", "危房");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber("1380013123a"))
                .withMessageNotContaining("1380013");
        assertThat(new GatewayFailure(FailureClass.RETRY, "a b\n" + "x".repeat(99), "").code())
                .isEqualTo("ab" + "x".repeat(62));
    }

    @Test
    @DisplayName("回复退订的写法")
    void knowsHowPeopleOptOut() {
        assertThat(List.of("R", "td", " T ", "退订", "N。")).allMatch(OptOut::isAskedFor);
        assertThat(List.of("收到", "退订要怎么办？", "Ready", "")).noneMatch(OptOut::isAskedFor);
    }

    private SmsChannelProvider withService(String lines) throws IOException {
        Path file = folder.resolve("META-INF/services/" + SmsGatewayProvider.class.getName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
        putIntoJar(AcmeProvider.class.getName().replace('.', '/') + ".class", AcmeProvider.class);
        putIntoJar(
                AcmeProvider.class.getPackageName().replace('.', '/') + "/acme.properties",
                SandboxGatewayProvider.class);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader jar = new VendorJar(folder.toUri().toURL())) {
            thread.setContextClassLoader(jar);
            return new SmsChannelProvider();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void putIntoJar(String name, Class<?> owner) throws IOException {
        String resource = name.endsWith(".class")
                ? owner.getName().substring(owner.getPackageName().length() + 1) + ".class"
                : "sandbox.properties";
        Files.createDirectories(folder.resolve(name).getParent());
        try (InputStream in = owner.getResourceAsStream(resource)) {
            Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    /** Makes the vendor's class itself, outside of this module, as a jar on the class path would. */
    private static final class VendorJar extends URLClassLoader {
        VendorJar(URL place) {
            super(new URL[] {place}, GatewaySeamTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.endsWith("AcmeProvider")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    private List<String> problems(SmsChannelProvider provider, Map<String, String> settings) {
        return provider.validate(config(settings)).stream()
                .map(ConfigProblem::key)
                .toList();
    }

    private ChannelConfig config(Map<String, String> settings) {
        Map<String, String> values =
                new java.util.TreeMap<>(Map.of("signature", "南陵县住建局", "directory", folder.toString()));
        values.putAll(settings);
        return new ChannelConfig(new ChannelId("county-sms"), values);
    }
}
