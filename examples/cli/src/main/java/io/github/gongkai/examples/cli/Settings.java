package io.github.gongkai.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Gongkai;
import io.github.gongkai.channel.Channels;
import io.github.gongkai.channel.ConfigProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings file (配置文件): where the ledger is and which channels there are. JSON:
 *
 * <pre>{@code
 * {"ledger": {"file": "ledger/gongkai"},
 *  "channels": {"site": {"type": "web", "directory": "site", "siteName": "…"}}}
 * }</pre>
 *
 * A value <code>${env:NAME}</code> is taken from the environment, so that secrets stay out of the file.
 *
 * @param folder the file's folder; relative paths in the file start here
 * @param ledgerFile H2 file of the ledger
 * @param channels in the order of the file
 */
record Settings(Path folder, Path ledgerFile, List<ChannelSetting> channels) {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    /** One channel: the host's name for it, its plugin, its values. */
    record ChannelSetting(String id, String type, Map<String, String> values) {}

    static Settings read(Path file) {
        return read(file, System::getenv);
    }

    static Settings read(Path file, UnaryOperator<@Nullable String> environment) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("找不到配置文件 / no such settings file: " + file);
        }
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            Path folder = file.toAbsolutePath().getParent();
            return parse(root, folder == null ? Path.of("") : folder, environment);
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    "配置文件不是合法 JSON / settings are not JSON: " + file + " 第"
                            + e.getLocation().getLineNr() + "行",
                    e);
        } catch (IOException e) {
            throw new UsageException("无法读取配置文件 / cannot read settings: " + file, e);
        }
    }

    /** The library set up as the file says; a ledger that is not durable is in memory and gone afterwards. */
    Gongkai.Builder builder(boolean durable) {
        Gongkai.Builder builder = Gongkai.builder();
        try (Channels installed = Channels.builder(Clock.systemUTC()).build()) {
            for (ChannelSetting channel : channels) {
                builder.channel(channel.id(), channel.type(), resolved(channel, installed));
            }
        }
        return durable ? builder.ledger(ledgerFile) : builder;
    }

    /** Paths are relative to the settings file, not to where the command happens to be run. */
    private Map<String, String> resolved(ChannelSetting channel, Channels installed) {
        Set<String> paths = installed.plugins().stream()
                .filter(plugin -> plugin.type().value().equals(channel.type()))
                .flatMap(plugin -> plugin.properties().stream())
                .filter(property ->
                        property.type() == ConfigProperty.Type.DIRECTORY || property.type() == ConfigProperty.Type.FILE)
                .map(ConfigProperty::key)
                .collect(Collectors.toSet());
        Map<String, String> values = new LinkedHashMap<>(channel.values());
        values.replaceAll(
                (key, value) -> paths.contains(key) ? folder.resolve(value).toString() : value);
        return values;
    }

    /** The ledger's file, which must be there already. */
    Path existingLedger() {
        if (!Files.exists(Path.of(ledgerFile + ".mv.db"))) {
            throw new UsageException("台账尚未建立，请先发布 / no ledger yet, publish first: " + ledgerFile);
        }
        return ledgerFile;
    }

    private static Settings parse(JsonNode root, Path folder, UnaryOperator<@Nullable String> environment) {
        String ledger = root.at("/ledger/file").asText("ledger/gongkai");
        JsonNode channels = root.path("channels");
        if (!channels.isObject() || channels.isEmpty()) {
            throw new UsageException(
                    "配置文件缺少 channels / settings need \"channels\", such as {\"site\": {\"type\": \"web\", …}}");
        }
        List<ChannelSetting> settings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> channel : channels.properties()) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> value : channel.getValue().properties()) {
                values.put(value.getKey(), resolve(value.getValue().asText(), environment));
            }
            String type = values.remove("type");
            if (type == null) {
                throw new UsageException("渠道缺少 type / channel needs \"type\": " + channel.getKey());
            }
            settings.add(new ChannelSetting(channel.getKey(), type, values));
        }
        return new Settings(folder, folder.resolve(ledger), settings);
    }

    private static String resolve(String text, UnaryOperator<@Nullable String> environment) {
        return ENVIRONMENT.matcher(text).replaceAll(match -> {
            String value = environment.apply(match.group(1));
            if (value == null) {
                throw new UsageException("环境变量未设置 / environment variable not set: " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
